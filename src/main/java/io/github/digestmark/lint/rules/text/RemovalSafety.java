package io.github.digestmark.lint.rules.text;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether characters that do not show can be taken out without anybody reading something new:
 * Markdown a list or a link, a rule a stamp or a label, and the parser another field.
 */
final class RemovalSafety {

  private final LintContext digest;

  /** So many removals in each text are tried. */
  private static final int USUAL = 20;

  private static final int LEAST_PATIENCE = 100_000;

  /** How many characters of texts are read once more, so that hostile ones end in time. */
  private long patience;

  /** Texts that should be in a row and in its entry, and are in one of them only. */
  private final Map<String, FieldText> alone = new HashMap<>();

  RemovalSafety(LintContext digest) {
    this.digest = digest;
    this.patience = LEAST_PATIENCE + (long) USUAL * digest.source().text().length();
    for (FieldText passage : digest.texts()) {
      if (isAlone(passage)) {
        alone.put(key(passage, passage.first().isInRow()), passage);
      }
    }
  }

  private static boolean isAlone(FieldText passage) {
    return passage.field().isInRow() && passage.occurrences().size() == 1;
  }

  private static String key(FieldText passage, boolean inRow) {
    return passage.field() + " " + inRow + " " + Labels.key(passage.label());
  }

  boolean isSafe(CharacterRun run) {
    return run.text().filter(text -> isSafe(text, run)).isPresent();
  }

  private boolean isSafe(FieldText passage, CharacterRun run) {
    return run.spans().stream().allMatch(span -> isPlain(passage, span))
        && (!isAlone(passage) || isAlikeThen(passage, run.span()))
        && passage.occurrences().stream().noneMatch(copy -> hasMoreMarkupThen(copy, run));
  }

  /** What does not show can keep Markdown from seeing a list, a tag or the definition of a link. */
  private boolean hasMoreMarkupThen(FieldText.Occurrence copy, CharacterRun run) {
    if (isTired(2L * copy.span().length())) {
      return true;
    }
    String now = digest.at(copy);
    int start = copy.span().start();
    List<TextEdit> edits =
        run.spans().stream()
            .filter(copy.span()::contains)
            .map(span -> TextEdit.delete(new Span(span.start() - start, span.end() - start)))
            .toList();
    String then = TextEdit.apply(now, edits);
    return FieldMarkup.in(then, copy.isInRow()).size() > FieldMarkup.in(now, copy.isInRow()).size();
  }

  private boolean isTired(long characters) {
    patience -= characters;
    return patience < 0;
  }

  private boolean isPlain(FieldText passage, Span span) {
    boolean showsNever =
        digest
            .at(span)
            .codePoints()
            .noneMatch(c -> InvisibleText.isBidi(c) || InvisibleText.isAnnotation(c));
    return showsNever
        && passage.occurrences().stream()
            .filter(copy -> copy.isSound() && copy.span().contains(span))
            .anyMatch(copy -> Surroundings.arePlain(digest.source().text(), copy.span(), span));
  }

  /** The parser tells fields apart by what row and entry have alike. */
  private boolean isAlikeThen(FieldText passage, Span span) {
    @Nullable FieldText other = alone.get(key(passage, !passage.first().isInRow()));
    if (other == null) {
      return true;
    }
    Span field = passage.first().span();
    if (isTired(field.length())) {
      return false;
    }
    String then =
        digest.at(new Span(field.start(), span.start()))
            + digest.at(new Span(span.end(), field.end()));
    return LooseEquality.isSame(then, digest.at(other.first().span()));
  }
}
