package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import io.github.digestmark.testing.ManyPipes;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Findings are sorted and configured, and fixes are applied until nothing is left to fix. */
class LinterTest {

  /** Finds a word, and replaces it. */
  private record WordRule(String name, String word, String replacement) implements Rule {

    @Override
    public RuleInfo info() {
      return new RuleInfo(name, Severity.WARNING, Fixability.SAFE, "the word " + word);
    }

    @Override
    public void check(LintContext digest, Consumer<Finding> found) {
      String text = digest.source().text();
      for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
        Span span = new Span(i, i + word.length());
        found.accept(
            Finding.at(span, "found " + word)
                .withFix(Fix.safe("replace it", List.of(new TextEdit(span, replacement)))));
      }
    }
  }

  private static FixResult fix(String text, Rule... rules) {
    return new Linter(List.of(rules))
        .fix(SourceText.of(text), LintOptions.defaults(), Fix.Safety.SAFE);
  }

  @Test
  void findingsAreInTheOrderOfTheText() {
    Linter linter =
        new Linter(List.of(new WordRule("second", "b", "x"), new WordRule("first", "a", "x")));
    assertThat(linter.lint(Digestmark.parse("a b a"), LintOptions.defaults()))
        .extracting(Diagnostic::rule)
        .containsExactly("first", "second", "first");
  }

  @Test
  void relatedLocationsAreLimitedAndTheRestIsCounted() {
    for (int places : new int[] {1, 2, 11, 12, 5000}) {
      List<Span> spans = IntStream.range(0, places).mapToObj(Span::at).toList();
      List<RelatedLocation> related = Finding.at(spans, "found").related();
      assertThat(related).hasSize(Math.min(10, places - 1));
      if (places > 11) {
        assertThat(related.get(8).message()).isEqualTo("the same here");
        assertThat(related.get(9).message())
            .isEqualTo("the same here, and %s more".formatted(places - 11));
      } else {
        assertThat(related).allMatch(each -> each.message().equals("the same here"));
      }
    }
  }

  @Test
  void aFixOfManyPipesEscapesEach() {
    for (int pipes : new int[] {1, 100, 101, 2000}) {
      String text = ManyPipes.row(pipes);
      FixResult result = Digestmark.fix(text, LintOptions.defaults(), Fix.Safety.SAFE);
      assertThat(result.text()).isEqualTo(ManyPipes.escaped(pipes));
      assertThat(result.fixed()).extracting(Diagnostic::rule).containsExactly("row-cells");
    }
  }

  @Test
  void oneFixMayMakeRoomForAnother() {
    FixResult result = fix("a", new WordRule("one", "a", "b"), new WordRule("two", "b", "c"));
    assertThat(result.text()).isEqualTo("c");
    assertThat(result.fixed()).extracting(Diagnostic::rule).containsExactly("one", "two");
    assertThat(result.left()).isEmpty();
  }

  @Test
  void onlyTheFirstOfOverlappingFixesIsApplied() {
    FixResult result = fix("abc", new WordRule("one", "ab", "x"), new WordRule("two", "bc", "y"));
    assertThat(result.text()).isEqualTo("xc");
  }

  @Test
  void fixesThatUndoEachOtherAreReportedAndNotApplied() {
    FixResult result = fix("a", new WordRule("one", "a", "b"), new WordRule("two", "b", "a"));
    assertThat(result.text()).isEqualTo("a");
    assertThat(result.cycling()).containsExactly("one");
    assertThat(result.fixed()).isEmpty();
    assertThat(result.left()).hasSize(1);
  }

  @Test
  void aFixThatNeverEndsIsAbandoned() {
    FixResult result = fix("a", new WordRule("growing", "a", "aa"));
    assertThat(result.cycling()).containsExactly("growing");
    assertThat(result.text()).isEqualTo("a");
  }

  @Test
  void aRuleCanBeDisabledOrGetAnotherSeverity() {
    Linter linter = new Linter(List.of(new WordRule("one", "a", "b")));
    LintOptions options = LintOptions.defaults().withSeverity("one", Severity.ERROR);
    assertThat(linter.lint(Digestmark.parse("a"), options))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
    assertThat(linter.lint(Digestmark.parse("a"), options.without("one"))).isEmpty();
    assertThat(linter.lint(Digestmark.parse("a"), options.without("one").with("one")))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void anUnknownRuleIsRejected() {
    Linter linter = new Linter(List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> linter.lint(Digestmark.parse(""), LintOptions.defaults().without("no-such-rule")))
        .withMessageContaining("no-such-rule");
  }

  @Test
  void anUnsafeFixIsAppliedOnlyOnRequest() {
    Rule unsafe =
        new Rule() {
          @Override
          public RuleInfo info() {
            return new RuleInfo("unsafe", Severity.NOTE, Fixability.UNSAFE, "an a");
          }

          @Override
          public void check(LintContext digest, Consumer<Finding> found) {
            if (digest.source().text().equals("a")) {
              Span span = new Span(0, 1);
              found.accept(
                  Finding.at(span, "an a")
                      .withFix(Fix.unsafe("take it", List.of(TextEdit.delete(span)))));
            }
          }
        };
    assertThat(fix("a", unsafe).text()).isEqualTo("a");
    FixResult all =
        new Linter(List.of(unsafe))
            .fix(SourceText.of("a"), LintOptions.defaults(), Fix.Safety.UNSAFE);
    assertThat(all.text()).isEmpty();
  }
}
