package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example digests have the faults that their README lists, and no others. */
class FaultyExampleTest {

  private static final LintOptions OPTIONS =
      LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));

  /** A row of the README's table: the lines of a fault, and its rule. */
  private static final Pattern FAULT =
      Pattern.compile("^\\| ([0-9]+)[0-9, ]* \\| `([a-z-]+)` \\|", Pattern.MULTILINE);

  private static List<String> findings(String name) throws IOException {
    ParsedDigest parsed = Digestmark.parse(Examples.FOLDER.resolve(name));
    return Digestmark.lint(parsed, OPTIONS).stream()
        .map(d -> parsed.source().position(d.span().start()).line() + " " + d.rule())
        .toList();
  }

  private static List<MatchResult> listed() throws IOException {
    return FAULT.matcher(Files.readString(Examples.FOLDER.resolve("README.md"))).results().toList();
  }

  @Test
  void eachFaultIsFoundOnceWhereItIsListed() throws IOException {
    assertThat(findings("FAULTY.md"))
        .containsExactlyInAnyOrderElementsOf(
            listed().stream().map(row -> row.group(1) + " " + row.group(2)).toList());
  }

  @Test
  void nearlyEveryRuleHasItsFault() throws IOException {
    List<String> shown = listed().stream().map(row -> row.group(2)).toList();
    assertThat(Digestmark.rules())
        .extracting(RuleInfo::name)
        // Nothing is known of its papers.
        .filteredOn(rule -> !BuiltInRules.themeOf(rule).equals("metadata"))
        .filteredOn(rule -> !shown.contains(rule))
        // Only digests of other layouts have anchors and dates.
        // A digest has one table with one header, and nothing to suppress here. Of one with a
        // conflict, nothing else is read.
        .containsExactlyInAnyOrder(
            "conflict-marker",
            "missing-digest",
            "missing-section",
            "table-header",
            "undefined-anchor",
            "unlisted-section",
            "contents-total",
            "date-mismatch",
            "unused-suppression");
  }

  @ParameterizedTest
  @MethodSource("io.github.digestmark.testing.Examples#sound")
  void theOthersHaveNone(String name) throws IOException {
    assertThat(findings(name)).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidInASentence() throws IOException {
    ParsedDigest parsed = Digestmark.parse(Examples.FOLDER.resolve("FAULTY.md"));
    assertThat(Digestmark.lint(parsed, OPTIONS))
        .extracting(Diagnostic::message)
        .allMatch(message -> message.length() < 300 && !message.endsWith("."));
  }
}
