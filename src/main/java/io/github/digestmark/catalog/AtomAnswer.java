package io.github.digestmark.catalog;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.internal.Ascii;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the API: an Atom feed with an entry for each version of a paper. {@link ArxivApi}
 * can be loaded without ROME, this class cannot.
 *
 * @param entries the versions, in the order of the answer, whoever asked for them
 * @param total how many versions arXiv says that it has found
 */
record AtomAnswer(List<Version> entries, int total) {

  private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  private static final Namespace ARXIV = Namespace.getNamespace("http://arxiv.org/schemas/atom");
  private static final Namespace OPEN_SEARCH =
      Namespace.getNamespace("http://a9.com/-/spec/opensearch/1.1/");

  private static final Pattern ID_OF_FEED =
      Pattern.compile("https?://(?:[a-z]+\\.)?arxiv\\.org/.*");
  private static final Pattern ID_OF_ENTRY =
      Pattern.compile("https?://(?:[a-z]+\\.)?arxiv\\.org/abs/(?<id>.+)");
  private static final Pattern ID_OF_ERROR =
      Pattern.compile("https?://(?:[a-z]+\\.)?arxiv\\.org/api/errors.*");

  private static final int LONGEST_ERROR = 100;

  /** What an entry says: the version, and what is the same for all of them. */
  record Version(
      ArxivId paper,
      PaperVersion version,
      Optional<Date> firstSubmitted,
      List<PaperAuthor> authors,
      List<String> categories,
      Optional<String> comments,
      Optional<String> journalReference,
      Optional<String> doi) {}

  /** A body that is not a complete answer of arXiv. */
  static final class NotAnAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    NotAnAnswerException(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  /** An entry that is not a paper's: arXiv says with one what is wrong with the request. */
  static final class ErrorAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    ErrorAnswerException(String error) {
      super(error);
    }
  }

  /**
   * Reads an answer.
   *
   * @param body any bytes
   * @throws NotAnAnswerException if they are not a complete Atom feed from arXiv
   * @throws ErrorAnswerException if they are one, but not every entry is a paper's
   */
  static AtomAnswer read(byte[] body) throws NotAnAnswerException, ErrorAnswerException {
    Feed feed = feed(body);
    if (!ID_OF_FEED.matcher(MetadataText.of(feed.getId()).orElse("")).matches()) {
      throw new NotAnAnswerException("the answer is a feed of another site");
    }
    List<Element> ofFeed = feed.getForeignMarkup();
    int total = number("totalResults", ofFeed);
    if (number("startIndex", ofFeed) != 0) {
      throw new NotAnAnswerException("the answer begins in the middle");
    }
    List<Version> entries = new ArrayList<>();
    for (Entry entry : feed.getEntries()) {
      entries.add(version(entry));
    }
    return new AtomAnswer(List.copyOf(entries), total);
  }

  /** Returns whether arXiv has found more than it says. */
  boolean isShort() {
    return entries.size() < total;
  }

  /**
   * Puts together what entries say about a paper.
   *
   * @param entries of the same paper, at least one
   */
  static PaperMetadata metadata(Collection<Version> entries) {
    TreeMap<Integer, Version> byNumber = new TreeMap<>();
    entries.forEach(entry -> byNumber.put(entry.version().number(), entry));
    Version latest = byNumber.lastEntry().getValue();
    List<PaperVersion> versions = new ArrayList<>();
    if (byNumber.firstKey() > 1) {
      latest
          .firstSubmitted()
          .map(
              date ->
                  new PaperVersion(
                      1, Optional.of(date.toInstant()), Optional.empty(), Optional.empty()))
          .ifPresent(versions::add);
    }
    byNumber.values().forEach(entry -> versions.add(entry.version()));
    return new PaperMetadata(
        latest.paper(),
        versions,
        latest.authors(),
        latest.categories(),
        latest.comments(),
        latest.journalReference(),
        latest.doi());
  }

