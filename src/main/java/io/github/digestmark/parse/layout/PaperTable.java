package io.github.digestmark.parse.layout;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.parse.paper.Dates;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.Ids;
import io.github.digestmark.parse.paper.Inline;
import io.github.digestmark.parse.paper.Inlines;
import io.github.digestmark.parse.paper.Marks;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

  /**
   * A row.
   *
   * @param span from its first line to its last
   * @param cutAt its first line, if a line break within a cell has cut it
   */
  record Row(Span span, Optional<Span> cutAt) {}

  /** Rows that are looked at to find out what a table is about. */
  private static final int LOOKED_AT = 50;

  private static final int WORDS_OF_TITLE = 3;

  private static final Pattern DATE = Pattern.compile("\\W*" + Dates.ANY + "\\W*");

  private static final Pattern FIGURE =
      Pattern.compile("[*_~≈<>±\\s]*[-+]?\\d[\\d.,±\\s]*[%KMBGxk+*_]*|-?");

  /** {@code Vaswani et al. (2017)} */
  private static final Pattern CITATION =
      Pattern.compile(
          "(?:.*\\bet al\\.?|\\p{Lu}\\S+ (?:and|&) \\p{Lu}\\S+),? \\(?(?:19|20)\\d\\d[a-z]?\\)?");

  private static final int FEW = 2;

  private final Block.Table table;
  private final List<Column> columns;

  private PaperTable(Block.Table table, List<Column> columns) {
    this.table = table;
    this.columns = List.copyOf(columns);
  }

  Block.Table table() {
    return table;
  }

  List<Column> columns() {
    return columns;
  }

  /**
   * Returns the rows. One that a line break within a cell has cut is whole again; text below the
   * table without a pipe is not a row.
   */
  List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    boolean isCut = false;
    for (Span line : table.rows()) {
      Span trimmed = MarkdownWhitespace.trim(text, line);
      boolean begins = text.startsWith("|", trimmed.start());
      if (isCut && !begins) {
        Row first = rows.remove(rows.size() - 1);
        Span firstLine = first.cutAt().orElse(MarkdownWhitespace.trim(text, first.span()));
        rows.add(new Row(new Span(first.span().start(), line.end()), Optional.of(firstLine)));
      } else if (columns.size() == 1 || isRow(text, line)) {
        rows.add(new Row(line, Optional.empty()));
      }
      isCut = (begins || isCut) && isCut(text, rows);
    }
    return rows;
  }

  /** Returns whether a line has pipes, and more than a group's name in one of many cells. */
  private boolean isRow(String text, Span line) {
    List<Span> cells = TableCells.split(text, line);
    int filled = 0;
    for (int i = 0; i < cells.size(); i++) {
      filled += cells.get(i).isEmpty() ? 0 : i == indexOf(Field.TITLE) ? FEW : 1;
    }
    boolean hasPipe = cells.size() > 1 || !TableCells.pipes(text, line).isEmpty();
    return hasPipe && (filled >= FEW || (filled > 0 && columns.size() <= FEW));
  }

  private boolean isCut(String text, List<Row> rows) {
    if (rows.isEmpty()) {
      return false;
    }
    Span row = MarkdownWhitespace.trim(text, rows.get(rows.size() - 1).span());
    return text.charAt(row.end() - 1) != '|' && TableCells.split(text, row).size() < columns.size();
  }

  /** Returns the same table with other columns. */
  PaperTable withColumns(List<Column> others) {
    return new PaperTable(table, others);
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

  /**
   * Returns a table whose columns have the same names as those of a table of papers, as one.
   *
   * @param known tables of papers by the {@link #names} of their columns
   */
  static Optional<PaperTable> like(
      String text, Block.Table table, Map<List<String>, PaperTable> known) {
    List<Span> header = TableCells.split(text, table.header());
    List<String> names = header.stream().map(cell -> name(text, Marks.inner(text, cell))).toList();
    PaperTable other = table.rows().isEmpty() ? null : known.get(names);
    if (other == null) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    for (Column column : other.columns) {
      Span name = Marks.inner(text, header.get(columns.size()));
      columns.add(new Column(name, column.field(), column.isNumber()));
    }
    return Optional.of(new PaperTable(table, columns));
  }

  List<String> names(String text) {
    return columns.stream().map(column -> name(text, column.name())).toList();
  }

  private static String name(String text, Span span) {
    return at(text, span).toLowerCase(Locale.ROOT);
  }

  private static boolean has(List<Column> columns, Field field) {
    return columns.stream().anyMatch(column -> column.field().filter(field::equals).isPresent());
  }

  private boolean hasPapers(String text, PaperSites sites) {
    List<Span> first = table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()));
    int id = indexOf(Field.ID);
    long papers =
        first.stream().filter(row -> sites.isIn(text, row) || hasId(text, row, id)).count();
    return 3 * papers >= first.size() && papers > 0;
  }

  private static boolean hasId(String text, Span row, int column) {
    if (column < 0) {
      return false;
    }
    List<Span> cells = TableCells.split(text, row);
    return column < cells.size() && new Ids(text).is(Marks.inner(text, cells.get(column)));
  }

  /** Returns whether the cells of titles usually have the address of the paper, too. */
  boolean hasAddressesBesideTitles(String text, PaperSites sites) {
    List<List<Span>> cells =
        table.rows().stream().limit(LOOKED_AT).map(row -> TableCells.split(text, row)).toList();
    return isMostly(cells, indexOf(Field.TITLE), cell -> sites.isIn(text, cell));
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
    return says && more && rows >= 3 && 3 * longTitles(text, title) >= 2L * rows;
  }

  /** Returns the titles of the rows, as they are compared. */
  Set<String> titles(String text) {
    int title = indexOf(Field.TITLE);
    Set<String> titles = new HashSet<>();
    for (Span row : table.rows()) {
      List<Span> cells = TableCells.split(text, row);
      if (cells.size() > title) {
        Span cell = Marks.inner(text, cells.get(title));
        List<Inline> inlines = Inlines.in(text, cell);
        boolean isLink = !inlines.isEmpty() && inlines.get(0).span().start() == cell.start();
        Span shown = isLink ? Marks.inner(text, inlines.get(0).text()) : cell;
        titles.add(LooseEquality.caselessKey(at(text, shown)));
      }
    }
    return titles;
  }

  private long longTitles(String text, int title) {
    return table.rows().stream()
        .map(row -> TableCells.split(text, row))
        .filter(cells -> cells.size() > title)
        .filter(cells -> Marks.words(at(text, cells.get(title))) >= WORDS_OF_TITLE)
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
    if (!has(columns, Field.TITLE) && !areFigures(text, columns, cells)) {
      setTitle(text, columns, cells);
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

  /** Finds the column of the titles by what is in it. */
  private static void setTitle(String text, List<Column> columns, List<List<Span>> cells) {
    for (int i = 0; i < columns.size(); i++) {
      Optional<Field> named = columns.get(i).field();
      boolean isLinkOrTitle = named.filter(Field.URL::equals).isPresent();
      boolean mayBeTitle = (named.isEmpty() && !columns.get(i).isNumber()) || isLinkOrTitle;
      if (mayBeTitle
          && isMostly(
              cells, i, cell -> isTitle(text, cell) || (isLinkOrTitle && isWords(text, cell)))) {
        columns.set(i, new Column(columns.get(i).name(), Optional.of(Field.TITLE), false));
        return;
      }
    }
  }

  /** Returns whether most columns have figures: such a table compares methods. */
  private static boolean areFigures(String text, List<Column> columns, List<List<Span>> cells) {
    long figures =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).field().isEmpty() && !columns.get(i).isNumber())
            .filter(i -> isMostly(cells, i, cell -> FIGURE.matcher(at(text, cell)).matches()))
            .count();
    return figures >= FEW && 2 * figures >= columns.size() - 1;
  }

  private static String at(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  private static boolean isMostly(List<List<Span>> rows, int column, Predicate<Span> test) {
    long found =
        rows.stream().filter(row -> row.size() > column && test.test(row.get(column))).count();
    return 2 * found > rows.size();
  }

  /** Returns whether a cell has a linked or bold text of some words, which is not a citation. */
  private static boolean isTitle(String text, Span cell) {
    for (Inline inline : Inlines.in(text, cell)) {
      String shown = at(text, inline.text());
      if (inline.is(Inline.Kind.LINK)
          && !inline.isImage(text)
          && !inline.text().equals(inline.value())
          && Marks.words(shown) >= WORDS_OF_TITLE
          && !CITATION.matcher(shown).matches()) {
        return true;
      }
    }
    return at(text, cell).contains("**") && Marks.words(at(text, cell)) >= WORDS_OF_TITLE;
  }

  /** Returns whether a cell begins with some words that are not linked. */
  private static boolean isWords(String text, Span cell) {
    int end =
        Inlines.in(text, cell).stream()
            .filter(inline -> inline.is(Inline.Kind.LINK))
            .mapToInt(inline -> inline.span().start())
            .findFirst()
            .orElse(cell.end());
    return Marks.words(text.substring(cell.start(), end)) >= WORDS_OF_TITLE;
  }
}
