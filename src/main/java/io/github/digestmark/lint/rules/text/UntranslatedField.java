package io.github.digestmark.lint.rules.text;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
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
import io.github.digestmark.lint.rules.text.prompt.FailedText;
import io.github.digestmark.lint.rules.text.stamp.LooseStamp;
import io.github.digestmark.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code untranslated-field}: a translation without a letter of the digest's language. */
final class UntranslatedField extends BuiltInRule implements FieldTextRule {

  UntranslatedField() {
    super(
        "untranslated-field",
        WARNING,
        NONE,
        "a translated title, summary or translated abstract that is not in the digest's language");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    Optional<LanguageScripts> language = LanguageScripts.of(digest);
    return text -> {
      if (language.isPresent() && LanguageScripts.isTranslation(text)) {
        check(digest, text, language.get(), found);
      }
    };
  }

  private static void check(
      LintContext digest, FieldText text, LanguageScripts language, Consumer<Finding> found) {
    String whole = text.first().text();
    if (text.field() != Field.TRANSLATED_TITLE
        && language.isIn(whole)
        && text.has(Sign.ASCII_LETTER)
        && language.isEastAsian()) {
      checkSentences(digest, text, found);
      return;
    }
    if (language.isIn(whole.substring(0, 1))) {
      return;
    }
    // A stamp left in the title does not make it a translation.
    String rest = LooseStamp.without(whole);
    if (!language.isIn(rest)
        && hasToBeTranslated(text.field(), rest)
        && !FailedText.isOne(digest, text)) {
      Match match = new Match(text, text.spans());
      found.accept(
          match.finding(
              "the %s of %s has no %s letters; translate it"
                  .formatted(text.field(), PaperName.of(digest, text), language)));
    }
  }

  private static void checkSentences(LintContext digest, FieldText text, Consumer<Finding> found) {
    List<Match> matches =
        Match.in(
            digest, text, source -> ForeignSentence.in(source).map(List::of).orElse(List.of()));
    // What a model left is often in English, and is not to be translated.
    if (!matches.isEmpty() && !FailedText.hasLeaks(digest, text)) {
      Match match = matches.get(0);
      found.accept(
          match.finding(
              "%s is in English in the %s of %s; translate it"
                  .formatted(
                      Quote.of(digest.at(match.span()).replaceAll("\\s+", " ")),
                      text.field(),
                      PaperName.of(digest, text))));
    }
  }

  private static boolean hasToBeTranslated(Field field, String text) {
    String words = ProperNames.withoutFormulas(text);
    return words.codePoints().anyMatch(Character::isLetter)
        && !(field == Field.TRANSLATED_TITLE && ProperNames.areAll(words));
  }
}
