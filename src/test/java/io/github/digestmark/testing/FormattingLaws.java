package io.github.digestmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.format.FormatResult;
import io.github.digestmark.format.LineEndings;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.regex.Pattern;

/** What holds for every text that is formatted, and every digest that is written. */
public final class FormattingLaws {

  /** Some end the cell there, some take one backslash for the table's. */
  private static final Pattern PIPE_THAT_RENDERERS_READ_IN_TWO_WAYS =
      Pattern.compile("(?m)^\\|.*(?<!\\\\)(?:\\\\\\\\)+\\|.*\\|$");

  private static final String ESCAPE = "\\\\(?=[\\[\\]])";

  private FormattingLaws() {}

  /** What is formatted is in form; what is not stays as it was. */
  public static void formattingAgainChangesNothing(String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    for (LineEndings endings : LineEndings.values()) {
      FormatResult once = Digestmark.format(parsed, endings);
      if (once instanceof FormatResult.Formatted formatted) {
        assertThat(TextEdit.apply(text, formatted.edits())).isEqualTo(once.text());
        FormatResult twice = Digestmark.format(Digestmark.parse(once.text()), endings);
        assertThat(twice.text()).isEqualTo(once.text());
      } else {
        assertThat(once.text()).isEqualTo(text);
      }
    }
  }

  /**
   * Formatting neither adds a finding nor hides one: it repairs nothing, and refuses what it cannot
   * read. What a message quotes may have other line breaks, be indented otherwise, and have other
   * backslashes in front of a pipe.
   */
  public static void formattingKeepsTheFindings(String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    for (LineEndings endings : LineEndings.values()) {
      FormatResult result = Digestmark.format(parsed, endings);
      assertThat(findings(Digestmark.parse(result.text()))).isEqualTo(findings(parsed));
    }
  }

  /** What lint has no finding for can be formatted. */
  public static void whatHasNoFindingsIsFormatted(String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    if (findings(parsed).isEmpty()) {
      assertThat(Digestmark.format(parsed, LineEndings.LF))
          .isInstanceOf(FormatResult.Formatted.class);
    }
  }

  private static List<String> findings(ParsedDigest parsed) {
    return Digestmark.lint(parsed, LintOptions.defaults()).stream()
        .map(d -> d.rule() + " " + d.message().replaceAll("\\s+", " ").replaceAll("\\\\+\\|", "|"))
        .sorted()
        .toList();
  }

  /** A digest is written so that it reads back the same, or is refused with its field. */
  public static void aWrittenDigestReadsBackTheSame(Digest digest) {
    String text;
    try {
      text = Digestmark.write(digest);
    } catch (UnwritableDigestException e) {
      assertThat(e).hasMessageStartingWith(e.part().toString()).hasMessageContaining(e.field());
      return;
    }
    Digest read = Digestmark.parse(text).digest();
    if (digest.summaryHeading().isEmpty() && !read.summaryHeading().isEmpty()) {
      // It was in another layout, or had neither headings nor labels.
      assertThat(texts(read)).containsExactlyInAnyOrderElementsOf(texts(digest));
      return;
    }
    assertThat(read.withRows(List.of())).isEqualTo(digest.withRows(List.of()));
    assertThat(withoutEscapes(read.rows())).isEqualTo(withoutEscapes(digest.rows()));
    assertThat(Digestmark.write(read)).isEqualTo(text);
    assertThat(text).doesNotContainPattern(PIPE_THAT_RENDERERS_READ_IN_TWO_WAYS);
  }

  /** Papers without their addresses and escapes, of which the canonical form may have more. */
  private static List<List<String>> texts(Digest digest) {
    return digest.papers().stream()
        .map(
            paper ->
                Field.all().stream()
                    .filter(field -> field != Field.LINK_TEXT && field != Field.URL)
                    .map(field -> field + ": " + paper.text(field).replaceAll(ESCAPE, ""))
                    .toList())
        .toList();
  }

  /** A row has the backslash in front of a pipe if its entry has it. */
  private static List<SummaryRow> withoutEscapes(List<SummaryRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.with(Field.TITLE, row.title().replace("\\|", "|"))
                    .with(Field.SUMMARY, row.summary().replace("\\|", "|")))
        .toList();
  }
}
