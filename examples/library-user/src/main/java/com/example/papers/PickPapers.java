package com.example.papers;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.merge.PaperOrder;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Picks the papers of one category out of digests, and links each to the version announced. */
public final class PickPapers {

  private PickPapers() {}

  /**
   * Runs the example.
   *
   * @param args the category, the file to write, and a folder with digests
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    String category = args[0];
    List<NamedDigest> picked = new ArrayList<>();
    for (Path file : markdownFiles(Path.of(args[2]))) {
      ParsedDigest parsed = Digestmark.parse(file);
      for (Problem problem : parsed.problems()) {
        Position at = parsed.source().position(problem.span().start());
        System.err.println(file + ":" + at + ": " + problem.message());
      }
      picked.add(new NamedDigest(file.toString(), pick(parsed.digest(), category)));
    }
    // Labels the papers anew, from the oldest on, and has each once.
    Digest digest = Digestmark.merge(picked, PaperOrder.ID).digest();
    Files.writeString(Path.of(args[1]), Digestmark.write(digest));
    System.out.println(digest.entries().size() + " papers of " + category + " in " + args[1]);
  }

  private static List<Path> markdownFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** Keeps what is stamped with a category. */
  static Digest pick(Digest digest, String category) {
    List<SummaryRow> rows = new ArrayList<>();
    List<DetailedEntry> entries = new ArrayList<>();
    for (Paper paper : digest.papers()) {
      paper
          .stamp()
          .filter(stamp -> stamp.category().equals(category))
          .map(stamp -> ArxivUrl.of(stamp.id()).text())
          .ifPresent(
              url -> {
                paper.row().ifPresent(row -> rows.add(row.with(Field.URL, url)));
                paper.entry().ifPresent(entry -> entries.add(entry.withLink(url)));
              });
    }
    return digest.withRows(rows).withEntries(entries);
  }
}
