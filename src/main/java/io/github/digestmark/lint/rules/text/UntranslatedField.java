package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code untranslated-field}: a translation without a letter of the digest's language. */
final class UntranslatedField extends BuiltInRule implements FieldTextRule {

  UntranslatedField() {
    super(
        "untranslated-field",
        Severity.WARNING,
        Fixability.NONE,
        "a translated title, summary or translated abstract that is not in the digest's language");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    Optional<LanguageScripts> language =
        LanguageScripts.of(digest.options().language(), translations(digest));
    return passage -> {
      if (language.isPresent() && isTranslation(passage)) {
        check(passage, language.get(), found);
      }
    };
  }

  /** Returns the translations, abstracts last: most often the others tell the language. */
  private static List<String> translations(LintContext digest) {
    List<String> texts = new ArrayList<>();
    List<String> abstracts = new ArrayList<>();
    for (FieldText passage : digest.texts()) {
      if (isTranslation(passage)) {
        boolean isAbstract = passage.field() == Field.TRANSLATED_ABSTRACT;
        (isAbstract ? abstracts : texts).add(passage.first().text());
      }
    }
    texts.addAll(abstracts);
    return texts;
  }

  private static boolean isTranslation(FieldText passage) {
    return passage.field().isTranslated() && passage.isSound();
  }

  private static void check(FieldText passage, LanguageScripts language, Consumer<Finding> found) {
    String whole = passage.first().text();
    if (language.isIn(whole.substring(0, 1))) {
      return;
    }
    // A stamp that was left in the title may be translated alone.
    String text = LooseStamp.without(whole);
    if (!language.isIn(text) && text.codePoints().anyMatch(Character::isLetter)) {
      Match hit = new Match(passage, passage.spans());
      found.accept(
          hit.finding(
              "the %s of [^%s] has no %s letter; translate it"
                  .formatted(passage.field(), passage.label(), language)));
    }
  }
}
