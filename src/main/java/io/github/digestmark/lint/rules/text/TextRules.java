package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.Rule;
import java.util.List;

/** Rules about what the fields say. */
public final class TextRules {

  private static final List<Rule> ALL =
      List.of(
          new TitleMismatch(),
          new SummaryMismatch(),
          new EmptyField(),
          new UntranslatedField(),
          new TruncatedAbstract(),
          new StampInTranslation(),
          new LeakedPrompt(),
          new CorruptCharacter(),
          new InvisibleCharacter(),
          new UnbalancedMath());

  private TextRules() {}

  /** Returns all of them. */
  public static List<Rule> all() {
    return ALL;
  }
}
