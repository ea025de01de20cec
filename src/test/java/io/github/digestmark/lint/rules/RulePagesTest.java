package io.github.digestmark.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.catalog.MetadataSnapshot;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the rules are accurate. */
class RulePagesTest {

  private static final LintOptions OPTIONS =
      LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));

  @TempDir private Path folder;

  static List<RuleInfo> rules() {
    return Digestmark.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePageDescribesTheRule(RuleInfo rule) {
    RulePage page = page(rule);
    assertThat(page.title()).isEqualTo(rule.name());
    assertThat(page.summary()).isEqualToIgnoringCase(rule.summary() + ".");
    assertThat(page.facts())
        .isEqualTo("Severity: " + rule.severity() + ". Fix: " + rule.fixability() + ".");
    assertThat(page.examples()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theExamplesHaveExactlyTheirFindings(RuleInfo rule) {
    RulePage page = page(rule);
    for (RulePage.Example example : page.examples()) {
      assertThat(describe(example.bad(), rule, page)).isEqualTo(example.findings()).isNotEmpty();
      assertThat(example.fixed().isPresent() || example.good().isPresent()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void goodExamplesHaveNoFindings(RuleInfo rule) {
    RulePage page = page(rule);
    for (RulePage.Example example : page.examples()) {
      example.good().ifPresent(good -> assertThat(describe(good, rule, page)).isEmpty());
      example.fixed().ifPresent(fixed -> assertThat(describe(fixed, rule, page)).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theFixesProduceTheFixedExamples(RuleInfo rule) {
    RulePage page = page(rule);
    List<RulePage.Example> examples = page.examples();
    for (RulePage.Example example : examples) {
      LintOptions options = options(Digestmark.parse(example.bad()), rule, page);
      String fixed = Digestmark.fix(example.bad(), options, Fix.Safety.UNSAFE).text();
      assertThat(fixed).isEqualTo(example.fixed().orElse(example.bad()));
    }
    assertThat(examples.stream().anyMatch(example -> example.fixed().isPresent()))
        .isEqualTo(rule.fixability() != Fixability.NONE);
  }

  private static RulePage page(RuleInfo rule) {
    return RulePage.of(Digestmark.explain(rule.name()));
  }

  private LintOptions options(ParsedDigest parsed, RuleInfo rule, RulePage page) {
    LintOptions options = OPTIONS.with(rule.name());
    if (page.metadata().isEmpty()) {
      return options;
    }
    try {
      Path snapshot = Files.writeString(folder.resolve("snapshot.json"), page.metadata());
      List<ArxivId> ids =
          parsed.digest().papers().stream().flatMap(paper -> paper.arxivId().stream()).toList();
      return options.withMetadata(
          MetadataSnapshot.open(snapshot, done -> {}, message -> fail(message)).find(ids));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns one line for each finding; names the rule if it is an unexpected one. */
  private String describe(String markdown, RuleInfo rule, RulePage page) {
    ParsedDigest parsed = Digestmark.parse(markdown);
    return Digestmark.lint(parsed, options(parsed, rule, page)).stream()
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
