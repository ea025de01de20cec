package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.DigestField;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedPaper;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code truncated-abstract}: an abstract that ends in mid-sentence. */
final class TruncatedAbstract implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "truncated-abstract",
          Severity.NOTE,
          Fixability.NONE,
          "an abstract that ends in mid-sentence");

  /**
   * Where generators cut, counting the announcement; they trim white space before and afterwards.
   */
  private static final int LIMIT = 1000;

  private static final int TRIMMED = 5;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (LocatedPaper paper : digest.papers().all()) {
      LocatedEntry entry = paper.entry();
      if (entry != null && entry.isSound()) {
        check(digest, entry, DigestField.TRANSLATED_ABSTRACT, found);
        check(digest, entry, DigestField.ABSTRACT, found);
      }
    }
  }

  private static void check(
      LintContext digest, LocatedEntry entry, DigestField field, Consumer<Finding> found) {
    lastWord(digest, entry, field)
        .ifPresent(
            word ->
                found.accept(
                    Finding.at(word, message(field, entry.entry().label(), digest.at(word)))
                        .about(entry.entry().label())));
  }

  private static String message(DigestField field, String label, String word) {
    // The most frequent of all messages; to format it would take longer than to find it.
    return "the "
        + field
        + " of [^"
        + label
        + "] ends in mid-sentence, behind "
        + Quote.of(word)
        + "; add the rest";
  }

  /** Returns the last word of an abstract that ends in mid-sentence. */
  static Optional<Span> lastWord(LintContext digest, LocatedEntry entry, DigestField field) {
    boolean original = field == DigestField.ABSTRACT;
    Span span = original ? entry.at().abstractText() : entry.at().translatedAbstract();
    String text = original ? entry.entry().abstractText() : entry.entry().translatedAbstract();
    int length = span.end() - Math.min(span.start(), entry.at().announcement().start());
    boolean isCut = original && LIMIT - TRIMMED <= length && length <= LIMIT;
    return TextEnd.brokenOff(digest.at(span, text), isCut)
        .map(word -> new Span(span.start() + word.start(), span.start() + word.end()));
  }
}