  private static Feed feed(byte[] body) throws NotAnAnswerException {
    if (body.length == 0) {
      throw new NotAnAnswerException("the answer is empty");
    }
    try {
      Document document = HardenedXml.builder().build(new ByteArrayInputStream(body));
      if (!document.getRootElement().getNamespace().equals(ATOM)) {
        throw new NotAnAnswerException(notAFeed(body));
      }
      if (new WireFeedInput().build(document) instanceof Feed feed) {
        return feed;
      }
      throw new NotAnAnswerException(notAFeed(body));
    } catch (JDOMException | IOException e) {
      throw new NotAnAnswerException(notAFeed(body));
    } catch (FeedException | IllegalArgumentException e) {
      // JDOM and ROME throw IllegalArgumentException for texts and URLs that they do not accept.
      throw new NotAnAnswerException("the answer is not a valid Atom feed");
    }
  }

  private static String notAFeed(byte[] body) {
    String start =
        Ascii.toLower(
            new String(body, 0, Math.min(body.length, 1000), StandardCharsets.ISO_8859_1));
    if (start.contains("<html")) {
      return "the answer is a web page; does the network ask you to sign in?";
    }
    return start.contains("<feed") ? "the answer is damaged or cut off" : "the answer is not Atom";
  }

  private static int number(String name, List<Element> elements) throws NotAnAnswerException {
    for (Element element : elements) {
      String text = element.getTextTrim();
      if (element.getNamespace().equals(OPEN_SEARCH)
          && element.getName().equals(name)
          && Ascii.isDigits(text)
          && text.length() < 10) {
        return Integer.parseInt(text);
      }
    }
    throw new NotAnAnswerException("the answer lacks opensearch:" + name);
  }

  private static Version version(Entry entry) throws ErrorAnswerException {
    String address = MetadataText.of(entry.getId()).orElse("");
    Optional<String> title = text(entry.getTitleEx());
    Optional<String> summary = text(entry.getSummary());
    if (ID_OF_ERROR.matcher(address).matches()) {
      String error = summary.or(() -> title).orElse("error");
      throw new ErrorAnswerException(beginning(error));
    }
    Matcher matcher = ID_OF_ENTRY.matcher(address);
    ArxivId id =
        Optional.of(matcher)
            .filter(Matcher::matches)
            .flatMap(m -> ArxivId.parse(m.group("id")))
            .filter(i -> i.version().filter(v -> v.bitLength() < Integer.SIZE).isPresent())
            .orElseThrow(() -> new ErrorAnswerException("an entry without an identifier"));
    if (title.isEmpty()) {
      throw new ErrorAnswerException("an entry without a title, for " + id);
    }
    int number = id.version().orElseThrow().intValue();
    Optional<Date> first = Optional.ofNullable(entry.getPublished());
    Optional<Date> updated = Optional.ofNullable(entry.getUpdated());
    return new Version(
        ArxivId.of(id.paper()),
        new PaperVersion(
            number,
            (number == 1 ? first.or(() -> updated) : updated).map(Date::toInstant),
            title,
            summary),
        first,
        entry.getAuthors().stream()
            .flatMap(person -> MetadataText.of(person.getName()).stream())
            .map(PaperAuthor::of)
            .toList(),
        categories(entry),
        foreign("comment", entry),
        foreign("journal_ref", entry),
        foreign("doi", entry).flatMap(MetadataText::doi));
  }

  private static String beginning(String error) {
    if (error.length() <= LONGEST_ERROR) {
      return error;
    }
    boolean isSplit = Character.isHighSurrogate(error.charAt(LONGEST_ERROR - 1));
    return error.substring(0, LONGEST_ERROR - (isSplit ? 1 : 0));
  }

  /** The primary one is anywhere in the list, but is said apart. */
  private static List<String> categories(Entry entry) {
    Stream<String> primary =
        entry.getForeignMarkup().stream()
            .filter(element -> isOfArxiv("primary_category", element))
            .flatMap(element -> Stream.ofNullable(element.getAttributeValue("term")));
    Stream<String> all = entry.getCategories().stream().map(Category::getTerm);
    return MetadataText.categories(Stream.concat(primary, all).filter(Objects::nonNull));
  }

  private static Optional<String> foreign(String name, Entry entry) {
    return entry.getForeignMarkup().stream()
        .filter(element -> isOfArxiv(name, element))
        .findFirst()
        .flatMap(element -> MetadataText.of(element.getText()));
  }

  private static boolean isOfArxiv(String name, Element element) {
    return element.getNamespace().equals(ARXIV) && element.getName().equals(name);
  }

  private static Optional<String> text(@Nullable Content content) {
    return content == null ? Optional.empty() : MetadataText.of(content.getValue());
  }
}
