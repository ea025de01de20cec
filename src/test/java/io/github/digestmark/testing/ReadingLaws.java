package io.github.digestmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.EntryLocation;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.RowLocation;
import io.github.digestmark.parse.Sections;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What holds for every text that was read. */
public final class ReadingLaws {

  private ReadingLaws() {}

  /** Nothing that a reader sees is overlooked. */
  public static void everyVisibleCharacterHasAPlace(ParsedDigest parsed) {
    String text = parsed.source().text();
    BitSet placed = new BitSet();
    fieldSpans(parsed).forEach(span -> placed.set(span.start(), span.end()));
    parsed.stray().forEach(s -> placed.set(s.span().start(), s.span().end()));
    StringBuilder rest = new StringBuilder();
    for (int i = placed.nextClearBit(0); i < text.length(); i = placed.nextClearBit(i + 1)) {
      rest.append(text.charAt(i));
    }
    // Only the marks of the digest's own frame are left: headings, table, references and links.
    assertThat(rest.toString()).matches("[\\s\uFEFF#=|:<>\\[\\]()^-]*");
  }

  /** Whatever is said to stand somewhere stands there. */
  public static void everySpanShowsItsField(ParsedDigest parsed) {
    Span whole = new Span(0, parsed.source().text().length());
    List<Span> all = new ArrayList<>(fieldSpans(parsed));
    parsed.rowLocations().forEach(row -> all.add(row.span()));
    parsed.entryLocations().forEach(entry -> all.add(entry.span()));
    parsed.stray().forEach(stray -> all.add(stray.span()));
    parsed.problems().forEach(problem -> all.add(problem.span()));
    assertThat(all).allMatch(whole::contains);

    assertThat(parsed.rowLocations()).hasSameSizeAs(parsed.digest().rows());
    for (int i = 0; i < parsed.rowLocations().size(); i++) {
      SummaryRow row = parsed.digest().rows().get(i);
      RowLocation at = parsed.rowLocations().get(i);
      assertThat(
              List.of(
                  cell(parsed, at.label()),
                  cell(parsed, at.title()),
                  cell(parsed, at.url()),
                  cell(parsed, at.summary())))
          .isEqualTo(List.of(row.label(), row.title(), row.url(), row.summary()));
    }
    assertThat(parsed.entryLocations()).hasSameSizeAs(parsed.digest().entries());
    for (int i = 0; i < parsed.entryLocations().size(); i++) {
      DetailedEntry e = parsed.digest().entries().get(i);
      EntryLocation at = parsed.entryLocations().get(i);
      assertThat(
              List.of(
                  field(parsed, at.label()),
                  field(parsed, at.translatedTitle()),
                  field(parsed, at.title()),
                  field(parsed, at.linkText()),
                  field(parsed, at.url()),
                  field(parsed, at.summary()),
                  field(parsed, at.englishSummary()),
                  field(parsed, at.translatedAbstract()),
                  field(parsed, at.abstractText())))
          .isEqualTo(
              List.of(
                  e.label(),
                  e.translatedTitle(),
                  e.title(),
                  e.linkText(),
                  e.url(),
                  e.summary(),
                  e.englishSummary(),
                  e.translatedAbstract(),
                  e.abstractText()));
    }
  }

  private static String cell(ParsedDigest parsed, Span span) {
    return parsed.source().at(span).replace("\\|", "|");
  }

  /** The source at a span; of each further line, without its ending and its indentation. */
  private static String field(ParsedDigest parsed, Span span) {
    SourceText source = parsed.source();
    return source.at(span).replaceAll("(\r\n|\r|\n)(\t| \t|  \t|   \t| {0,4})", "\n");
  }

  private static List<Span> fieldSpans(ParsedDigest parsed) {
    List<Span> all = new ArrayList<>();
    Sections sections = parsed.sections();
    if (sections.summaryHeading() != null) {
      all.add(sections.summaryHeading());
    }
    if (sections.detailsHeading() != null) {
      all.add(sections.detailsHeading());
    }
    all.addAll(sections.columns());
    for (RowLocation row : parsed.rowLocations()) {
      all.addAll(List.of(row.label(), row.title(), row.url(), row.summary()));
    }
    for (EntryLocation e : parsed.entryLocations()) {
      all.addAll(List.of(e.label(), e.translatedTitle(), e.title(), e.stamp(), e.linkText()));
      all.addAll(List.of(e.url(), e.summary(), e.englishSummary(), e.translatedAbstract()));
      all.addAll(List.of(e.announcement(), e.abstractText()));
    }
    return all;
  }
}
