package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A table with a paper in each row, and what its columns mean. */
final class PaperTable {

  /**
   * A column.
   *
   * @param name its name in the header
   * @param field what it means, if it is known
   * @param isNumber whether it numbers the papers
   */
  record Column(Span name, Optional<Field> field, boolean isNumber) {}

  /** Rows that are looked at to find out what a table is about. */
  private static final int LOOKED_AT = 50;

  private static final int WORDS_OF_TITLE = 3;

  private static final Pattern DATE =
      Pattern.compile("\\W*\\d{4}(?:[-./年]\\d{1,2}(?:[-./月]\\d{1,2}日?)?)?\\W*");

  private final Block.Table table;
  private final List<Column> columns;

  private PaperTable(Block.Table table, List<Column> columns) {
    this.table = table;
    this.columns = columns;
  }

  Block.Table table() {
    return table;
  }

  List<Column> columns() {
    return columns;
  }

  /** Returns the same table with other columns. */
  PaperTable withColumns(List<Column> others) {
    return new PaperTable(table, List.copyOf(others));
  }

  /** Returns a table as one of papers, if it is one. */
  static Optional<PaperTable> of(
      String text, Block.Table table, FieldNames names, PaperSites sites, boolean isForced) {
    List<Column> columns = columns(text, table, names, sites);
    boolean hasTitle = has(columns, Field.TITLE);
    if (!hasTitle || table.rows().isEmpty()) {
      return Optional.empty();
    }
    PaperTable found = new PaperTable(table, columns);
    return isForced || found.hasPapers(text, sites) || found.hasNamesOfDigest(text)
        ? Optional.of(found)
        : Optional.empty();
  }

  private static boolean has(List<Column> columns, Field field) {
    return columns.stream().anyMatch(column -> column.field().filter(field::equals).isPresent());
  }

  private boolean hasPapers(String text, PaperSites sites) {
    List<Span> first = table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()));
    long papers = first.stream().filter(row -> sites.isIn(text, row)).count();
    return 3 * papers >= first.size() && papers > 0;
  }

  /** Without addresses of papers, the columns and the length of titles must show it. */
  private boolean hasNamesOfDigest(String text) {
    boolean says = has(columns, Field.SUMMARY) || has(columns, Field.ABSTRACT);
    boolean more =
        has(columns, Field.KEYWORDS)
            || has(columns, Field.AUTHORS)
            || has(columns, Field.CATEGORIES);
    int title = indexOf(Field.TITLE);
    int rows = table.rows().size();
    return says && more && rows >= 3 && 3 * longTitles(text, title) >= 2 * rows;
  }

  private long longTitles(String text, int title) {
    return table.rows().stream()
        .map(row -> TableCells.split(text, row))
        .filter(cells -> cells.size() > title)
        .filter(cells -> words(at(text, cells.get(title))) >= WORDS_OF_TITLE)
        .count();
  }

  int indexOf(Field field) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).field().filter(field::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static List<Column> columns(
      String text, Block.Table table, FieldNames names, PaperSites sites) {
    List<Column> columns = new ArrayList<>();
    List<List<Span>> cells =
        table.rows().stream().limit(LOOKED_AT).map(row -> TableCells.split(text, row)).toList();
    List<Span> header = TableCells.split(text, table.header());
    for (Span cell : header) {
      Span name = Marks.inner(text, cell);
      String called = text.substring(name.start(), name.end());
      Optional<Field> field = names.of(called);
      boolean isNumber = field.isEmpty() && FieldNames.isNumber(called);
      columns.add(new Column(name, field, isNumber));
    }
    if (!has(columns, Field.TITLE)) {
      for (int i = 0; i < columns.size() && !has(columns, Field.TITLE); i++) {
        Optional<Field> named = columns.get(i).field();
        boolean mayBeTitle = named.isEmpty() || named.get() == Field.URL;
        if (mayBeTitle && isMostly(cells, i, cell -> isTitle(text, cell))) {
          columns.set(i, new Column(columns.get(i).name(), Optional.of(Field.TITLE), false));
        }
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.field().isEmpty() && !column.isNumber() && column.name().isEmpty()) {
        Optional<Field> field =
            isMostly(cells, i, cell -> sites.isIn(text, cell))
                ? Optional.of(Field.URL)
                : isMostly(cells, i, cell -> DATE.matcher(at(text, cell)).matches())
                    ? Optional.of(Field.DATE)
                    : Optional.empty();
        columns.set(i, new Column(column.name(), field, false));
      }
    }
    return List.copyOf(columns);
  }

  private static String at(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  private static boolean isMostly(List<List<Span>> rows, int column, Predicate<Span> test) {
    long found =
        rows.stream().filter(row -> row.size() > column && test.test(row.get(column))).count();
    return 2 * found > rows.size();
  }

  /** Returns whether a cell has a linked or bold text of some words. */
  private static boolean isTitle(String text, Span cell) {
    for (Inline inline : Inlines.in(text, cell)) {
      if (inline.is(Inline.Kind.LINK) && words(at(text, inline.text())) >= WORDS_OF_TITLE) {
        return true;
      }
    }
    return at(text, cell).contains("**") && words(at(text, cell)) >= WORDS_OF_TITLE;
  }

  /** Counts words; a Han character counts as half of one. */
  static int words(String text) {
    int words = 0;
    int han = 0;
    boolean isInWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLetter = Character.isLetterOrDigit(c);
      if (c >= 0x3040 && c < 0xd7b0) {
        han++;
      } else if (isLetter && !isInWord) {
        words++;
      }
      isInWord = isLetter || c == '-' || c == '\'';
    }
    return words + han / 2;
  }
}
