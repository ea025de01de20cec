package io.github.digestmark.parse;

import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Labels;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.Comments;
import io.github.digestmark.parse.blocks.MarkdownBlocks;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.parse.entry.EntryOutline;
import io.github.digestmark.parse.entry.EntryParagraph;
import io.github.digestmark.parse.entry.EntryReader;
import io.github.digestmark.parse.entry.SlippedOut;
import io.github.digestmark.parse.layout.ReferringTable;
import io.github.digestmark.parse.markup.RowPipes;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.parse.table.CutRows;
import io.github.digestmark.parse.table.LinkReader;
import io.github.digestmark.parse.table.RowReader;
import io.github.digestmark.parse.table.SummaryTable;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one text: decides what each of its blocks is in the digest. */
final class DigestReading {

  private static final int COLUMNS = 3;

  private final SourceText source;
  private final ReadOptions options;
  private final List<Block> blocks;
  private final boolean hasTables;
  private final List<StrayContent> stray = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The footnotes among the blocks, by their index. */
  private final NavigableMap<Integer, EntryOutline> footnotes = new TreeMap<>();

  private final SummaryTable table;
  private final Optional<Problem> unreadTable;
  private final boolean isDigest;
  private final List<ParsedRow> rows;
  private final Map<String, SummaryRow> rowsByLabel = new HashMap<>();
  private @Nullable DigestLanguage language;

