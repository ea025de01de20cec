package io.github.digestmark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.RuleInfo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions for names that are not known. */
class NearestTest {

  private static final List<String> RULES =
      Digestmark.rules().stream().map(RuleInfo::name).toList();

  private static final List<String> COMMANDS =
      List.of("lint", "format", "explain", "rules", "schema", "convert", "merge", "diff");

  @ParameterizedTest
  @CsvSource({
    "URL_MISMATCH, url-mismatch",
    "Url-Mismatch, url-mismatch",
    "url-missmatch, url-mismatch",
    "urlmismatch, url-mismatch",
    "tittle-mismatch, title-mismatch",
    "row_cell, row-cells",
    "emtpy-field, empty-field"
  })
  void aRuleThatIsNearIsSuggested(String word, String rule) {
    assertThat(Nearest.of(word, RULES)).hasValue(rule);
  }

  @ParameterizedTest
  @CsvSource({"lnit, lint", "LINT, lint", "formt, format", "rule, rules", "dif, diff"})
  void aCommandThatIsNearIsSuggested(String word, String command) {
    assertThat(Nearest.of(word, COMMANDS)).hasValue(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "all", "everything", "E501", "check", "fix", "x", "规则", "-"})
  void nothingIsSuggestedIfNothingIsNear(String word) {
    assertThat(Nearest.of(word, RULES)).isEmpty();
    assertThat(Nearest.of(word, COMMANDS)).isEmpty();
    assertThat(Nearest.of(word, List.of("-o", "-q"))).isEmpty();
  }

  @Test
  void aWordOfAnyLengthIsCompared() {
    assertThat(Nearest.of("x".repeat(10_000_000), RULES)).isEmpty();
  }
}
