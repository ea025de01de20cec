package io.github.digestmark.cli.command;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.merge.FieldChange;
import io.github.digestmark.model.Paper;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** Names of papers in reports. */
public final class PaperName {

  private PaperName() {}

  /** Returns the arXiv identifier; without one, the URL; without that, the title. */
  public static String of(Paper paper) {
    String url = paper.url().isEmpty() ? paper.title() : paper.url();
    return paper.arxivId().map(ArxivId::toString).orElse(url);
  }

  /** Returns label, identifier and title. */
  public static String inFull(Paper paper) {
    String name = of(paper);
    String title = paper.title();
    return label(paper) + " " + name + (title.isEmpty() || title.equals(name) ? "" : " " + title);
  }

  /** Returns the label as in the digest: {@code [^1]}. */
  public static String label(Paper paper) {
    return paper.label().isEmpty() ? "(no label)" : "[^" + paper.label() + "]";
  }

  /** Removes the fields of a row or entry that is missing as a whole. */
  public static List<FieldChange> withoutMissingParts(List<FieldChange> changes) {
    Set<FieldChange.Part> missing =
        changes.stream()
            .filter(FieldChange::isWhole)
            .map(FieldChange::part)
            .collect(Collectors.toSet());
    return changes.stream()
        .filter(change -> change.isWhole() || !missing.contains(change.part()))
        .toList();
  }

  /** Writes {@code arxivId} and {@code version}, as conversions do. */
  public static void writeId(Paper paper, JsonGenerator json) {
    json.writeName("arxivId");
    paper.arxivId().map(ArxivId::paper).ifPresentOrElse(json::writeString, json::writeNull);
    json.writeName("version");
    paper.arxivId().flatMap(ArxivId::version).ifPresentOrElse(json::writeNumber, json::writeNull);
  }
}