  DigestReading(
      SourceText source,
      ReadOptions options,
      LinkReader links,
      Optional<Span> frontMatter,
      MarkdownBlocks.Reading markdown,
      Optional<? extends Problem> known) {
    known.ifPresent(
        problem -> {
          problems.add(problem);
          keep(StrayContent.Kind.TEXT, problem.span());
        });
    this.source = source;
    this.options = options;
    this.blocks = markdown.blocks();
    this.hasTables = markdown.hasTables();
    frontMatter.ifPresent(span -> keep(StrayContent.Kind.FRONT_MATTER, span));
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Footnote footnote) {
        footnotes.put(i, EntryOutline.of(source, footnote));
      }
    }
    DigestSigns signs = new DigestSigns(source, footnotes.values());
    this.table = SummaryTable.find(source.text(), blocks, signs::isSummaryTable, signs::hasEntries);
    boolean hasEntries = table.table().isEmpty() && signs.hasEntries();
    this.unreadTable =
        table.table().isEmpty() && hasTables
            ? new UnreadPart(source, blocks).table(hasEntries)
            : Optional.empty();
    this.isDigest =
        table.table().isPresent() || hasEntries || unreadTable.isPresent() || !hasTables;
    for (Block block : table.detached()) {
      problems.add(new RowProblem.DetachedRows(block.lines().size(), block.span()));
    }
    boolean isEmptied = table.hasOnlyEmptyRows(source.text()) && signs.hasEntries();
    if (isEmptied) {
      table.table().ifPresent(empty -> reader(empty, links));
    }
    this.rows =
        isEmptied ? List.of() : CutRows.found(table.rows(each -> reader(each, links)), source);
    for (ParsedRow row : rows) {
      if (!CutRows.lacksCells(row)) {
        rowsByLabel.putIfAbsent(Labels.key(row.label()), row.part());
      }
      problems.addAll(row.problems());
    }
  }

  /** Returns what reads the rows of a table: columns that are not the usual ones are named. */
  private Function<Span, ParsedRow> reader(Block.Table rows, LinkReader links) {
    FieldNames names = FieldNames.with(options.names());
    PaperSites sites = new PaperSites(options.sites());
    Optional<ReferringTable> named = ReferringTable.of(source, rows, names, sites, stray);
    List<Span> columns = TableCells.split(source.text(), rows.header());
    if (named.isEmpty() && columns.size() != COLUMNS) {
      int start = MarkdownWhitespace.trim(source.text(), rows.header()).start();
      int end = columns.isEmpty() ? start : columns.get(columns.size() - 1).end();
      problems.add(new DigestProblem.TableHeader(columns.size(), new Span(start, end)));
    }
    return named.isPresent()
        ? named.get()::read
        : new RowReader(source.text(), links, columns.size(), stray)::read;
  }

  ParsedDigest read() {
    NavigableMap<Integer, EntryReader.Entry> entries = readEntries();
    Headings headings = Headings.find(blocks, table, entries.navigableKeySet());
    keepOtherBlocks(entries, headings);
    Sections sections =
        new Sections(
            headings.summary().map(Block.Heading::content),
            table.span(source),
            table.columns(source.text()),
            headings.details().map(Block.Heading::content),
            table.otherSpans(source),
            List.of());
    List<ParsedEntry> parsedEntries = each(entries.values(), EntryReader.Entry::parsed);
    List<DetailedEntry> entryParts = each(parsedEntries, ParsedEntry::part);
    List<ParsedRow> parsedRows = withTopics(rowsAsIn(entryParts), headings);
    Optional<Problem> unreadEntries =
        entries.isEmpty() && table.table().isPresent()
            ? new UnreadPart(source, blocks).entries(rowsByLabel.keySet())
            : Optional.empty();
    problems.addAll(
        SectionProblems.of(
            source, sections, parsedEntries, stray, unreadTable, unreadEntries, hasTables));
    if (problems.isEmpty() && table.table().isEmpty() && entries.isEmpty()) {
      problems.add(DigestProblem.MissingDigest.in(source));
    }
    Digest digest =
        new Digest(
            heading(sections.summaryHeading()),
            each(sections.columns(), span -> TableCells.unescape(source.at(span))),
            each(parsedRows, ParsedRow::part),
            heading(sections.detailsHeading()),
            entryParts);
    stray.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    problems.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    return new ParsedDigest(
        source,
        options,
        DigestLayout.FOOTNOTES,
        digest,
        sections,
        parsedRows,
        parsedEntries,
        stray,
        problems);
  }

  private List<ParsedRow> rowsAsIn(List<DetailedEntry> entries) {
    RowPipes pipes = new RowPipes(entries);
    return each(
        rows, row -> row.withPart(pipes.asInEntry(row.part(), field -> source.at(row.at(field)))));
  }

  private List<ParsedRow> withTopics(List<ParsedRow> all, Headings headings) {
    return headings.topics().isEmpty()
        ? all
        : each(
            all,
            row -> {
              Block.Heading topic = null;
              for (int index : new TreeSet<>(headings.topics().keySet())) {
                boolean isBelow = blocks.get(index).span().start() <= row.span().start();
                topic = isBelow ? headings.topics().get(index) : topic;
              }
              return topic == null
                  ? row
                  : row.withTopic(EntryParagraph.text(source, topic.content()), topic.content());
            });
  }

  private static <A, B> List<B> each(Collection<A> all, Function<? super A, ? extends B> part) {
    List<B> parts = new ArrayList<>(all.size());
    for (A one : all) {
      parts.add(part.apply(one));
    }
    return parts;
  }

  private String heading(Optional<Span> content) {
    return content.map(span -> EntryParagraph.text(source, span)).orElse("");
  }

  /** Reads the footnotes that are entries; others may be ordinary footnotes of other text. */
  private NavigableMap<Integer, EntryReader.Entry> readEntries() {
    EntryReader reader = new EntryReader(source, options, this::language);
    SlippedOut slippedOut = new SlippedOut(source.text(), blocks);
    NavigableMap<Integer, EntryReader.Entry> entries = new TreeMap<>();
    footnotes.forEach(
        (index, outline) -> {
          Optional<SummaryRow> row = rowOf(outline);
          if (row.isPresent() || (isDigest && outline.paragraphCount() > 1)) {
            EntryReader.Entry entry = reader.read(outline, row, lineAfter(index));
            List<Span> behind = slippedOut.behind(index, entry);
            entries.put(index, behind.isEmpty() ? entry : reader.readCutOff(outline, row, behind));
          }
        });
    for (EntryReader.Entry entry : entries.values()) {
      stray.addAll(entry.stray());
      entry.problem().ifPresent(problems::add);
    }
    return entries;
  }

  private Optional<SummaryRow> rowOf(EntryOutline outline) {
    return Optional.ofNullable(rowsByLabel.get(Labels.key(source.at(outline.label()))));
  }

  /** Finds the language on demand: only entries without a generator's empty lines need it. */
  private DigestLanguage language() {
    if (language == null) {
      language = findLanguage();
    }
    return language;
  }

  private DigestLanguage findLanguage() {
    List<String> texts = new ArrayList<>();
    for (ParsedRow row : rows) {
      texts.add(row.part().summary());
    }
    for (EntryOutline footnote : footnotes.values()) {
      footnote.definition().ifPresent(paragraph -> texts.add(paragraph.text(source)));
    }
    UnicodeScript script = DigestLanguage.of(texts).script();
    return new DigestLanguage(script, keepsTitles());
  }

  /** Returns whether more than half of the entries that have a row do not translate its title. */
  private boolean keepsTitles() {
    int kept = 0;
    for (EntryOutline footnote : footnotes.values()) {
      Optional<SummaryRow> row = rowOf(footnote);
      if (row.isPresent()) {
        kept += EntryReader.keepsTitle(source, footnote, row.get()) ? 1 : -1;
      }
    }
    return kept > 0;
  }

  private int lineAfter(int index) {
    return index + 1 < blocks.size()
        ? source.lineNumber(blocks.get(index + 1).span().start())
        : source.lineCount() + 1;
  }

  private void keepOtherBlocks(Map<Integer, EntryReader.Entry> entries, Headings headings) {
    Set<Span> known = new HashSet<>();
    stray.forEach(content -> known.add(content.span()));
    table.detached().forEach(block -> known.add(block.span()));
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean hasPart =
          entries.containsKey(i)
              || i == table.index()
              || table.others().containsKey(i)
              || headings.has(block)
              || known.contains(block.span());
      if (!hasPart) {
        boolean comment = Comments.isComment(source.text(), block.span());
        keep(comment ? StrayContent.Kind.COMMENT : StrayContent.Kind.TEXT, block.span());
      }
    }
  }

  private void keep(StrayContent.Kind kind, Span span) {
    stray.add(new StrayContent(kind, span));
  }
}
