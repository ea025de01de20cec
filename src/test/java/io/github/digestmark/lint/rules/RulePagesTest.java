package io.github.digestmark.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the rules are accurate. */
class RulePagesTest {

  private static final LintOptions OPTIONS =
      LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));

  static List<RuleInfo> rules() {
    return Digestmark.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePageDescribesTheRule(RuleInfo rule) {
    RulePage page = RulePage.of(Digestmark.explain(rule.name()));
    assertThat(page.title()).isEqualTo(rule.name());
    assertThat(page.summary()).isEqualToIgnoringCase(rule.summary() + ".");
    assertThat(page.facts())
        .isEqualTo("Severity: " + rule.severity() + ". Fix: " + rule.fixability() + ".");
    assertThat(page.examples()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theExamplesHaveExactlyTheirFindings(RuleInfo rule) {
    for (RulePage.Example example : RulePage.of(Digestmark.explain(rule.name())).examples()) {
      assertThat(describe(example.bad(), rule)).isEqualTo(example.findings()).isNotEmpty();
      assertThat(example.fixed().isPresent() || example.good().isPresent()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void goodExamplesHaveNoFindings(RuleInfo rule) {
    for (RulePage.Example example : RulePage.of(Digestmark.explain(rule.name())).examples()) {
      example.good().ifPresent(good -> assertThat(describe(good, rule)).isEmpty());
      example.fixed().ifPresent(fixed -> assertThat(describe(fixed, rule)).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theFixesProduceTheFixedExamples(RuleInfo rule) {
    List<RulePage.Example> examples = RulePage.of(Digestmark.explain(rule.name())).examples();
    for (RulePage.Example example : examples) {
      String fixed = Digestmark.fix(example.bad(), OPTIONS, Fix.Safety.UNSAFE).text();
      assertThat(fixed).isEqualTo(example.fixed().orElse(example.bad()));
    }
    assertThat(examples.stream().anyMatch(example -> example.fixed().isPresent()))
        .isEqualTo(rule.fixability() != Fixability.NONE);
  }

  /** Returns one line for each finding; names the rule if it is an unexpected one. */
  private static String describe(String markdown, RuleInfo rule) {
    ParsedDigest parsed = Digestmark.parse(markdown);
    return Digestmark.lint(parsed, OPTIONS).stream()
        .map(diagnostic -> describe(parsed, diagnostic, rule) + "\n")
        .collect(Collectors.joining());
  }

  private static String describe(ParsedDigest parsed, Diagnostic diagnostic, RuleInfo rule) {
    Position start = parsed.source().position(diagnostic.span().start());
    Position end = parsed.source().position(diagnostic.span().end());
    String other = diagnostic.rule().equals(rule.name()) ? "" : diagnostic.rule() + ": ";
    return "%s-%s %s%s: %s"
        .formatted(start, end, other, diagnostic.severity(), diagnostic.message());
  }
}
