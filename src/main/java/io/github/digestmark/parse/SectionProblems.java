package io.github.digestmark.parse;

import io.github.digestmark.parse.Problem.MissingSection;
import io.github.digestmark.parse.Problem.MissingSection.Section;
import io.github.digestmark.parse.blocks.MarkdownBlocks;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Says what the frame of a digest lacks: its headings, its table, a column. */
final class SectionProblems {

  private SectionProblems() {}

  /**
   * Checks the frame.
   *
   * @param entries the entries; a text with neither a table nor an entry is no digest and lacks
   *     nothing
   * @param hasTables whether tables were read at all
   */
  static List<Problem> of(Sections sections, List<EntryLocation> entries, boolean hasTables) {
    List<Problem> found = new ArrayList<>();
    Span table = sections.table();
    if (!hasTables) {
      found.add(new Problem.TooManyCells(MarkdownBlocks.MAX_CELLS, Span.at(0)));
    } else if (table == null && !entries.isEmpty()) {
      found.add(missing(Section.SUMMARY_TABLE, entries.get(0).span().start()));
    }
    if (table != null && sections.summaryHeading() == null) {
      found.add(missing(Section.SUMMARY_HEADING, table.start()));
    }
    List<Span> columns = sections.columns();
    if (table != null && columns.size() != 3) {
      int end = columns.isEmpty() ? table.start() : columns.get(columns.size() - 1).end();
      found.add(new Problem.TableHeader(columns.size(), new Span(table.start(), end)));
    }
    if (sections.detailsHeading() == null && !entries.isEmpty()) {
      found.add(missing(Section.DETAILS_HEADING, entries.get(0).span().start()));
    } else if (sections.detailsHeading() == null && table != null) {
      found.add(missing(Section.DETAILS_HEADING, table.end()));
    }
    return found;
  }

  private static Problem missing(Section section, int offset) {
    return new MissingSection(section, Span.at(offset));
  }
}
