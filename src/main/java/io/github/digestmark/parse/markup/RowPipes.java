package io.github.digestmark.parse.markup;

import io.github.digestmark.internal.Backslashes;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Labels;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The backslashes in front of the pipes of a row. In a table, {@code \|} is a pipe, so a cell
 * cannot say {@code \|}, the norm in a formula. But a row repeats its entry: where the entry says
 * {@code \|}, so does the row.
 *
 * <pre>{@code
 * in the row   in the entry   the text
 * p(y\|x)      p(y|x)         p(y|x)
 * \|w\|        \|w\|          \|w\|
 * \|w\|        something else |w|
 * }</pre>
 *
 * <p>A pipe after two backslashes is read in two ways: cmark-gfm and CommonMark-java unescape it,
 * micromark and marked end the cell there. It is read as by CommonMark-java, but never written.
 */
public final class RowPipes {

  private static final List<Field> FIELDS = List.of(Field.TITLE, Field.SUMMARY);

  /** The entries that have {@code \|}, by their labels. */
  private final Map<String, DetailedEntry> byLabel = new HashMap<>();

  /**
   * Creates a reader of rows.
   *
   * @param entries the entries of the digest
   */
  public RowPipes(List<DetailedEntry> entries) {
    for (DetailedEntry entry : entries) {
      if (hasNorm(entry)) {
        byLabel.putIfAbsent(Labels.key(entry.label()), entry);
      }
    }
  }

  private static boolean hasNorm(DetailedEntry entry) {
    for (Field field : FIELDS) {
      if (entry.text(field).contains("\\|")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the text of a cell.
   *
   * @param cell its source
   * @param inEntry the same field of the entry
   */
  public static String read(String cell, String inEntry) {
    StringBuilder text = new StringBuilder(cell.length());
    int j = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (WhiteSpace.is(c)) {
        text.append(c);
        continue;
      }
      while (j < inEntry.length() && WhiteSpace.is(inEntry.charAt(j))) {
        j++;
      }
      boolean isEscape = cell.startsWith("\\|", i);
      if (isEscape && inEntry.startsWith("\\|", j)) {
        text.append("\\|");
        i++;
        j += 2;
        continue;
      }
      if (isEscape) {
        c = '|';
        i++;
      }
      if (j == inEntry.length() || inEntry.charAt(j) != c) {
        return TableCells.unescape(cell);
      }
      text.append(c);
      j++;
    }
    while (j < inEntry.length() && WhiteSpace.is(inEntry.charAt(j))) {
      j++;
    }
    return j == inEntry.length() ? text.toString() : TableCells.unescape(cell);
  }

  /**
   * Writes a text for a cell, so that the number of backslashes in front of each pipe is odd and no
   * renderer ends the cell there.
   *
   * @param text a text; a pipe in it that has a backslash already gets no other
   */
  public static String write(String text) {
    if (text.indexOf('|') < 0) {
      return text;
    }
    StringBuilder cell = new StringBuilder(text.length() + 2);
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '|' && !escaped) {
        cell.append('\\');
      }
      cell.append(c);
      escaped = c == '\\' && !escaped;
    }
    return cell.toString();
  }

  /**
   * Finds the pipes after two backslashes, or four, at which some renderers end the cell.
   *
   * @param cell its source
   */
  public static List<Span> readInTwoWays(String cell) {
    List<Span> found = new ArrayList<>();
    for (int i = cell.indexOf("\\\\|"); i >= 0; i = cell.indexOf("\\\\|", i + 1)) {
      int pipe = i + 2;
      if (!Backslashes.escape(cell, pipe)) {
        found.add(new Span(i, pipe + 1));
      }
    }
    return found;
  }

  /** Returns a row as it is read once it is {@link #write written}. */
  public SummaryRow asInEntry(SummaryRow row) {
    SummaryRow read = asInEntry(row, field -> write(row.text(field)));
    for (Field field : FIELDS) {
      // A table may lose this backslash; no digest without it is the same.
      if (row.text(field).contains("\\|")) {
        read = read.with(field, row.text(field));
      }
    }
    return read;
  }

  /**
   * Returns a row with its pipes as in its entry.
   *
   * @param cell returns the source of a field
   */
  public SummaryRow asInEntry(SummaryRow row, Function<Field, String> cell) {
    DetailedEntry entry = byLabel.get(Labels.key(row.label()));
    SummaryRow read = row;
    for (Field field : FIELDS) {
      if (entry != null && row.text(field).indexOf('|') >= 0) {
        read = read.with(field, read(cell.apply(field), entry.text(field)));
      }
    }
    return read;
  }
}
