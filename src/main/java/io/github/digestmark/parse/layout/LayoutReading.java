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
import io.github.digestmark.parse.entry.Announced;
import io.github.digestmark.parse.paper.BodyReader;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.Inlines;
import io.github.digestmark.parse.paper.Label;
import io.github.digestmark.parse.paper.PaperBuilder;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.parse.paper.TitleReader;
import io.github.digestmark.parse.paper.UnitText;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
  private final PaperSections paperSections;
  private final List<ParsedRow> rows = new ArrayList<>();
  private final List<ParsedEntry> entries = new ArrayList<>();
  private final List<Span> known = new ArrayList<>();
  private final List<Span> columns = new ArrayList<>();
  private final List<Span> tables = new ArrayList<>();
  private final RestOfText rest;

  /**
   * Prepares to read a text.
   *
   * @param blocks the blocks of the text
   */
  public LayoutReading(
      SourceText source, ReadOptions options, Optional<Span> frontMatter, List<Block> blocks) {
    this(source, options, frontMatter, new Outline(source.text(), blocks));
  }

  private LayoutReading(
      SourceText source, ReadOptions options, Optional<Span> frontMatter, Outline outline) {
    this.source = source;
    this.text = source.text();
    this.options = options;
    this.frontMatter = frontMatter;
    this.outline = outline;
    this.names = FieldNames.with(options.names());
    this.sites = new PaperSites(options.sites());
    this.paperSections = new PaperSections(outline, names, sites);
    this.rest = new RestOfText(source, outline.blocks());
  }

  /**
   * Reads the text, unless it has no paper. Titles may also be in bold or in a {@code <summary>}:
   * the reading with more rows and entries wins. Bold text is often not a title, so it has to bring
   * more than twice as many.
   */
  public Optional<ParsedDigest> read() {
    Optional<ParsedDigest> found = better(readAsItIs(), OtherTitles.folded(outline), 1);
    return better(found, OtherTitles.inBold(outline), 2);
  }

  private Optional<ParsedDigest> better(
      Optional<ParsedDigest> found, Optional<Outline> other, int times) {
    int parts = found.map(LayoutReading::parts).orElse(0);
    return other
        .flatMap(titles -> new LayoutReading(source, options, frontMatter, titles).readAsItIs())
        .filter(digest -> parts(digest) > times * parts)
        .or(() -> found);
  }

  private static int parts(ParsedDigest digest) {
    return digest.rows().size() + digest.entries().size();
  }

  private Optional<ParsedDigest> readAsItIs() {
    Optional<DigestLayout> asked = options.layout();
    List<Integer> sections = isAsked(DigestLayout.SECTIONS) ? paperSections.headings() : List.of();
    List<PaperUnit> lists = isAsked(DigestLayout.LISTS) ? lists() : List.of();
    boolean isTitle = sections.size() == 1 && sections.get(0).equals(outline.headings().get(0));
    if ((!lists.isEmpty() && lists.size() >= sections.size()) || (isTitle && hasTables())) {
      sections = List.of();
    }
    List<PaperTable> tables = tables(sections);
    List<PaperUnit> units = sections.isEmpty() ? lists : units(sections);
    int level =
        sections.stream()
            .mapToInt(heading -> outline.heading(heading).level())
            .max()
            .orElse(Topics.ANY_LEVEL);
    Topics topics = new Topics(outline);
    List<Span> ofTables =
        topics.of(
            tables.stream().map(table -> table.table().span()).toList(),
            Topics.ANY_LEVEL,
            !units.isEmpty());
    for (int i = 0; i < tables.size(); i++) {
      read(tables.get(i), ofTables.get(i));
    }
    List<Span> ofUnits =
        topics.of(units.stream().map(PaperUnit::span).toList(), level, !tables.isEmpty());
    for (int i = 0; i < units.size(); i++) {
      read(units.get(i), ofUnits.get(i));
    }
    if (!hasPapers()) {
      return Optional.empty();
    }
    DigestLayout layout =
        !sections.isEmpty()
            ? DigestLayout.SECTIONS
            : entries.isEmpty() ? DigestLayout.TABLES : DigestLayout.LISTS;
    return Optional.of(digest(asked.orElse(layout)));
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

  private List<PaperTable> tables(List<Integer> sections) {
    boolean isForced = options.layout().filter(DigestLayout.TABLES::equals).isPresent();
    List<Block.Table> tables = new ArrayList<>();
    List<Optional<PaperTable>> certain = new ArrayList<>();
    for (int i = 0; i < outline.blocks().size(); i++) {
      // A table in a section is about its paper.
      if (outline.blocks().get(i) instanceof Block.Table table
          && !isWithin(i, sections)
          && (isAsked(DigestLayout.TABLES) || (!sections.isEmpty() && isContents(table)))) {
        tables.add(table);
        certain.add(PaperTable.of(text, table, names, sites, isForced));
      }
    }
    Map<List<String>, PaperTable> known = new HashMap<>();
    certain.forEach(table -> table.ifPresent(found -> known.putIfAbsent(found.names(text), found)));
    List<PaperTable> all = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Block.Table table = tables.get(i);
      certain.get(i).or(() -> PaperTable.like(text, table, known)).ifPresent(all::add);
    }
    return all;
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
    int above = -Collections.binarySearch(sections, block) - 2;
    return above >= 0 && block < paperSections.endOf(sections.get(above));
  }

  private void read(PaperTable table, Span topic) {
    if (tables.isEmpty()) {
      table.columns().forEach(column -> columns.add(column.name()));
    }
    tables.add(table.table().span());
    table.columns().forEach(column -> known.add(column.name()));
    RowOfTable reader = new RowOfTable(text, names, sites);
    boolean hasAddresses = table.hasAddressesBesideTitles(text, sites);
    String topicText = source.at(topic);
    for (PaperTable.Row line : table.rows(text)) {
      RowSplit split = RowSplit.of(text, line.span(), table.columns().size());
      if (hasAddresses && split.isTooLong()) {
        split = withTitle(split, table.indexOf(Field.TITLE));
      }
      PaperBuilder paper = reader.read(table, split.cells());
      paper.set(Field.TOPIC, topic);
      Span span = MarkdownWhitespace.trim(text, line.span());
      Span label = paper.label().orElse(Span.at(span.start()));
      FieldMap<Span> places = paper.places(Span.at(span.end()));
      SummaryRow row =
          new SummaryRow(
              cell(label),
              FieldMap.of(field -> field == Field.TOPIC ? topicText : cell(places.get(field))),
              further(paper, this::cell));
      List<Problem> problems = new ArrayList<>();
      split.problem().ifPresent(problems::add);
      line.cutAt().map(RowProblem.CutRow::new).ifPresent(problems::add);
      boolean isSound = split.isCertain() && line.cutAt().isEmpty();
      add(new ParsedRow(row, span, label, places, paper.further(), problems, false, isSound));
    }
  }

  private void add(ParsedRow row) {
    rows.add(row);
    rest.add(row);
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

  private String cell(Span span) {
    String cell = span.isEmpty() ? "" : TableCells.unescape(source.at(span));
    boolean isOneLine = cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
    return isOneLine ? cell : LINE_BREAK.matcher(cell).replaceAll(" ");
  }

  private static List<NamedText> further(PaperBuilder paper, Function<Span, String> read) {
    return paper.further().stream()
        .map(place -> new NamedText(read.apply(place.name()), read.apply(place.text())))
        .toList();
  }

  private List<PaperUnit> units(List<Integer> headings) {
    List<PaperUnit> units = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Optional<Integer> next =
          i + 1 < headings.size() ? Optional.of(headings.get(i + 1)) : Optional.empty();
      units.add(paperSections.unit(headings.get(i), next));
    }
    return units;
  }

  private List<PaperUnit> lists() {
    PaperLists lists = new PaperLists(text, names, sites);
    return outline.blocks().stream().flatMap(block -> lists.items(block).stream()).toList();
  }

  private void read(PaperUnit unit, Span topic) {
    PaperBuilder paper = new PaperBuilder(text, names, sites);
    paper.setLabel(unit.anchor());
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
    paper.finish();
    known.addAll(paper.labels());
    paper.set(Field.TOPIC, topic);
    Span labelSpan = paper.label().orElse(Span.at(unit.span().start()));
    Span missing = Span.at(unit.title().end());
    FieldMap<Span> found = paper.places(missing);
    Announced announced = Announced.of(source, found.get(Field.ABSTRACT));
    FieldMap<Span> places =
        found
            .with(Field.ABSTRACT, announced.abstractText())
            .with(Field.ANNOUNCEMENT, announced.announcement());
    UnitText texts = new UnitText(source);
    DetailedEntry entry =
        new DetailedEntry(
            source.at(labelSpan),
            FieldMap.of(field -> texts.at(places.get(field))),
            Optional.empty(),
            announced.parsed(),
            further(paper, texts::at));
    add(
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

  private void add(ParsedEntry entry) {
    entries.add(entry);
    rest.add(entry);
  }

  /** Returns how many rows are above each entry, unless all are above all entries. */
  private List<Integer> rowsAbove() {
    List<Integer> above = new ArrayList<>();
    int row = 0;
    for (ParsedEntry entry : entries) {
      while (row < rows.size() && rows.get(row).span().start() < entry.span().start()) {
        row++;
      }
      above.add(row);
    }
    return above.isEmpty() || above.get(0) == rows.size() ? List.of() : above;
  }

  private ParsedDigest digest(DigestLayout layout) {
    known.forEach(rest::add);
    List<StrayContent> stray = rest.rest(frontMatter);
    Digest digest =
        new Digest(
            "",
            columns.stream().map(this::cell).toList(),
            rows.stream().map(ParsedRow::part).toList(),
            "",
            entries.stream().map(ParsedEntry::part).toList(),
            rowsAbove());
    return new ParsedDigest(
        source,
        options,
        layout,
        digest,
        new Sections(
            Optional.empty(),
            tables.stream().findFirst(),
            columns,
            Optional.empty(),
            tables.stream().skip(1).toList(),
            known),
        rows,
        entries,
        stray,
        rows.stream().flatMap(row -> row.problems().stream()).toList());
  }
}
