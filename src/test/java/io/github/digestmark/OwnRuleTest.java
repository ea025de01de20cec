package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** People who use the library write rules of their own, with what is public. */
class OwnRuleTest {

  /** The rule in the description of the package. */
  private static final class OpenQuestion implements Rule {

    @Override
    public RuleInfo info() {
      return new RuleInfo("open-question", Severity.WARNING, Fixability.NONE, "a text with ???");
    }

    @Override
    public void check(LintContext digest, Consumer<Finding> found) {
      for (FieldText text : digest.texts()) {
        if (text.first().text().contains("???")) {
          found.accept(Finding.at(text.first().span(), "there is a question; answer it"));
        }
      }
    }
  }

  /** Looks at papers, and at how they stand in the source. */
  private static final class RowAlone implements Rule {

    @Override
    public RuleInfo info() {
      return new RuleInfo("row-alone", Severity.NOTE, Fixability.NONE, "a row without an entry");
    }

    @Override
    public void check(LintContext digest, Consumer<Finding> found) {
      for (ParsedPaper paper : digest.papers()) {
        if (paper.row().isPresent() && paper.entry().isEmpty()) {
          Span span = paper.row().get().span();
          found.accept(Finding.at(span, paper.label() + " is alone: " + digest.at(span)));
        }
      }
    }
  }

  private static String digest() throws IOException {
    return Files.readString(Path.of("examples/digests/CLEAN.md"));
  }

  private static List<Diagnostic> lint(String markdown, LintOptions options, Rule... own) {
    List<Rule> rules = new ArrayList<>(BuiltInRules.rules());
    rules.addAll(List.of(own));
    return new Linter(rules).lint(Digestmark.parse(markdown), options);
  }

  @Test
  void aRuleOfOnesOwnFindsWhatItLooksForBesideTheOthers() throws IOException {
    ParsedDigest clean = Digestmark.parse(digest());
    String summary = clean.digest().rows().get(0).text(Field.SUMMARY);
    String text = digest().replace(summary, summary + " ???");

    assertThat(lint(digest(), LintOptions.defaults(), new OpenQuestion(), new RowAlone()))
        .isEmpty();
    List<Diagnostic> found = lint(text, LintOptions.defaults(), new OpenQuestion());
    assertThat(found).extracting(Diagnostic::rule).containsExactly("open-question");
    assertThat(text.substring(found.get(0).span().start(), found.get(0).span().end()))
        .isEqualTo(summary + " ???");
    assertThat(found.get(0).label()).hasValue(clean.digest().rows().get(0).label());
  }

  @Test
  void aRuleOfOnesOwnIsConfiguredAndSuppressedLikeAllOthers() throws IOException {
    String row = "| [^99] | [A title](https://arxiv.org/abs/2310.13833) | A summary |\n";
    String text = digest().replaceFirst("(\\| --- .*\n)", "$1" + row.replace("$", "\\$"));
    LintOptions options =
        LintOptions.defaults()
            .without("undefined-reference")
            .without("untranslated-field")
            .withSeverity("row-alone", Severity.WARNING);
    String allowed = text + "\n<!-- digestmark: allow row-alone in [^99] -->\n";

    assertThat(lint(text, options, new RowAlone()))
        .extracting(Diagnostic::rule, Diagnostic::severity, Diagnostic::message)
        .containsExactly(tuple("row-alone", Severity.WARNING, "99 is alone: " + row.strip()));
    assertThat(lint(allowed, options, new RowAlone())).isEmpty();
  }
}
