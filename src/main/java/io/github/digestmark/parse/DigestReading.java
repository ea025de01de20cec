package io.github.digestmark.parse;

import io.github.digestmark.model.Digest;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.Problem.EntryLayout;
import io.github.digestmark.parse.Problem.MissingSection;
import io.github.digestmark.parse.Problem.MissingSection.Section;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reading of one text: gives each of its blocks a part in the digest, or none. */
final class DigestReading {

  private final SourceText source;
  private final List<Block> blocks;
  private final List<StrayContent> stray = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The footnotes among the blocks, by their index. */
  private final NavigableMap<Integer, EntryOutline> footnotes = new TreeMap<>();

  private final SummaryTable table;
  private final List<RowReader.Row> rows;
  private final Map<String, SummaryRow> rowsByLabel = new HashMap<>();

  DigestReading(
      SourceText source,
      LinkReader links,
      Optional<Span> frontMatter,
      MarkdownBlocks.Reading markdown) {
    this.source = source;
    this.blocks = markdown.blocks();
    frontMatter.ifPresent(span -> keep(StrayContent.Kind.FRONT_MATTER, span));
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Footnote footnote) {
        footnotes.put(i, EntryOutline.of(source, footnote));
      }
    }
    boolean hasEntries = footnotes.values().stream().anyMatch(f -> f.paragraphCount() > 1);
    this.table = SummaryTable.find(source.text(), blocks, hasEntries);
    if (!markdown.hasTables()) {
      problems.add(new Problem.TooManyCells(MarkdownBlocks.MAX_CELLS, Span.at(0)));
    }
    this.rows = table.rows(new RowReader(source.text(), links));
    for (RowReader.Row row : rows) {
      rowsByLabel.putIfAbsent(Labels.key(row.row().label()), row.row());
      stray.addAll(row.stray());
      problems.addAll(row.problems());
    }
  }

  ParsedDigest read() {
    NavigableMap<Integer, EntryReader.Entry> entries = readEntries();
    Headings headings = Headings.find(blocks, table, entries.navigableKeySet());
    keepOtherBlocks(entries, headings);
    Sections sections =
        new Sections(
            headings.summary().map(Block.Heading::content).orElse(null),
            table.span(source.text()).orElse(null),
            table.columns(source.text()),
            headings.details().map(Block.Heading::content).orElse(null));
    checkSections(sections, entries.values().stream().map(EntryReader.Entry::location).toList());
    Digest digest =
        new Digest(
            heading(sections.summaryHeading()),
            texts(sections.columns(), span -> TableCells.unescape(source.at(span))),
            texts(rows, RowReader.Row::row),
            heading(sections.detailsHeading()),
            texts(entries.values(), EntryReader.Entry::entry));
    stray.sort(Comparator.comparingInt(s -> s.span().start()));
    problems.sort(Comparator.comparingInt(p -> p.span().start()));
    return new ParsedDigest(
        source,
        digest,
        sections,
        texts(rows, RowReader.Row::location),
        texts(entries.values(), EntryReader.Entry::location),
        stray,
        problems);
  }

  private static <A, B> List<B> texts(Collection<A> all, Function<? super A, ? extends B> part) {
    return all.stream().<B>map(part).toList();
  }

  private String heading(@Nullable Span span) {
    return span == null ? "" : EntryParagraph.text(source, span);
  }

  /** Reads the footnotes that are entries; others may explain a word of the text around. */
  private NavigableMap<Integer, EntryReader.Entry> readEntries() {
    EntryReader reader = new EntryReader(source, language());
    NavigableMap<Integer, EntryReader.Entry> entries = new TreeMap<>();
    footnotes.forEach(
        (index, outline) -> {
          Optional<SummaryRow> row = rowOf(outline);
          if (row.isPresent() || outline.paragraphCount() > 1) {
            entries.put(index, reader.read(outline, row, lineAfter(index)));
          }
        });
    entries.replaceAll(this::withWhatSlippedOut);
    for (EntryReader.Entry entry : entries.values()) {
      stray.addAll(entry.stray());
      entry.problem().ifPresent(problems::add);
    }
    return entries;
  }

  private Optional<SummaryRow> rowOf(EntryOutline outline) {
    return Optional.ofNullable(rowsByLabel.get(Labels.key(source.at(outline.label()))));
  }

  private DigestLanguage language() {
    Stream<String> summaries = rows.stream().map(row -> row.row().summary());
    Stream<String> titles =
        footnotes.values().stream()
            .flatMap(footnote -> footnote.definition().stream())
            .map(paragraph -> paragraph.text(source));
    return DigestLanguage.of(Stream.concat(summaries, titles).toList());
  }

  private int lineAfter(int index) {
    return index + 1 < blocks.size()
        ? source.position(blocks.get(index + 1).span().start()).line()
        : source.lineCount() + 1;
  }

  /** An entry that lacks something, with paragraphs behind it that are not indented, lost them. */
  private EntryReader.Entry withWhatSlippedOut(int index, EntryReader.Entry entry) {
    List<Span> below = new ArrayList<>();
    for (int i = index + 1; i < blocks.size() && blocks.get(i) instanceof Block.Other; i++) {
      if (!Comments.isComment(source.text(), blocks.get(i).span())) {
        below.add(blocks.get(i).span());
      }
    }
    boolean complete = entry.problem().isEmpty() && !entry.entry().abstractText().isEmpty();
    if (complete || below.isEmpty()) {
      return entry;
    }
    List<StrayContent> kept = new ArrayList<>(entry.stray());
    below.forEach(span -> kept.add(new StrayContent(StrayContent.Kind.SLIPPED_OUT, span)));
    EntryLayout problem =
        new EntryLayout(entry.entry().label(), EntryLayout.LayoutFault.SLIPPED_OUT, below.get(0));
    return new EntryReader.Entry(
        entry.entry(), entry.location(), List.copyOf(kept), Optional.of(problem));
  }

  private void keepOtherBlocks(Map<Integer, EntryReader.Entry> entries, Headings headings) {
    Set<Span> known = stray.stream().map(StrayContent::span).collect(Collectors.toSet());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean hasPart =
          entries.containsKey(i)
              || i == table.index()
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

  private void checkSections(Sections sections, List<EntryLocation> entries) {
    Span place = sections.table();
    if (place == null && entries.isEmpty()) {
      return;
    }
    if (place == null) {
      missing(Section.SUMMARY_TABLE, entries.get(0).span().start());
    } else if (sections.summaryHeading() == null) {
      missing(Section.SUMMARY_HEADING, place.start());
    }
    int columns = sections.columns().size();
    table
        .header(source.text())
        .filter(header -> columns != 3)
        .ifPresent(header -> problems.add(new Problem.TableHeader(columns, header)));
    if (sections.detailsHeading() == null) {
      int end = place == null ? 0 : place.end();
      missing(Section.DETAILS_HEADING, entries.isEmpty() ? end : entries.get(0).span().start());
    }
  }

  private void missing(Section section, int offset) {
    problems.add(new MissingSection(section, Span.at(offset)));
  }
}
