package io.github.digestmark.lint.rules.text;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.text.prompt.FailedText;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.lang.Character.UnicodeScript;
import java.util.function.Consumer;

/** {@code short-translation}: a translated abstract that leaves most of the abstract out. */
final class ShortTranslation extends BuiltInRule implements PaperRule {

  /** Of a shorter abstract, a sentence may be a fair translation. */
  private static final int SHORTEST_ABSTRACT = 300;

  /** A shorter text is a placeholder rather than a translation. */
  private static final int SHORTEST_TRANSLATION = 12;

  /**
   * How much shorter than its abstract a translation has to be. A full one has a third of the
   * characters of English in Chinese, half of them in Japanese and Korean, and as many elsewhere,
   * so in each language a translation that short leaves more than half of the abstract out.
   */
  private static final int CHINESE = 8;

  private static final int JAPANESE_OR_KOREAN = 6;
  private static final int OTHER = 4;

  ShortTranslation() {
    super(
        "short-translation",
        NOTE,
        NONE,
        "a translated abstract that is much shorter than the abstract");
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    return paper -> {
      ParsedPart part = paper.main();
      if (part.isSound() && isShort(digest, paper, part)) {
        found.accept(finding(digest, part));
      }
    };
  }

  private static boolean isShort(LintContext digest, ParsedPaper paper, ParsedPart part) {
    String translation = part.text(Field.TRANSLATED_ABSTRACT);
    int length = translation.length();
    int ofAbstract = part.text(Field.ABSTRACT).length();
    return ofAbstract >= SHORTEST_ABSTRACT
        && length >= SHORTEST_TRANSLATION
        && length * OTHER < ofAbstract
        && length * factor(translation) < ofAbstract
        // Other rules report a text that breaks off, or that was not translated.
        && TextEnd.lastWord(digest, paper, part, Field.TRANSLATED_ABSTRACT).isEmpty()
        && LanguageScripts.of(digest).filter(scripts -> !scripts.isIn(translation)).isEmpty()
        && !FailedText.isOne(digest, paper, part, Field.TRANSLATED_ABSTRACT);
  }

  private static int factor(String translation) {
    int factor = OTHER;
    for (int i = 0; i < translation.length(); i++) {
      UnicodeScript script = DigestLanguage.scriptOf(translation.charAt(i));
      if (script == UnicodeScript.HIRAGANA
          || script == UnicodeScript.KATAKANA
          || script == UnicodeScript.HANGUL) {
        return JAPANESE_OR_KOREAN;
      }
      factor = script == UnicodeScript.HAN ? CHINESE : factor;
    }
    return factor;
  }

  private static Finding finding(LintContext digest, ParsedPart part) {
    String message =
        "the translated abstract of "
            + PaperName.of(digest, part)
            + " has "
            + part.text(Field.TRANSLATED_ABSTRACT).length()
            + " characters, and the abstract has "
            + part.text(Field.ABSTRACT).length()
            + "; most of it is missing, so translate it again";
    return Finding.at(part.at(Field.TRANSLATED_ABSTRACT), message)
        .withRelated(part.at(Field.ABSTRACT), "the abstract")
        .about(part.label());
  }
}
