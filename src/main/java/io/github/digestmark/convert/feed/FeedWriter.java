package io.github.digestmark.convert.feed;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.convert.support.PapersMetadata;
import io.github.digestmark.convert.support.XmlText;
import io.github.digestmark.internal.OptionalLibrary;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;

/**
 * Writes the papers of digests as a feed, RSS 2.0 or Atom 1.0. Needs {@code com.rometools:rome}.
 *
 * <table>
 * <caption>The elements of an item</caption>
 * <tr><th>Element</th><th>Content</th></tr>
 * <tr><td>title</td><td>the title of the paper; if it is missing, the translated title, the URL or
 * the label</td></tr>
 * <tr><td>link</td><td>the URL, if it is an absolute http or https URL</td></tr>
 * <tr><td>guid or id</td><td>{@code oai:arXiv.org:2310.13833v2}, as in arXiv's own feeds, without
 * the version if the digest names none; for other papers, {@code urn:sha256:} and a hash of the
 * texts; followed by {@code #2} if an item above has the same</td></tr>
 * <tr><td>dc:creator or author</td><td>each author, as the digest names them, or {@linkplain
 * #withMetadata with metadata} as arXiv does</td></tr>
 * <tr><td>dc:date or published</td><td>the date of the paper, if the digest names its day</td></tr>
 * <tr><td>pubDate or updated</td><td>the date of {@link FeedOptions}, also with metadata:
 * readers sort by it, and would put a new version of an old paper at the end</td></tr>
 * <tr><td>category</td><td>the category of the stamp, and the topic</td></tr>
 * <tr><td>description or content</td><td>HTML with a paragraph each for translated title, summary,
 * English summary, translated abstract, abstract, the details that the digest has, and what it says
 * under other names; the texts of the digest contain no links and
 * no markup</td></tr>
 * </table>
 *
 * <p>For programs, every item also has {@code file}, {@code ref} and all {@linkplain Field#all
 * fields} by their {@linkplain Field#key keys}, as they are in the digest, and {@code rowTitle},
 * {@code rowUrl}, {@code rowSummary} if the row differs from the entry, and {@code further}. The
 * namespace is {@code https://digestmark.github.io/ns/digest}. Empty fields are left out.
 *
 * <p>The same digests and options give the same feed. Characters that XML cannot hold become
 * U+FFFD. The XML declaration says UTF-8.
 */
public final class FeedWriter {

  private interface FeedFormat {
    FeedXml of(String title, FeedOptions options, boolean hasAuthors);
  }

  private static final int NAMES_IN_TITLE = 3;

  private final FeedFormat format;
  private final FeedOptions options;
  private final PapersMetadata metadata;

  private FeedWriter(FeedFormat format, FeedOptions options, PapersMetadata metadata) {
    this.format = format;
    this.options = options;
    this.metadata = metadata;
  }

  /**
   * Returns a writer of RSS 2.0.
   *
   * @param options title, link and other data of the feed
   * @return a writer without state
   * @throws IllegalStateException if ROME is not on the class path
   */
  public static FeedWriter rss(FeedOptions options) {
    OptionalLibrary.ROME.require();
    return new FeedWriter(FeedXml::rss, options, PapersMetadata.NONE);
  }

  /**
   * Returns a writer of Atom 1.0.
   *
   * @param options title, link and other data of the feed
   * @return a writer without state
   * @throws IllegalStateException if ROME is not on the class path
   */
  public static FeedWriter atom(FeedOptions options) {
    OptionalLibrary.ROME.require();
    return new FeedWriter(FeedXml::atom, options, PapersMetadata.NONE);
  }

  /**
   * Returns a writer that adds the authors of papers.
   *
   * @param lookups what was found out, by identifiers without version
   * @return a writer without state
   */
  public FeedWriter withMetadata(Map<ArxivId, PaperLookup> lookups) {
    return new FeedWriter(format, options, PapersMetadata.of(lookups));
  }

  /**
   * Writes the papers of all digests, in their order. Each digest is written before the next is
   * asked for, so they need not all be in memory; only the first few are read ahead, because the
   * title names them.
   *
   * @param digests any digests, such as a list
   * @param out a writer of UTF-8; it is left open
   * @throws IOException if {@code out} fails
   */
  public void write(Iterable<NamedDigest> digests, Writer out) throws IOException {
    Iterator<NamedDigest> rest = digests.iterator();
    Queue<NamedDigest> first = new ArrayDeque<>();
    String title = options.title();
    if (title.isEmpty()) {
      while (first.size() <= NAMES_IN_TITLE && rest.hasNext()) {
        first.add(rest.next());
      }
      title = title(first);
    }
    FeedXml feed = format.of(XmlText.of(title), options, !metadata.known().isEmpty());
    Map<String, Integer> ids = new HashMap<>();
    out.write(feed.start());
    while (!first.isEmpty() || rest.hasNext()) {
      NamedDigest next = first.isEmpty() ? rest.next() : first.remove();
      out.write(feed.items(FeedItem.of(next, ids, metadata)));
    }
    out.write(feed.end());
  }

  private static String title(Collection<NamedDigest> digests) {
    String names =
        digests.stream()
            .limit(NAMES_IN_TITLE)
            .map(digest -> baseName(digest.name()))
            .collect(Collectors.joining(", "));
    String rest = digests.size() > NAMES_IN_TITLE ? ", ..." : "";
    return names.isBlank() ? "Papers" : names + rest;
  }

  private static String baseName(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
