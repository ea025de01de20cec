package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.rules.text.character.CorruptCharacter;
import io.github.digestmark.lint.rules.text.character.InvisibleCharacter;
import io.github.digestmark.lint.rules.text.formula.FormulaMismatch;
import io.github.digestmark.lint.rules.text.formula.FullWidthFormula;
import io.github.digestmark.lint.rules.text.formula.UnbalancedMath;
import io.github.digestmark.lint.rules.text.number.NumberMagnitude;
import io.github.digestmark.lint.rules.text.number.NumberMismatch;
import io.github.digestmark.lint.rules.text.prompt.EmptyField;
import io.github.digestmark.lint.rules.text.prompt.LeakedPrompt;
import io.github.digestmark.lint.rules.text.repeated.RepeatedText;
import io.github.digestmark.lint.rules.text.repeated.RepeatedTitle;
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
          new DateMismatch(),
          new EmptyField(),
          new UntranslatedField(),
          new TruncatedAbstract(),
          new StampInTranslation(),
          new LeakedPrompt(),
          new CorruptCharacter(),
          new InvisibleCharacter(),
          new UnbalancedMath(),
          new FullWidthFormula());

  /** Rules about what texts say: whether that can be what their papers say. */
  public static final List<Rule> CONTENT =
      List.of(
          new NumberMagnitude(),
          new NumberMismatch(),
          new FormulaMismatch(),
          new ShortTranslation(),
          new RepeatedText(),
          new RepeatedTitle());

  private TextRules() {}
}
