package io.github.digestmark.lint.rules.text.prompt;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.ERROR;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Sign;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code leaked-prompt}: what a generator or its language model left in a text. */
public final class LeakedPrompt extends BuiltInRule implements FieldTextRule {

  public LeakedPrompt() {
    super(
        "leaked-prompt",
        ERROR,
        SAFE_OR_UNSAFE,
        "part of a prompt, a remark of the language model or an announcement of arXiv left in a text");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    return text -> check(digest, text, text.has(Sign.UNDERSCORE), found);
  }

  private static void check(
      LintContext digest, FieldText text, boolean underscored, Consumer<Finding> found) {
    if (!text.field().isGenerated() && !underscored) {
      return;
    }
    List<List<Leak>> leaks = new ArrayList<>(2);
    boolean isEmpty = true;
    for (FieldText.Occurrence occurrence : text.occurrences()) {
      List<Leak> its = in(digest, text, digest.at(occurrence), underscored);
      if (its.isEmpty() && leaks.isEmpty() && text.isRepeatedVerbatim()) {
        return;
      }
      isEmpty &= its.isEmpty();
      int start = occurrence.span().start();
      leaks.add(its.isEmpty() ? its : its.stream().map(leak -> leak.shift(start)).toList());
    }
    if (isEmpty) {
      return;
    }
    for (List<Leak> pair : Match.pair(leaks)) {
      found.accept(finding(digest, text, pair).withFix(LeakRemoval.of(digest, text, pair)));
    }
  }

  /** Returns what was left in a text; a label within something else is a part of that. */
  private static List<Leak> in(
      LintContext digest, FieldText text, String source, boolean underscored) {
    List<Leak> leaks = Leaks.in(digest, text, source);
    List<Span> labels = PromptLabels.in(text.field(), source, underscored);
    if (labels.isEmpty()) {
      return leaks;
    }
    List<Leak> all = new ArrayList<>(leaks);
    for (Span label : labels) {
      if (leaks.stream().noneMatch(leak -> leak.span().contains(label))) {
        all.add(new Leak(Leak.Kind.PROMPT_LABEL, label, false));
      }
    }
    return all;
  }

  private static Finding finding(LintContext digest, FieldText text, List<Leak> pair) {
    Leak first = pair.get(0);
    String quote = Quote.of(digest.at(first.span()).strip().replaceAll("\\s+", " "));
    List<Span> spans = pair.stream().map(Leak::span).toList();
    if (first.isWhole()) {
      return new Match(text, spans)
          .finding(
              "%s is %s in place of the %s of %s; generate it again"
                  .formatted(quote, first.kind(), text.field(), PaperName.of(digest, text)));
    }
    String rest =
        first.kind() == Leak.Kind.PROMPT_LABEL
            ? ", and any text that belongs to another field"
            : "";
    return new Match(text, spans)
        .finding(
            "%s is %s left in the %s of %s; remove it%s"
                .formatted(quote, first.kind(), text.field(), PaperName.of(digest, text), rest))
        .as(WARNING);
  }
}
