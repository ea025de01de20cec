package io.github.digestmark.parse;

import io.github.digestmark.parse.DigestProblem.MissingSection;
import io.github.digestmark.parse.DigestProblem.MissingSection.Section;
import io.github.digestmark.parse.blocks.MarkdownBlocks;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds missing headings, and a missing table. */
final class SectionProblems {

  private SectionProblems() {}

  /**
   * Checks the headings and the table.
   *
   * @param entries the entries; a text with neither a table nor an entry is not a digest and lacks
   *     nothing
   * @param stray the other content, where a heading may be that is not read as one
   * @param unreadTable why the table was not read, where that is known
   * @param unreadEntries likewise for the entries
   * @param hasTables whether tables were read at all
   */
  static List<Problem> of(
      SourceText source,
      Sections sections,
      List<ParsedEntry> entries,
      List<StrayContent> stray,
      Optional<Problem> unreadTable,
      Optional<Problem> unreadEntries,
      boolean hasTables) {
    List<Problem> found = new ArrayList<>();
    Optional<Span> table = sections.table();
    Optional<Integer> firstEntry =
        entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(0).span().start());
    if (!hasTables) {
      found.add(new DigestProblem.TooManyCells(MarkdownBlocks.MAX_CELLS, Span.at(0)));
    } else if (table.isEmpty()) {
      unreadTable
          .or(() -> firstEntry.map(start -> missing(Section.SUMMARY_TABLE, start)))
          .ifPresent(found::add);
    }
    unreadEntries.ifPresent(found::add);
    if (table.isPresent() && sections.summaryHeading().isEmpty()) {
      Span above = new Span(0, table.get().start());
      found.add(
          UnreadHeading.find(source, stray, above)
              .orElseGet(() -> missing(Section.SUMMARY_HEADING, above.end())));
    }
    if (sections.detailsHeading().isEmpty()
        && unreadEntries.isEmpty()
        && (firstEntry.isPresent() || table.isPresent())) {
      int start = table.map(Span::end).orElse(0);
      int end = firstEntry.orElse(start);
      Span between =
          new Span(Math.min(start, end), firstEntry.isEmpty() ? source.text().length() : end);
      found.add(
          UnreadHeading.find(source, stray, between)
              .orElseGet(() -> missing(Section.DETAILS_HEADING, end)));
    }
    return found;
  }

  private static Problem missing(Section section, int offset) {
    return new MissingSection(section, Span.at(offset));
  }
}
