package io.github.digestmark.cli.command.convert;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.cli.command.DigestFormat;
import io.github.digestmark.convert.bibliography.BibtexWriter;
import io.github.digestmark.convert.feed.FeedOptions;
import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.convert.json.JsonWriter;
import io.github.digestmark.convert.json.PapersWriter;
import io.github.digestmark.convert.page.HtmlPageWriter;
import io.github.digestmark.convert.table.CsvWriter;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.model.NamedDigest;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;

/**
 * Converts digests to a format.
 *
 * @param to the format
 * @param excel whether to write CSV for Excel
 * @param feed the options of feeds, and the title of pages
 * @param metadata what arXiv says about the papers, if that is wanted
 */
record Conversion(
    DigestFormat to,
    boolean excel,
    FeedOptions feed,
    Optional<Map<ArxivId, PaperLookup>> metadata) {

  /**
   * Converts digests. Each is written before the next is asked for.
   *
   * @param digests one, or more if the format can hold several
   * @throws UnwritableDigestException if Markdown cannot hold the digest
   */
  void convert(Iterable<NamedDigest> digests, Writer out) throws IOException {
    switch (to) {
      case MD -> out.write(Digestmark.write(first(digests).digest()));
      case JSON -> JsonWriter.indented().write(first(digests).digest(), out);
      case JSONL -> {
        for (NamedDigest digest : digests) {
          JsonWriter.lines().writeNamed(digest, out);
        }
      }
      case PAPERS -> new PapersWriter().write(digests, out);
      case HTML -> {
        NamedDigest first = first(digests);
        new HtmlPageWriter().write(first.digest(), title(first), out);
      }
      case CSV -> {
        CsvWriter csv = excel ? CsvWriter.excel() : CsvWriter.plain();
        metadata.map(csv::withMetadata).orElse(csv).write(digests, out);
      }
      case BIBTEX -> new BibtexWriter().withMetadata(metadata.orElse(Map.of())).write(digests, out);
      case RSS, ATOM -> {
        FeedWriter writer = to == DigestFormat.RSS ? FeedWriter.rss(feed) : FeedWriter.atom(feed);
        writer.withMetadata(metadata.orElse(Map.of())).write(digests, out);
      }
    }
  }

  private static NamedDigest first(Iterable<NamedDigest> digests) {
    return digests.iterator().next();
  }

  /**
   * Returns the name of a digest's file in a folder: the last part of its own name, and an
   * extension.
   */
  String fileName(NamedDigest digest) {
    return stem(digest.name()) + to.extension();
  }

  private String title(NamedDigest digest) {
    return feed.title().isEmpty() ? stem(digest.name()) : feed.title();
  }

  private static String stem(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    return stem.isEmpty() || stem.equals("-") || stem.equals(".") ? "digest" : stem;
  }
}
