package io.github.digestmark.format;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.entry.EntryForm;
import io.github.digestmark.parse.markup.RowPipes;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The parts of the canonical form. */
final class CanonicalText {

  private static final String INDENTATION = "    ";
  private static final String BETWEEN = "\n\n" + INDENTATION;

  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

  private CanonicalText() {}

  static boolean fitsOneLine(String heading) {
    return !heading.endsWith("#") && heading.indexOf('\n') < 0 && !heading.isEmpty();
  }

  static String heading(String text) {
    return fitsOneLine(text) ? "# " + text : text + "\n===";
  }

  static String table(List<String> columns, List<String> delimiters, List<String> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(RowPipes::write).toList()));
    lines.add(line(delimiters));
    lines.addAll(rows);
    return String.join("\n", lines);
  }

  static String line(List<String> cells) {
    StringBuilder line = new StringBuilder("|");
    for (String cell : cells) {
      line.append(cell.isEmpty() ? "" : " ").append(cell).append(" |");
    }
    return line.toString();
  }

  static String row(SummaryRow row, String link) {
    String reference = row.label().isEmpty() ? "" : "[^" + row.label() + "]";
    return line(List.of(reference, RowPipes.write(link), RowPipes.write(row.summary())));
  }

  static String link(SummaryRow row) {
    // An empty cell is read as an empty title.
    return row.url().isEmpty() && row.title().isEmpty() ? "" : link(row.title(), row.url());
  }

  static String link(String text, String url) {
    return link(text, url, true);
  }

  /**
   * Writes a link.
   *
   * @param isAngled whether a URL that needs angle brackets has them
   */
  static String link(String text, String url, boolean isAngled) {
    return "[" + text + "](" + (isAngled && needsAngles(url) ? "<" + url + ">" : url) + ")";
  }

  private static boolean needsAngles(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (Character.isWhitespace(c) || "()<>".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  static boolean isAngled(String text, Span url) {
    return text.startsWith("<", url.start() - 1) && text.startsWith(">", url.end());
  }

  /** Returns the labelled paragraphs at the end of an entry, with the comment in front of them. */
  static List<String> labels(DetailedEntry entry) {
    List<String> labels = new ArrayList<>();
    for (Field field : Field.details()) {
      add(name(field), entry.text(field), labels);
    }
    boolean isClear = !labels.isEmpty();
    for (Field field : EntryForm.PARAGRAPHS) {
      if (isLabelled(field, entry.text(field))) {
        add(name(field), entry.text(field), labels);
      }
    }
    entry.further().forEach(further -> add(further.name(), further.text(), labels));
    if (!isClear && !labels.isEmpty()) {
      labels.add(0, EntryForm.LABELS);
    }
    return labels;
  }

  static String name(Field field) {
    String name = field.toString();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static void add(String name, String text, List<String> labels) {
    if (!text.isEmpty()) {
      labels.add("**" + name + ":** " + text);
    }
  }

  /** Returns whether a text has several paragraphs, which only a label keeps together. */
  private static boolean isLabelled(Field field, String text) {
    return field.isText()
        && field != Field.TITLE
        && field != Field.TRANSLATED_TITLE
        && text.indexOf('\n') >= 0
        && BLANK_LINE.matcher(text).find();
  }

  /** Returns the paragraphs of an entry that are not empty, in order. */
  static Map<Field, String> paragraphs(DetailedEntry entry) {
    Map<Field, String> paragraphs = new LinkedHashMap<>();
    for (Field field : EntryForm.PARAGRAPHS) {
      if (hasParagraph(entry, field)) {
        paragraphs.put(field, paragraph(entry, field));
      }
    }
    return paragraphs;
  }

  /** Returns the fields that have a paragraph in an entry, in order. */
  static List<Field> fields(DetailedEntry entry) {
    List<Field> fields = new ArrayList<>(EntryForm.PARAGRAPHS.size());
    for (Field field : EntryForm.PARAGRAPHS) {
      if (hasParagraph(entry, field)) {
        fields.add(field);
      }
    }
    return fields;
  }

  private static boolean hasParagraph(DetailedEntry entry, Field field) {
    boolean isEmpty =
        entry.text(field).isEmpty()
            && !(field == Field.TITLE && entry.stamp().isPresent())
            && !(field == Field.URL && !entry.text(Field.LINK_TEXT).isEmpty())
            && !(field == Field.ABSTRACT && entry.announcement().isPresent());
    return !isEmpty && !isLabelled(field, entry.text(field));
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

  /**
   * Returns the fields that have a paragraph in an entry, or a comment that it is missing.
   *
   * @param present the fields that are not empty
   */
  static List<Field> shown(Collection<Field> present, boolean isTranslated, boolean isInOrder) {
    List<Field> shown = new ArrayList<>(EntryForm.PARAGRAPHS.size());
    for (Field field : EntryForm.PARAGRAPHS) {
      if (isInOrder || isExpected(field, isTranslated) || present.contains(field)) {
        shown.add(field);
      }
    }
    return shown;
  }

  /** The summary is in the language of the digest, but every paper has one. */
  private static boolean isExpected(Field field, boolean isTranslated) {
    return field.isUsual() && (isTranslated || !field.isTranslated() || field == Field.SUMMARY);
  }

  /**
   * Writes an entry.
   *
   * @param paragraphs the paragraphs that are not empty
   * @param isTranslated whether comments say which translations are missing
   * @param isInOrder whether the entry has a paragraph or a comment for every field
   * @param comments comments after the last paragraph
   */
  static String entry(
      String label,
      Map<Field, String> paragraphs,
      boolean isTranslated,
      boolean isInOrder,
      List<String> comments) {
    List<String> blocks = new ArrayList<>();
    for (Field field : shown(paragraphs.keySet(), isTranslated, isInOrder)) {
      String text = paragraphs.get(field);
      blocks.add(text == null ? EntryForm.missing(field) : text);
    }
    blocks.addAll(comments);
    if (isInOrder) {
      // Not at the end: code that begins in an abstract would include it.
      blocks.add(1, EntryForm.IN_ORDER);
    }
    List<String> parts = new ArrayList<>(2 * blocks.size() + 1);
    parts.add("[^" + label + "]: ");
    for (String block : blocks) {
      if (parts.size() > 1) {
        parts.add(BETWEEN);
      }
      parts.add(indented(block));
    }
    return String.join("", parts);
  }

  /** Indents all lines of a block but the first. Blank lines, as in comments, are not indented. */
  private static String indented(String block) {
    int end = block.indexOf('\n');
    if (end < 0) {
      return block;
    }
    StringBuilder indented = new StringBuilder(block.length());
    int start = 0;
    for (; end >= 0; end = block.indexOf('\n', start)) {
      indented.append(block, start, end + 1);
      start = end + 1;
      indented.append(block.startsWith("\n", start) ? "" : INDENTATION);
    }
    return indented.append(block, start, block.length()).toString();
  }
}
