package io.github.digestmark.parse;

import io.github.digestmark.parse.Problem.MissingSection;
import io.github.digestmark.parse.Problem.MissingSection.Section;
import io.github.digestmark.parse.blocks.MarkdownBlocks;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds missing headings, a missing table, and a header with the wrong number of columns. */
final class SectionProblems {

  private SectionProblems() {}

  /**
   * Checks the headings and the table.
   *
   * @param entries the entries; a text with neither a table nor an entry is not a digest and lacks
   *     nothing
   * @param unreadTable why the table was not read, where that is known
   * @param hasTables whether tables were read at all
   */
  static List<Problem> of(
      Sections sections,
      List<ParsedEntry> entries,
      Optional<Problem> unreadTable,
      boolean hasTables) {
    List<Problem> found = new ArrayList<>();
    Optional<Span> table = sections.table();
    Optional<Integer> firstEntry = entries.stream().findFirst().map(entry -> entry.span().start());
    if (!hasTables) {
      found.add(new Problem.TooManyCells(MarkdownBlocks.MAX_CELLS, Span.at(0)));
    } else if (table.isEmpty()) {
      unreadTable
          .or(() -> firstEntry.map(start -> missing(Section.SUMMARY_TABLE, start)))
          .ifPresent(found::add);
    }
    table.ifPresent(span -> checkTable(sections, span, found));
    if (sections.detailsHeading().isEmpty()) {
      firstEntry
          .or(() -> table.map(Span::end))
          .ifPresent(offset -> found.add(missing(Section.DETAILS_HEADING, offset)));
    }
    return found;
  }

  private static void checkTable(Sections sections, Span table, List<Problem> found) {
    if (sections.summaryHeading().isEmpty()) {
      found.add(missing(Section.SUMMARY_HEADING, table.start()));
    }
    List<Span> columns = sections.columns();
    if (columns.size() != 3) {
      int end = columns.isEmpty() ? table.start() : columns.get(columns.size() - 1).end();
      found.add(new Problem.TableHeader(columns.size(), new Span(table.start(), end)));
    }
  }

  private static Problem missing(Section section, int offset) {
    return new MissingSection(section, Span.at(offset));
  }
}
