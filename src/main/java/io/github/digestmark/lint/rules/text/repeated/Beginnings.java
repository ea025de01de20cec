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

  /** In order, one for each text. */
  private final int[] all;

  private Beginnings(int[] all) {
    this.all = all;
  }

  static Beginnings of(LintContext digest, List<Field> fields) {
    int[] all = new int[digest.distinctPapers().size() * fields.size()];
    int count = 0;
    for (ParsedPaper paper : digest.distinctPapers()) {
      for (Field field : fields) {
        int beginning = of(paper, field);
        if (beginning != 0) {
          all[count++] = beginning;
        }
      }
    }
    int[] found = Arrays.copyOf(all, count);
    Arrays.sort(found);
    return new Beginnings(found);
  }

  /** Returns the {@linkplain PaperText#beginning beginning} of a text of a paper. */
  static int of(ParsedPaper paper, Field field) {
    List<ParsedPart> parts = paper.parts();
    String text = parts.get(parts.size() - 1).text(field);
    return PaperText.beginning(field, text.isEmpty() ? parts.get(0).text(field) : text);
  }

  /** Returns whether any two texts begin in the same way. */
  boolean haveRepetition() {
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1]) {
        return true;
      }
    }
    return false;
  }

  boolean has(int beginning) {
    return Arrays.binarySearch(all, beginning) >= 0;
  }

  boolean hasTwice(int beginning) {
    int i = Arrays.binarySearch(all, beginning);
    return i >= 0
        && ((i > 0 && all[i - 1] == beginning) || (i + 1 < all.length && all[i + 1] == beginning));
  }
}
