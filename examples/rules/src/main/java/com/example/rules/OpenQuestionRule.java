package com.example.rules;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds question marks that somebody left for later. */
public final class OpenQuestionRule implements Rule {

  private static final String MARK = "??";

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "open-question", Severity.WARNING, RuleInfo.Fixability.NONE, "a question left for later");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (FieldText text : digest.texts()) {
      Span field = text.first().span();
      int at = digest.at(field).indexOf(MARK);
      if (at >= 0) {
        Span mark = new Span(field.start() + at, field.start() + at + MARK.length());
        found.accept(Finding.at(mark, "an open question in the " + text.field() + "; answer it"));
      }
    }
  }

  @Override
  public Optional<String> page() {
    return Optional.of("# open-question\n\nFinds `??`, which somebody left for later.\n");
  }
}
