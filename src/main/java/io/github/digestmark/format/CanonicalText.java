package io.github.digestmark.format;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.entry.EntryField;
import io.github.digestmark.source.Span;
import java.util.EnumMap;
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

  /** Returns the paragraphs of an entry that are not empty. */
  static Map<EntryField, String> fields(DetailedEntry e) {
    Map<EntryField, String> fields = new EnumMap<>(EntryField.class);
    put(fields, EntryField.TRANSLATED_TITLE, e.translatedTitle());
    String stamp = e.stamp() == null ? "" : e.stamp().toString();
    String space = e.title().isEmpty() || stamp.isEmpty() ? "" : " ";
    put(fields, EntryField.TITLE, e.title() + space + stamp);
    if (!e.linkText().isEmpty() || !e.url().isEmpty()) {
      fields.put(EntryField.LINK, link(e.linkText(), e.url()));
    }
    put(fields, EntryField.SUMMARY, e.summary());
    put(fields, EntryField.ENGLISH_SUMMARY, e.englishSummary());
    put(fields, EntryField.TRANSLATED_ABSTRACT, e.translatedAbstract());
    String announcement = e.announcement() == null ? "" : e.announcement().toString();
    put(
        fields,
        EntryField.ABSTRACT,
        e.abstractText().isEmpty()
            ? announcement.stripTrailing()
            : announcement + e.abstractText());
    return fields;
  }

  private static void put(Map<EntryField, String> fields, EntryField field, String text) {
    if (!text.isEmpty()) {
      fields.put(field, text);
    }
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
