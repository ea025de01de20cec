package io.github.digestmark.parse.layout;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.ReadOptions;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.parse.Sections;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a text that has papers, but not in the layout of footnotes. */
public final class LayoutReading {

  private static final Pattern LINE_BREAK = Pattern.compile("(?<!\\s)\\s*[\\n\\r]\\s*");

  /** One paper may be a reference of another text. */
  private static final int FEW = 2;

  private final SourceText source;
  private final String text;
  private final ReadOptions options;
  private final Optional<Span> frontMatter;
  private final Outline outline;
  private final FieldNames names;
  private final PaperSites sites;
  private final List<ParsedRow> rows = new ArrayList<>();
  private final List<ParsedEntry> entries = new ArrayList<>();
  private final List<Span> known = new ArrayList<>();
  private final List<Span> columns = new ArrayList<>();
  private Optional<Span> firstTable = Optional.empty();

  /**
   * Prepares to read a text.
   *
   * @param blocks the blocks of the text
   */
  public LayoutReading(
      SourceText source, ReadOptions options, Optional<Span> frontMatter, List<Block> blocks) {
    this.source = source;
    this.text = source.text();
    this.options = options;
    this.frontMatter = frontMatter;
    this.outline = new Outline(text, blocks);
    this.names = FieldNames.with(options.names());
    this.sites = new PaperSites(options.sites());
  }

  /** Reads the text, unless there is no paper in it. */
  public Optional<ParsedDigest> read() {
    Optional<DigestLayout> asked = options.layout();
    List<Integer> sections =
        isAsked(DigestLayout.SECTIONS)
            ? new PaperSections(outline, names, sites).headings()
            : List.of();
    List<PaperUnit> lists = isAsked(DigestLayout.LISTS) ? lists() : List.of();
    boolean isTitle = sections.size() == 1 && sections.get(0).equals(outline.headings().get(0));
    if ((!lists.isEmpty() && lists.size() >= sections.size()) || (isTitle && hasTables())) {
      sections = List.of();
    }
    if (isAsked(DigestLayout.TABLES)) {
      readTables(sections, table -> true);
    } else if (!sections.isEmpty()) {
      readTables(sections, this::isContents);
    }
    readSections(sections);
    if (sections.isEmpty()) {
      lists.forEach(this::read);
    }
    if (!hasPapers()) {
      return Optional.empty();
    }
    DigestLayout layout =
        !sections.isEmpty()
            ? DigestLayout.SECTIONS
            : entries.isEmpty() ? DigestLayout.TABLES : DigestLayout.LISTS;
    int level = sections.isEmpty() ? Topics.ANY_LEVEL : outline.heading(sections.get(0)).level();
    List<ParsedRow> parsedRows = new Topics(outline, source).ofRows(rows, !entries.isEmpty());
    List<ParsedEntry> parsedEntries =
        new Topics(outline, source).ofEntries(entries, level, !rows.isEmpty());
    return Optional.of(digest(asked.orElse(layout), parsedRows, parsedEntries));
  }

  /**
   * Returns whether the text is about papers, and does not only name one. Papers that have no
   * address at all were recognized by more.
   */
  private boolean hasPapers() {
    List<ParsedPart> parts = new ArrayList<>(rows);
    parts.addAll(entries);
    if (options.layout().isPresent()) {
      return !parts.isEmpty();
    }
    long addressed = parts.stream().filter(this::hasAddress).limit(FEW).count();
    boolean isOne = addressed == 1 && parts.stream().anyMatch(LayoutReading::isDescribed);
    return addressed >= FEW || isOne || (addressed == 0 && parts.size() >= FEW);
  }

  private boolean hasAddress(ParsedPart part) {
    return sites.isIn(text, part.at(Field.URL)) || part.part().arxivId().isPresent();
  }

  private static boolean isDescribed(ParsedPart part) {
    return Stream.of(Field.AUTHORS, Field.ABSTRACT, Field.TRANSLATED_ABSTRACT, Field.SUMMARY)
            .filter(field -> !part.text(field).isEmpty())
            .count()
        >= 2;
  }

  private boolean isAsked(DigestLayout layout) {
    return options.layout().isEmpty() || options.layout().get() == layout;
  }

  private void readTables(List<Integer> sections, Predicate<Block.Table> isWanted) {
    List<Block.Table> tables = new ArrayList<>();
    int first = sections.isEmpty() ? outline.blocks().size() : sections.get(0);
    for (int i = 0; i < outline.blocks().size(); i++) {
      // A table in a section is about its paper.
      if (outline.blocks().get(i) instanceof Block.Table table
          && (i < first || !isWithin(i, sections))
          && isWanted.test(table)) {
        tables.add(table);
      }
    }
    boolean isForced = options.layout().filter(DigestLayout.TABLES::equals).isPresent();
    List<PaperTable> certain =
        tables.stream()
            .flatMap(table -> PaperTable.of(text, table, names, sites, isForced).stream())
            .toList();
    RowOfTable reader = new RowOfTable(text, names, sites);
    for (Block.Table table : tables) {
      certain.stream()
          .filter(found -> found.table().equals(table))
          .findFirst()
          .or(() -> PaperTable.like(text, table, certain))
          .ifPresent(found -> read(found, reader));
    }
  }

  /** Returns whether there are tables of papers: a single heading is the title above them. */
  private boolean hasTables() {
    return outline.blocks().stream()
        .anyMatch(
            block ->
                block instanceof Block.Table table
                    && !isContents(table)
                    && table.rows().size() >= FEW
                    && PaperTable.of(text, table, names, sites, false).isPresent());
  }

