package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.format.FormatResult;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The shared table of small digests, each with a fault that somebody met. */
class SharedCasesTest {

  /** The rules that report each file, once for each finding; none if there is nothing to report. */
  private static final String EXPECTED =
      """
      01-two-versions: duplicate-paper noncanonical-url
      02-same-paper-other-hosts: duplicate-paper*3 noncanonical-url*3
      04-single-tilde: accidental-markup*2
      05-latex-quotes: accidental-markup
      06-cjk-emphasis: accidental-markup*2
      07-bare-url-cjk: accidental-markup*2
      08-mojibake: corrupt-character*2
      09-model-chatter: leaked-prompt*3
      10-joiners:
      11-fullwidth-definition: undefined-reference*2
      12-unbalanced-bracket: row-link*2
      14-json-escapes: corrupt-character*2
      16-math-next-to-cjk: accidental-markup*2
      17-placeholders: empty-field*4
      21-table-per-topic: row-cells row-link
      22-no-digest-table: missing-digest
      23-no-digest-post: missing-digest
      24-english-only:
      25-escaped-footnotes: row-reference*2 undefined-reference
      27-json-escapes-row: corrupt-character*2
      28-odd-urls: invalid-arxiv-id*2 invalid-url
      29-id-digits: invalid-arxiv-id*3
      30-typography: title-mismatch*2
      31-pipe-in-math: accidental-markup row-cells
      32-two-space-indent: entry-layout*2
      33-unindented: entry-layout*2
      34-norm-in-row: accidental-markup
      35-double-backslash-pipe: accidental-markup
      t-01-stamp-fix-leaves-open-bracket: stamp-in-translation
      t-02-unsafe-fix-larger-emphasis: accidental-markup
      t-03-unsafe-fix-breaks-own-page: accidental-markup
      t-04-second-table-unchecked: url-mismatch
      t-05-extra-cell-unsafe-fix: row-cells
      t-06-unbalanced-math-even:
      t-07-english-only:
      t-08a-blockquote-skipped: missing-section
      t-08d-nbsp-line-ends-skipped: missing-section
      t-09-first-form-format-adds-finding: empty-field
      t-10-placeholder-of-prompt: leaked-prompt*3
      t-11-announcement-in-translation: leaked-prompt
      t-13-conflict-merge: conflict-marker
      t-14-unclosed-comment: missing-section
      t-15-link-title: stray-content
      t-16-backslash-eaten: accidental-markup*2
      t-20-named-labels-renumbered:
      """;

  /** A row with a pipe too many; what it says is compared with its entry once that is repaired. */
  private static final String REPAIRED_IN_STEPS = "21-table-per-topic";

  private record Case(String name, String text) {}

  private static List<Case> cases() throws IOException {
    try (Stream<Path> files = Files.list(Shared.file("cases"))) {
      List<Case> cases = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".md") && !name.equals("README.md")) {
          cases.add(new Case(name.substring(0, name.length() - 3), Files.readString(file)));
        }
      }
      return cases;
    }
  }

  private static String rules(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Diagnostic diagnostic : Digestmark.lint(text)) {
      counts.merge(diagnostic.rule(), 1, Integer::sum);
    }
    StringBuilder rules = new StringBuilder();
    counts.forEach(
        (rule, count) -> rules.append(' ').append(rule).append(count > 1 ? "*" + count : ""));
    return rules.toString();
  }

  @Test
  void eachFaultIsFoundAsTheTableSays() throws IOException {
    StringBuilder found = new StringBuilder();
    for (Case one : cases()) {
      found.append(one.name()).append(":").append(rules(one.text())).append("\n");
    }
    assertThat(found.toString()).isEqualTo(EXPECTED);
  }

  @Test
  void aFixRemovesItsFindingAndAddsNone() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (Case one : cases()) {
      for (Fix.Safety upTo : Fix.Safety.values()) {
        if (one.name().equals(REPAIRED_IN_STEPS) && upTo == Fix.Safety.UNSAFE) {
          continue;
        }
        FixResult fixed = Digestmark.fix(one.text(), LintOptions.defaults(), upTo);
        softly
            .assertThat(Digestmark.lint(fixed.text()))
            .as(one.name())
            .hasSize(Digestmark.lint(one.text()).size() - fixed.fixed().size());
      }
    }
    softly.assertAll();
  }

  @Test
  void whatIsFormattedHasTheSameFindings() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (Case one : cases()) {
      FormatResult formatted = Digestmark.format(one.text());
      softly.assertThat(rules(formatted.text())).as(one.name()).isEqualTo(rules(one.text()));
    }
    softly.assertAll();
  }
}
