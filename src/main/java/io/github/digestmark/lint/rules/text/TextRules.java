package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.rules.text.character.CorruptCharacter;
import io.github.digestmark.lint.rules.text.character.InvisibleCharacter;
import io.github.digestmark.lint.rules.text.stamp.StampInTranslation;
import io.github.digestmark.model.Field;
import java.util.List;

/** Rules about the texts of fields. */
public final class TextRules {

  public static final List<Rule> ALL =
      List.of(
          new FieldMismatch(
              "title-mismatch", "a row and an entry with different titles", Field.TITLE),
          new FieldMismatch(
              "summary-mismatch", "a row and an entry with different summaries", Field.SUMMARY),
          new EmptyField(),
          new UntranslatedField(),
          new TruncatedAbstract(),
          new StampInTranslation(),
          new LeakedPrompt(),
          new CorruptCharacter(),
          new InvisibleCharacter(),
          new UnbalancedMath());

  private TextRules() {}
}