  /** Returns whether the rows of a table point to sections: such a table belongs to them. */
  private boolean isContents(Block.Table table) {
    return table.rows().stream()
        .anyMatch(
            row -> Inlines.in(text, row).stream().anyMatch(inline -> inline.isToAnchor(text)));
  }

  private boolean isWithin(int block, List<Integer> sections) {
    for (int heading : sections) {
      if (heading < block && block < outline.endOf(heading)) {
        return true;
      }
    }
    return false;
  }

  private void read(PaperTable table, RowOfTable reader) {
    if (firstTable.isEmpty()) {
      firstTable = Optional.of(table.table().span());
      table.columns().forEach(column -> columns.add(column.name()));
    }
    table.columns().forEach(column -> known.add(column.name()));
    boolean hasAddresses = table.hasAddressesBesideTitles(text, sites);
    for (Span line : table.rows(text)) {
      RowSplit split = RowSplit.of(text, line, table.columns().size());
      if (hasAddresses && split.isTooLong()) {
        split = withTitle(split, table.indexOf(Field.TITLE));
      }
      PaperBuilder paper = reader.read(table, split.cells());
      Span span = MarkdownWhitespace.trim(text, line);
      Span label = paper.label().orElse(Span.at(span.start()));
      FieldMap<Span> places = paper.places(Span.at(span.end()));
      SummaryRow row =
          new SummaryRow(
              cell(label),
              FieldMap.of(field -> cell(places.get(field))),
              further(paper, this::cell));
      Optional<Span> lineBreak = lineBreak(span);
      List<Problem> problems = new ArrayList<>();
      split.problem().ifPresent(problems::add);
      lineBreak.map(RowProblem.CutRow::new).ifPresent(problems::add);
      boolean isSound = split.isCertain() && lineBreak.isEmpty();
      rows.add(new ParsedRow(row, span, label, places, paper.further(), problems, false, isSound));
    }
  }

  /** Returns a row with its title whole: it is the cell with the address, and what precedes it. */
  private RowSplit withTitle(RowSplit split, int title) {
    for (int i = title; i < split.cells().size(); i++) {
      if (sites.isIn(text, split.cells().get(i))) {
        return i == title || i > title + split.extra() ? split : split.withWhole(text, title, i);
      }
    }
    return split;
  }

  /** Returns where a row goes on in another line. */
  private Optional<Span> lineBreak(Span row) {
    int end = row.start();
    while (end < row.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end == row.end()
        ? Optional.empty()
        : Optional.of(MarkdownWhitespace.trim(text, new Span(row.start(), end)));
  }

  private String cell(Span span) {
    return span.isEmpty()
        ? ""
        : LINE_BREAK.matcher(TableCells.unescape(source.at(span))).replaceAll(" ");
  }

  private static List<NamedText> further(PaperBuilder paper, Function<Span, String> read) {
    return paper.further().stream()
        .map(place -> new NamedText(read.apply(place.name()), read.apply(place.text())))
        .toList();
  }

  private void readSections(List<Integer> headings) {
    PaperSections sections = new PaperSections(outline, names, sites);
    for (int i = 0; i < headings.size(); i++) {
      Optional<Integer> next =
          i + 1 < headings.size() ? Optional.of(headings.get(i + 1)) : Optional.empty();
      read(sections.unit(headings.get(i), next));
    }
  }

  private List<PaperUnit> lists() {
    PaperLists lists = new PaperLists(text, names, sites);
    return outline.blocks().stream().flatMap(block -> lists.items(block).stream()).toList();
  }

  private void read(PaperUnit unit) {
    PaperBuilder paper = new PaperBuilder(text, names, sites);
    BodyReader body = new BodyReader(text, names, paper);
    Span title = new PaperLists(text, names, sites).afterLabel(unit.title());
    Optional<Label> label =
        Label.at(text, title, names, false)
            .filter(found -> found.field().filter(Field.TITLE::equals).isPresent());
    if (label.isPresent()) {
      body.open(label.get(), true, false);
      known.add(label.get().name());
    } else {
      new TitleReader(text, names, paper).read(title);
    }
    body.read(unit.body());
    known.addAll(paper.labels());
    Span labelSpan = paper.label().orElse(Span.at(unit.span().start()));
    Span missing = Span.at(unit.title().end());
    FieldMap<Span> places = paper.places(missing);
    UnitText texts = new UnitText(source);
    DetailedEntry entry =
        new DetailedEntry(
            source.at(labelSpan),
            FieldMap.of(field -> texts.at(places.get(field))),
            Optional.empty(),
            Optional.empty(),
            further(paper, texts::at));
    entries.add(
        new ParsedEntry(
            entry,
            unit.span(),
            labelSpan,
            places,
            paper.further(),
            places.get(Field.URL),
            missing,
            true));
  }

  private ParsedDigest digest(
      DigestLayout layout, List<ParsedRow> parsedRows, List<ParsedEntry> parsedEntries) {
    List<Span> parts = new ArrayList<>(known);
    parsedRows.forEach(row -> RestOfText.add(row, parts));
    parsedEntries.forEach(entry -> RestOfText.add(entry, parts));
    List<StrayContent> stray = new RestOfText(source, outline.blocks()).without(parts, frontMatter);
    Digest digest =
        new Digest(
            "",
            columns.stream().map(this::cell).toList(),
            parsedRows.stream().map(ParsedRow::part).toList(),
            "",
            parsedEntries.stream().map(ParsedEntry::part).toList());
    return new ParsedDigest(
        source,
        options,
        layout,
        digest,
        new Sections(Optional.empty(), firstTable, columns, Optional.empty(), List.of(), known),
        parsedRows,
        parsedEntries,
        stray,
        parsedRows.stream().flatMap(row -> row.problems().stream()).toList());
  }
}
