package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.ReadOptions;
import io.github.digestmark.parse.Sections;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.Inlines;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a text that has papers, but not in the layout of footnotes. */
public final class LayoutReading {

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
  private final RowsOfTable rowsOfTable;
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
    this.rowsOfTable = new RowsOfTable(source, names, sites);
    this.rest = new RestOfText(source, outline.blocks());
  }

  /**
   * Reads the text, unless it has no paper. Titles may also be in a {@code <summary>}, after a
   * label or in bold: the reading with more titles wins. Bold text is often not a title, so it has
   * to bring more than twice as many, unless the whole text was taken for one paper.
   */
  public Optional<ParsedDigest> read() {
    Optional<ParsedDigest> found = better(readAsItIs(), OtherTitles.folded(outline), 1);
    if (titles(found) > 1) {
      return better(found, OtherTitles.inBold(outline), 2);
    }
    Optional<ParsedDigest> labelled = better(found, OtherTitles.labelled(outline, names, sites), 1);
    return better(labelled, OtherTitles.inBold(outline), 1);
  }

  private Optional<ParsedDigest> better(
      Optional<ParsedDigest> found, Optional<Outline> other, int times) {
    return other
        .map(titles -> new LayoutReading(source, options, frontMatter, titles).readAsItIs())
        .filter(digest -> titles(digest) > times * titles(found))
        .orElse(found);
  }

  private static long titles(Optional<ParsedDigest> read) {
    return read.stream()
        .flatMap(digest -> Stream.concat(digest.rows().stream(), digest.entries().stream()))
        .filter(part -> !part.title().isEmpty())
        .count();
  }

  private Optional<ParsedDigest> readAsItIs() {
    Optional<DigestLayout> asked = options.layout();
    List<Integer> sections =
        isAsked(DigestLayout.SECTIONS)
            ? paperSections.headings(() -> tables(List.of()))
            : List.of();
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
    for (ParsedRow row : rowsOfTable.read(table, topic)) {
      rows.add(row);
      rest.add(row);
    }
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
    EntryOfUnit read = EntryOfUnit.read(source, unit, topic, names, sites);
    known.addAll(read.labels());
    entries.add(read.entry());
    rest.add(read.entry());
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
            columns.stream().map(rowsOfTable::cell).toList(),
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
