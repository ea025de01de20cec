package io.github.digestmark.cli.command;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.Paper;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** What a paper is called in reports. */
public final class PaperName {

  private PaperName() {}

  /** Returns the identifier, or the address, or the title where there is nothing else. */
  public static String of(Paper paper) {
    String url = paper.url().isEmpty() ? paper.title() : paper.url();
    return paper.arxivId().map(ArxivId::toString).orElse(url);
  }

  /** Returns label, identifier and title: all that one needs to find it. */
  public static String inFull(Paper paper) {
    String name = of(paper);
    String title = paper.title();
    return label(paper) + " " + name + (title.isEmpty() || title.equals(name) ? "" : " " + title);
  }

  /** Returns the label as it stands in the digest. */
  public static String label(Paper paper) {
    return paper.label().isEmpty() ? "(no label)" : "[^" + paper.label() + "]";
  }

  /** Leaves out the fields of a row or an entry where it is missing as a whole. */
  public static <T> List<T> withoutParts(List<T> fields, Function<T, String> name) {
    boolean row = fields.stream().map(name).anyMatch("row"::equals);
    boolean entry = fields.stream().map(name).anyMatch("entry"::equals);
    return fields.stream()
        .filter(
            field -> {
              String each = name.apply(field);
              boolean whole = each.equals("row") || each.equals("entry");
              boolean ofRow = each.startsWith("row ");
              return whole || (ofRow ? !row : !entry);
            })
        .toList();
  }

  /** Writes {@code arxivId} and {@code version}, as conversions do. */
  public static void writeId(Paper paper, JsonGenerator json) {
    json.writeName("arxivId");
    paper.arxivId().map(ArxivId::paper).ifPresentOrElse(json::writeString, json::writeNull);
    json.writeName("version");
    paper.arxivId().map(ArxivId::version).ifPresentOrElse(json::writeNumber, json::writeNull);
  }
}
