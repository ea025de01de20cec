package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.LintFolder;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.DigestProblem.EnclosedDigest.Container;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest that Markdown does not show as one is never passed over in silence. */
class UnreadPartTest {

  private static final String DIGEST = LintFolder.CLEAN;

  private static Optional<Container> container(String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    assertThat(parsed.hasDigest()).isFalse();
    assertThat(Digestmark.lint(text)).hasSameSizeAs(parsed.problems());
    return parsed.problems().stream()
        .flatMap(
            problem ->
                problem instanceof DigestProblem.EnclosedDigest enclosed
                    ? Stream.of(enclosed.container())
                    : Stream.empty())
        .findFirst();
  }

  private static void assertNotMeantAsDigest(String text) {
    assertThat(Digestmark.parse(text).isMeantAsDigest()).isFalse();
    assertThat(Digestmark.lint(text))
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("missing-digest"));
  }

  private static String prefixed(String first, String others) {
    return first + DIGEST.strip().replace("\n", "\n" + others) + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'> ','> ',QUOTE",
        ">,>,QUOTE",
        "'> > ','> > ',QUOTE",
        "'> - ','>   ',QUOTE",
        "'- ','  ',LIST",
        "'1. ','   ',LIST",
        "'10) > ','    > ',LIST",
        "'    ','    ',INDENTED_CODE",
        "\t,\t,INDENTED_CODE",
      })
  void aDigestInAnotherBlockIsReported(String first, String others, Container expected) {
    String text = prefixed(first, others);
    assertThat(container(text)).contains(expected);
    assertThat(container("\uFEFF" + text.replace("\n", "\r\n"))).contains(expected);
    assertThat(container("Here it is:\n\n" + text)).contains(expected);
  }

  @Test
  void aDigestInHtmlIsReported() {
    assertThat(container("<pre>\n" + DIGEST + "</pre>\n")).contains(Container.PREFORMATTED);
    String table = DIGEST.substring(0, DIGEST.indexOf("\n# 详细"));
    assertThat(container("<div>\n" + table.replace("\n\n", "\n") + "</div>\n"))
        .contains(Container.HTML);
    assertThat(container("<!--\n" + DIGEST + "-->\n")).isEmpty();
  }

  @Test
  void aTableAwayFromItsEntriesIsReportedInsteadOfAMissingOne() {
    String quoted = DIGEST.replaceAll("(?m)^\\|", "> |");
    assertThat(Digestmark.parse(quoted).hasDigest()).isTrue();
    assertThat(Digestmark.lint(quoted))
        .extracting(Diagnostic::message)
        .containsExactly(new DigestProblem.EnclosedDigest(Container.QUOTE, Span.at(0)).message());
  }

  @ParameterizedTest
  @CsvSource({"> ,QUOTE", "'    ',INDENTED_CODE", "'- ',LIST", "<pre>,PREFORMATTED", "```,FENCE"})
  void entriesInAnotherBlockAreReportedInsteadOfMissingOnes(String opening, Container expected) {
    for (String entries : List.of("# 详细", "[^1]: ")) {
      int start = DIGEST.indexOf(entries);
      String text = DIGEST.substring(0, start) + inside(opening, DIGEST.substring(start));
      assertThat(Digestmark.lint(text)).hasSize(1);
      assertThat(Digestmark.parse(text).problems())
          .containsExactly(new DigestProblem.EnclosedDigest(expected, firstWords(text, start)));
    }
  }

  private static String inside(String opening, String entries) {
    return switch (opening) {
      case "<pre>", "```" -> opening + "\n" + entries + opening.replace("<", "</") + "\n";
      case "- " -> opening + entries.replace("\n", "\n  ");
      default -> opening + entries.strip().replace("\n", "\n" + opening) + "\n";
    };
  }

  private static Span firstWords(String text, int line) {
    int start = line;
    while (text.charAt(start) == ' ') {
      start++;
    }
    return new Span(start, text.substring(0, text.indexOf('\n', start)).stripTrailing().length());
  }

  @Test
  void anUnclosedTagIsNotClosedByAnother() {
    String text = "<pre>\n" + DIGEST.replace("网络结构", "网络H<sub>2</sub>O结构");
    assertThat(Digestmark.parse(text).problems())
        .containsExactly(new DigestProblem.Unclosed("<pre", new Span(0, 5)));
  }

  @Test
  void codeIsReportedUnlessItIsAnExample() {
    String code = "```markdown\n" + DIGEST + "```\n";
    assertThat(Digestmark.parse("Here it is:\n\n" + code + "\nAnything else?\n").problems())
        .singleElement()
        .isEqualTo(new DigestProblem.EnclosedDigest(Container.FENCE, new Span(13, 24)));
    assertNotMeantAsDigest("# Format\n\nA digest looks like this:\n\n" + code);
    assertNotMeantAsDigest("# Format\n\n- Like this:\n\n" + code.indent(2));
    assertNotMeantAsDigest("One of many lines.\n\n".repeat(99) + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u3000", "\u2003", "\u202F", "\u2028", "\u200B", " \u00A0 "})
  void spacesThatAreTextInMarkdownAreReportedAndRemoved(String space) {
    String odd = space.replace(" ", "");
    for (String text :
        new String[] {
          DIGEST.replace("\n", space + "\n"),
          DIGEST.replace("--- |\n", "--- |" + space + "\n"),
          DIGEST.replace("Summary |\n", "Summary |" + space + "\n"),
          DIGEST.replace("\n|", "\n" + space + "|"),
          DIGEST.replace("| --- | --- | --- |", space + "|---|" + space + "---|---|"),
        }) {
      Diagnostic found = Digestmark.lint(text).get(0);
      assertThat(Digestmark.lint(text)).hasSize(1);
      assertThat(found.message())
          .startsWith(String.format(Locale.ROOT, "U+%04X", (int) odd.charAt(0)));
      assertThat(text.substring(found.span().start(), found.span().end())).isEqualTo(odd);
      assertThat(Digestmark.fix(text, LintOptions.defaults(), Fix.Safety.UNSAFE).left()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "+++"})
  void aDigestBetweenLinesOfDashesIsNotFrontMatter(String fence) {
    String text = fence + "\n" + DIGEST + "\n" + fence + "\n";
    assertThat(Digestmark.parse(text).digest()).isEqualTo(Digestmark.parse(DIGEST).digest());
    String titled = fence + "\ntitle: A week\n\n" + DIGEST + "\n" + fence + "\n";
    assertThat(Digestmark.parse(titled).digest().rows()).hasSize(1);
  }

  @Test
  void aTableWithoutRowOfDashesIsReportedAlsoWithoutEntries() {
    String text =
        "# T\n\nRef | Title | Summary\n[^1] | [A](https://arxiv.org/abs/1706.03762) | B\n";
    for (String table : List.of(text, text + "---\n", text.replace("| B", "| B\n—|—|—"))) {
      assertThat(Digestmark.lint(table))
          .singleElement()
          .satisfies(finding -> assertThat(finding.message()).startsWith("no summary table"));
    }
  }

  @Test
  @Timeout(10)
  void manyBlocksAreSearchedInTime() {
    String code = "```\n| [^1] | [A](https://arxiv.org/abs/1706.03762) | B |\n```\n\n";
    assertNotMeantAsDigest("# Format\n\nText.\n\n" + code.repeat(50_000));
    assertNotMeantAsDigest("> ".repeat(100_000) + "|\n" + "1. ".repeat(100_000) + "|\n");
  }
}
