package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether invisible characters can be removed without side effects: new markup, a stamp or a
 * label that a rule would find, or another assignment of texts to fields.
 */
final class RemovalSafety {

  private final LintContext digest;
  private final List<CharacterRun> runs;

  /** How many times each text may be read again, on average. */
  private static final int READS_PER_TEXT = 20;

  private static final int LEAST_BUDGET = 100_000;

  /** How many more characters may be read again: the limit for hostile files. */
  private long budget;

  /** Where the rows and entries begin that are read otherwise without all runs. */
  private @Nullable Set<Integer> readOtherwise;

  RemovalSafety(LintContext digest, List<CharacterRun> runs) {
    this.digest = digest;
    this.runs = runs;
    this.budget = LEAST_BUDGET + (long) READS_PER_TEXT * digest.source().text().length();
  }

  boolean isSafe(CharacterRun run) {
    return run.text().filter(text -> isSafe(text, run)).isPresent();
  }

  private boolean isSafe(FieldText text, CharacterRun run) {
    return run.spans().stream().allMatch(span -> isPlain(text, span))
        && text.occurrences().stream().noneMatch(occurrence -> losesWithout(occurrence, run))
        && (isInBoth(text, run) || isReadTheSame(text));
  }

  /** Returns whether the run goes from the row and the entry, so that these stay as alike. */
  private static boolean isInBoth(FieldText text, CharacterRun run) {
    return !text.field().isInRow() || (text.occurrences().size() == 2 && run.spans().size() == 2);
  }

  /** Returns whether the text is empty without the run, or has more markup, such as a list. */
  private boolean losesWithout(FieldText.Occurrence occurrence, CharacterRun run) {
    budget -= 2L * occurrence.span().length();
    if (budget < 0) {
      return true;
    }
    String now = digest.at(occurrence);
    int start = occurrence.span().start();
    List<TextEdit> edits =
        run.spans().stream()
            .filter(occurrence.span()::contains)
            .map(span -> TextEdit.delete(new Span(span.start() - start, span.end() - start)))
            .toList();
    String without = TextEdit.apply(now, edits);
    return without.isBlank()
        || FieldMarkup.in(without, occurrence.isInRow()).markup().size()
            > FieldMarkup.in(now, occurrence.isInRow()).markup().size();
  }

  private boolean isPlain(FieldText text, Span span) {
    boolean isAlwaysInvisible =
        digest
            .at(span)
            .codePoints()
            .noneMatch(c -> InvisibleText.isBidi(c) || InvisibleText.isAnnotation(c));
    return isAlwaysInvisible
        && text.occurrences().stream()
            .filter(occurrence -> occurrence.isSound() && occurrence.span().contains(span))
            .anyMatch(
                occurrence ->
                    Surroundings.arePlain(digest.source().text(), occurrence.span(), span));
  }

  /** Returns whether the parser assigns the same fields: it compares the entry with its row. */
  private boolean isReadTheSame(FieldText text) {
    Set<Integer> changed = readOtherwise;
    if (changed == null) {
      changed = readOtherwise();
      readOtherwise = changed;
    }
    for (ParsedPart part : text.paper().parts()) {
      if (changed.contains(part.span().start())) {
        return false;
      }
    }
    return true;
  }

  private Set<Integer> readOtherwise() {
    List<TextEdit> edits = new ArrayList<>();
    for (CharacterRun run : runs) {
      run.spans().forEach(span -> edits.add(TextEdit.delete(span)));
    }
    String without = TextEdit.apply(digest.source().text(), edits);
    ParsedDigest after =
        new DigestParser().parse(SourceText.of(without), digest.parsed().options());
    Set<Integer> changed = new HashSet<>();
    add(digest.parsed().rows(), after.rows(), changed);
    add(digest.parsed().entries(), after.entries(), changed);
    return changed;
  }

  private static void add(
      List<? extends ParsedPart> before, List<? extends ParsedPart> after, Set<Integer> changed) {
    for (int i = 0; i < before.size(); i++) {
      if (before.size() != after.size() || !isSame(before.get(i), after.get(i))) {
        changed.add(before.get(i).span().start());
      }
    }
  }

  private static boolean isSame(ParsedPart before, ParsedPart after) {
    if (before.isSound() != after.isSound()) {
      return false;
    }
    for (Field field : Field.all()) {
      if (!visible(before.text(field)).equals(visible(after.text(field)))) {
        return false;
      }
    }
    return true;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().filter(c -> !InvisibleText.isInvisible(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }
}
