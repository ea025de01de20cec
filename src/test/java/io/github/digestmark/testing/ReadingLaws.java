package io.github.digestmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
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
    // Only the marks of the digest's own frame are left: headings, table, references and links; in
    // other layouts, also those of emphasis and code.
    String more = parsed.layout() == DigestLayout.FOOTNOTES ? "" : "*_~`";
    assertThat(rest.toString()).matches("[\\s\\p{Z}\uFEFF#=|:<>\\[\\]()^" + more + "-]*");
  }

  /** Whatever is said to stand somewhere stands there. */
  public static void everySpanShowsItsField(ParsedDigest parsed) {
    Span whole = new Span(0, parsed.source().text().length());
    List<Span> all = new ArrayList<>(fieldSpans(parsed));
    parsed.rows().forEach(row -> all.add(row.span()));
    parsed.entries().forEach(entry -> all.add(entry.span()));
    parsed.stray().forEach(stray -> all.add(stray.span()));
    parsed.problems().forEach(problem -> all.add(problem.span()));
    assertThat(all).allMatch(whole::contains);

    for (ParsedPart part : parts(parsed)) {
      assertThat(part.part().further())
          .as("further texts of " + part.span())
          .hasSameSizeAs(part.further());
    }
    assertThat(parsed.rows()).extracting(ParsedRow::part).isEqualTo(parsed.digest().rows());
    for (ParsedRow row : parsed.rows()) {
      assertThat(cell(parsed, row.labelSpan())).isEqualTo(row.label());
      for (Field field : Field.ofRows()) {
        String text = row.text(field);
        if (!isAsInEntry(parsed, row, field)) {
          assertThat(cell(parsed, row.at(field))).as(field.key()).isEqualTo(text);
        }
      }
    }
    assertThat(parsed.entries()).extracting(ParsedEntry::part).isEqualTo(parsed.digest().entries());
    for (ParsedEntry entry : parsed.entries()) {
      assertThat(field(parsed, entry.labelSpan())).isEqualTo(entry.label());
      for (Field field : Field.all()) {
        // Stamps and announcements are values, which print in one way only.
        if (field.isText() || field == Field.URL || field == Field.LINK_TEXT) {
          String shown = field(parsed, entry.at(field));
          assertThat(entry.text(field)).as(field.key()).isIn(shown, unquoted(shown));
        }
      }
    }
  }

  /** Where its entry has a backslash in front of a pipe, a row has it as well. */
  private static boolean isAsInEntry(ParsedDigest parsed, ParsedRow row, Field field) {
    String text = row.text(field);
    String source = parsed.source().at(row.at(field));
    return text.contains("\\|")
        && text.replace("\\|", "|").equals(source.replace("\\|", "|").replace("\\|", "|"))
        && parsed.entries().stream()
            .anyMatch(entry -> LooseEquality.isSame(entry.text(field), text));
  }

  /** The source at a span of a row; a line break that cuts the row is a space. */
  private static String cell(ParsedDigest parsed, Span span) {
    return parsed.source().at(span).replace("\\|", "|").replaceAll("\\s*[\r\n]\\s*", " ");
  }

  /** The source at a span; of each further line, without its ending and its indentation. */
  private static String field(ParsedDigest parsed, Span span) {
    SourceText source = parsed.source();
    return source.at(span).replaceAll("(\r\n|\r|\n)(\t| \t|  \t|   \t| {0,4})", "\n");
  }

  private static String unquoted(String text) {
    return text.replaceAll("(?<=\n)[ \t]{0,3}> ?", "");
  }

  private static List<Span> fieldSpans(ParsedDigest parsed) {
    List<Span> all = new ArrayList<>();
    Sections sections = parsed.sections();
    sections.summaryHeading().ifPresent(all::add);
    sections.detailsHeading().ifPresent(all::add);
    all.addAll(sections.columns());
    all.addAll(sections.names());
    for (ParsedPart part : parts(parsed)) {
      all.add(part.labelSpan());
      Field.all().forEach(field -> all.add(part.at(field)));
      part.further().forEach(place -> all.addAll(List.of(place.name(), place.text())));
    }
    return all;
  }

  private static List<ParsedPart> parts(ParsedDigest parsed) {
    List<ParsedPart> parts = new ArrayList<>(parsed.rows());
    parts.addAll(parsed.entries());
    return parts;
  }
}
