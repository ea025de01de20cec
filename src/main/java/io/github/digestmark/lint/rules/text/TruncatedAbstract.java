package io.github.digestmark.lint.rules.text;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code truncated-abstract}: an abstract that ends in mid-sentence. */
final class TruncatedAbstract extends BuiltInRule {

  TruncatedAbstract() {
    super("truncated-abstract", NOTE, NONE, "an abstract that ends in mid-sentence");
  }

  /** The length at which generators cut, including the announcement, in UTF-16 code units. */
  private static final int LIMIT = 1000;

  /** How much shorter a cut text may be, since generators trim white space. */
  private static final int TRIMMED = 5;

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (ParsedPaper paper : digest.distinctPapers()) {
      Optional<ParsedEntry> entry = paper.entry();
      if (entry.isPresent() && entry.get().isSound()) {
        check(digest, entry.get(), Field.TRANSLATED_ABSTRACT, found);
        check(digest, entry.get(), Field.ABSTRACT, found);
      }
    }
  }

  private static void check(
      LintContext digest, ParsedEntry entry, Field field, Consumer<Finding> found) {
    Optional<Span> word = lastWord(digest, entry, field);
    if (word.isPresent()) {
      String message = message(field, entry.label(), digest.at(word.get()));
      found.accept(Finding.at(word.get(), message).about(entry.label()));
    }
  }

  private static String message(Field field, String label, String word) {
    // The most frequent message of all: formatting it would take longer than finding it.
    return "the "
        + field
        + " of [^"
        + label
        + "] ends in mid-sentence, after "
        + Quote.of(word)
        + "; add the rest";
  }

  /** Returns the last word of an abstract that ends in mid-sentence. */
  static Optional<Span> lastWord(LintContext digest, ParsedEntry entry, Field field) {
    Span span = entry.at(field);
    int length = span.end() - Math.min(span.start(), entry.at(Field.ANNOUNCEMENT).start());
    boolean isCut = field == Field.ABSTRACT && LIMIT - TRIMMED <= length && length <= LIMIT;
    return TextEnd.brokenOff(digest.at(span, entry.text(field)), isCut)
        .map(word -> word.shift(span.start()));
  }
}
