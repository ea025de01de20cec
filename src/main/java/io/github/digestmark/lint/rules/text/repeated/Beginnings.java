package io.github.digestmark.lint.rules.text.repeated;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the texts of a digest begin. Whole texts are compared only if two of them begin in the same
 * way.
 */
final class Beginnings {

  /** One for each field of each paper, or 0. */
  private final int[] all;

  private final int fields;
  private final Set<Integer> distinct;
  private final Set<Integer> repeated = new HashSet<>();

  private Beginnings(int papers, int fields) {
    this.all = new int[papers * fields];
    this.fields = fields;
    this.distinct = new HashSet<>(2 * all.length);
  }

  static Beginnings of(LintContext digest, List<Field> fields) {
    Beginnings beginnings = new Beginnings(digest.distinctPapers().size(), fields.size());
    int i = 0;
    for (ParsedPaper paper : digest.distinctPapers()) {
      List<ParsedPart> parts = paper.parts();
      for (Field field : fields) {
        String text = parts.get(parts.size() - 1).text(field);
        beginnings.set(
            i++, PaperText.beginning(field, text.isEmpty() ? parts.get(0).text(field) : text));
      }
    }
    return beginnings;
  }

  private void set(int i, int beginning) {
    all[i] = beginning;
    if (beginning != 0 && !distinct.add(beginning)) {
      repeated.add(beginning);
    }
  }

  /** Returns whether another text begins as that of a paper, both counted from 0. */
  boolean hasTwice(int paper, int field) {
    return hasTwice(all[paper * fields + field]);
  }

  /** Returns whether any two texts begin in the same way. */
  boolean haveRepetition() {
    return !repeated.isEmpty();
  }

  boolean has(int beginning) {
    return distinct.contains(beginning);
  }

  boolean hasTwice(int beginning) {
    return repeated.contains(beginning);
  }
}
