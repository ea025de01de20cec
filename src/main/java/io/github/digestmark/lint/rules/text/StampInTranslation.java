package io.github.digestmark.lint.rules.text;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.function.Consumer;

/** {@code stamp-in-translation}: an arXiv stamp left in a translated title. */
final class StampInTranslation extends BuiltInRule {

  StampInTranslation() {
    super(
        "stamp-in-translation",
        WARNING,
        SAFE_OR_UNSAFE,
        "an arXiv stamp left in a translated title");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (ParsedPaper paper : digest.distinctPapers()) {
      paper.entry().filter(ParsedEntry::isSound).ifPresent(entry -> check(digest, entry, found));
    }
  }

  private static void check(LintContext digest, ParsedEntry entry, Consumer<Finding> found) {
    Span field = entry.at(Field.TRANSLATED_TITLE);
    int letter = field.start() + firstLetter(digest.at(field));
    for (LooseStamp stamp : LooseStamp.in(digest.at(field))) {
      Span span = stamp.span().shift(field.start());
      found.accept(
          Finding.at(
                  span,
                  "the translated title of [^%s] contains the stamp %s; remove it"
                      .formatted(entry.label(), Quote.of(digest.at(span))))
              .withFix(fix(digest, entry, stamp, span, letter)));
    }
  }

  private static int firstLetter(String text) {
    int i = 0;
    while (i < text.length() && !Character.isLetter(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static Fix fix(
      LintContext digest, ParsedEntry entry, LooseStamp stamp, Span span, int letter) {
    Span field = entry.at(Field.TRANSLATED_TITLE);
    String text = digest.source().text();
    int start = span.start();
    while (start > field.start() && WhiteSpace.is(text.charAt(start - 1))) {
      start--;
    }
    List<TextEdit> edits = List.of(TextEdit.delete(new Span(start, span.end())));
    boolean repeated = entry.part().stamp().filter(stamp::repeats).isPresent();
    boolean apart = span.end() == field.end() || WhiteSpace.is(text.charAt(span.end()));
    boolean titleIsLeft = letter < start;
    return repeated && apart && titleIsLeft
        ? Fix.safe("remove the stamp", edits)
        : Fix.unsafe("remove the stamp", edits);
  }
}
