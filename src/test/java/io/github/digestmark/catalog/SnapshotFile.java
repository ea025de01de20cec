package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes papers as a metadata snapshot of arXiv, which has the texts of latest versions only. */
public final class SnapshotFile {

  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private SnapshotFile() {}

  /** Returns a paper of one version in cs.CL, submitted on 2 January 2024. */
  public static PaperMetadata paper(String id, String title, String abstractText) {
    return new PaperMetadata(
        ArxivId.of(id),
        List.of(
            new PaperVersion(
                1,
                Optional.of(Instant.parse("2024-01-02T03:04:05Z")),
                Optional.of(title),
                Optional.of(abstractText))),
        List.of(PaperAuthor.of("Ada Lovelace"), PaperAuthor.of("Alan Turing")),
        List.of("cs.CL"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Writes papers to a file, one a line, and returns the file. */
  public static Path write(Path file, PaperMetadata... papers) throws IOException {
    return write(file, List.of(papers));
  }

  /** Writes papers to a file, one a line, and returns the file. */
  public static Path write(Path file, Collection<PaperMetadata> papers) throws IOException {
    StringBuilder lines = new StringBuilder();
    papers.forEach(paper -> lines.append(line(paper)).append('\n'));
    return Files.writeString(file, lines);
  }

  /** Returns a paper as a line, without the line feed. */
  public static String line(PaperMetadata paper) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", paper.id().paper());
    List<String> names = paper.authors().stream().map(PaperAuthor::name).toList();
    line.put("submitter", names.stream().findFirst().orElse(null));
    line.put("authors", String.join(", ", names));
    line.put("title", paper.title());
    line.put("comments", paper.comments().orElse(null));
    line.put("journal-ref", paper.journalReference().orElse(null));
    line.put("doi", paper.doi().orElse(null));
    line.putNull("report-no");
    line.put("categories", String.join(" ", paper.categories()));
    line.put("license", "http://arxiv.org/licenses/nonexclusive-distrib/1.0/");
    // As arXiv's own: two spaces before, a line feed at the end.
    line.put("abstract", paper.latest().abstractText().map(t -> "  " + t + "\n").orElse(null));
    ArrayNode versions = line.putArray("versions");
    for (PaperVersion version : paper.versions()) {
      versions
          .addObject()
          .put("version", "v" + version.number())
          .put("created", version.submitted().map(DATE::format).orElse(null));
    }
    line.put(
        "update_date",
        paper.latest().submitted().orElse(Instant.EPOCH).toString().substring(0, 10));
    ArrayNode authors = line.putArray("authors_parsed");
    for (PaperAuthor author : paper.authors()) {
      authors.addArray().add(author.family()).add(author.given()).add(author.suffix());
    }
    return line.toString();
  }
}
