package io.github.digestmark.lint.rules;

import io.github.digestmark.lint.DigestField;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Passage;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code untranslated-field}: a translation without a letter of the digest's language. */
final class UntranslatedField implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "untranslated-field",
          Severity.WARNING,
          Fixability.NONE,
          "a translated title, summary or translated abstract that is not in the digest's language");

  private static final Set<DigestField> TRANSLATED =
      EnumSet.of(
          DigestField.TRANSLATED_TITLE, DigestField.SUMMARY, DigestField.TRANSLATED_ABSTRACT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    List<Passage> translations =
        digest.passages().stream()
            .filter(p -> TRANSLATED.contains(p.field()) && p.isSound())
            .toList();
    LanguageScripts.of(
            digest.options().language(), translations.stream().map(p -> p.first().text()).toList())
        .ifPresent(language -> check(translations, language, found));
  }

  private static void check(
      List<Passage> translations, LanguageScripts language, Consumer<Finding> found) {
    for (Passage passage : translations) {
      // A stamp that was left in the title may be translated alone.
      String text = LooseStamp.without(passage.first().text());
      if (!language.isIn(text) && text.codePoints().anyMatch(Character::isLetter)) {
        Hit whole = new Hit(passage, passage.copies().stream().map(Passage.Copy::span).toList());
        found.accept(
            whole.finding(
                "the %s of [^%s] has no %s letter; translate it"
                    .formatted(passage.field(), passage.label(), language)));
      }
    }
  }
}
