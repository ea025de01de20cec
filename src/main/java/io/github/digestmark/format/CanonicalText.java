package io.github.digestmark.format;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.entry.EntryForm;
import io.github.digestmark.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pieces of the canonical form. */
final class CanonicalText {

  private static final String INDENTATION = "    ";

  private CanonicalText() {}

  static boolean fitsOneLine(String heading) {
    return !heading.endsWith("#") && heading.indexOf('\n') < 0 && !heading.isEmpty();
  }

  static String heading(String text) {
    return fitsOneLine(text) ? "# " + text : text + "\n===";
  }

  /** A line of a table; cells hold what stands between the pipes. */
  static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
        .collect(Collectors.joining("", "|", ""));
  }

  static String row(SummaryRow row, String link) {
    String reference = row.label().isEmpty() ? "" : "[^" + row.label() + "]";
    return line(List.of(reference, escaped(link), escaped(row.summary())));
  }

  static String link(SummaryRow row) {
    // A cell without a link is the title; so is an empty one.
    return row.url().isEmpty() && row.title().isEmpty() ? "" : link(row.title(), row.url());
  }

  static String link(String text, String url) {
    return link(text, url, true);
  }

  /**
   * Writes a link.
   *
   * @param angled whether an address that needs angle brackets has them
   */
  static String link(String text, String url, boolean angled) {
    boolean plain = url.chars().noneMatch(c -> Character.isWhitespace(c) || "()<>".indexOf(c) >= 0);
    return "[" + text + "](" + (plain || !angled ? url : "<" + url + ">") + ")";
  }

  static boolean isAngled(String text, Span url) {
    return text.startsWith("<", url.start() - 1) && text.startsWith(">", url.end());
  }

  static String escaped(String cell) {
    return cell.replace("|", "\\|");
  }

  /** Returns the paragraphs of an entry that are not empty, in order. */
  static Map<Field, String> paragraphs(DetailedEntry entry) {
    Map<Field, String> paragraphs = new LinkedHashMap<>();
    for (Field field : EntryForm.PARAGRAPHS) {
      String paragraph = paragraph(entry, field);
      if (!paragraph.isEmpty()) {
        paragraphs.put(field, paragraph);
      }
    }
    return paragraphs;
  }

  private static String paragraph(DetailedEntry entry, Field field) {
    String text = entry.text(field);
    if (field == Field.TITLE) {
      String stamp = entry.text(Field.STAMP);
      return text + (text.isEmpty() || stamp.isEmpty() ? "" : " ") + stamp;
    }
    if (field == Field.URL) {
      String linkText = entry.text(Field.LINK_TEXT);
      return text.isEmpty() && linkText.isEmpty() ? "" : link(linkText, text);
    }
    if (field == Field.ABSTRACT) {
      String announcement = entry.announcement().map(Announcement::toString).orElse("");
      return text.isEmpty() ? announcement.stripTrailing() : announcement + text;
    }
    return text;
  }

  /** Puts the paragraphs of an entry under each other; the first follows the label. */
  static String entry(String label, List<String> paragraphs) {
    return "[^"
        + label
        + "]: "
        + paragraphs.stream()
            // A blank line, as comments may have, stays without blanks.
            .map(paragraph -> paragraph.replaceAll("\n(?!\n)", "\n" + INDENTATION))
            .collect(Collectors.joining("\n\n" + INDENTATION));
  }
}
