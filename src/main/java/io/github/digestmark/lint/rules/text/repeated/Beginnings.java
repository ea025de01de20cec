package io.github.digestmark.lint.rules.text.repeated;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.Arrays;
import java.util.List;

/**
 * How the texts of a digest begin. Whole texts are compared only if two of them begin in the same
 * way.
 */
final class Beginnings {

  /** One for each field of each paper, or 0. */
  private final int[] all;

  /** The same, but for those that are 0, in order. */
  private final int[] sorted;

  private final int fields;

  private Beginnings(int[] all, int[] sorted, int fields) {
    this.all = all;
    this.sorted = sorted;
    this.fields = fields;
  }

  static Beginnings of(LintContext digest, List<Field> fields) {
    int[] all = new int[digest.distinctPapers().size() * fields.size()];
    int[] found = new int[all.length];
    int i = 0;
    int count = 0;
    for (ParsedPaper paper : digest.distinctPapers()) {
      List<ParsedPart> parts = paper.parts();
      for (Field field : fields) {
        String text = parts.get(parts.size() - 1).text(field);
        int beginning =
            PaperText.beginning(field, text.isEmpty() ? parts.get(0).text(field) : text);
        all[i++] = beginning;
        if (beginning != 0) {
          found[count++] = beginning;
        }
      }
    }
    int[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return new Beginnings(all, sorted, fields.size());
  }

  /** Returns whether another text begins as that of a paper, both counted from 0. */
  boolean hasTwice(int paper, int field) {
    return hasTwice(all[paper * fields + field]);
  }

  /** Returns whether any two texts begin in the same way. */
  boolean haveRepetition() {
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        return true;
      }
    }
    return false;
  }

  boolean has(int beginning) {
    return Arrays.binarySearch(sorted, beginning) >= 0;
  }

  boolean hasTwice(int beginning) {
    int i = Arrays.binarySearch(sorted, beginning);
    return i >= 0
        && ((i > 0 && sorted[i - 1] == beginning)
            || (i + 1 < sorted.length && sorted[i + 1] == beginning));
  }
}
