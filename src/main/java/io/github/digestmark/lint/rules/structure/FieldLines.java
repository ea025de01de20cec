package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.parse.EntryLocation;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;

/**
 * On how many lines the fields of a digest's entries stand.
 *
 * @param isOne whether each stands on one line, as generators write them
 */
record FieldLines(boolean isOne) {

  static FieldLines ofEach(LintContext digest) {
    for (LocatedEntry entry : digest.papers().entries()) {
      if (!isOne(digest.source(), entry.at())) {
        return new FieldLines(false);
      }
    }
    return new FieldLines(true);
  }

  private static boolean isOne(SourceText source, EntryLocation at) {
    int line = source.lineNumber(at.translatedTitle().start());
    line = lineOf(source, at.translatedTitle(), line);
    line = lineOf(source, at.title(), line);
    line = lineOf(source, at.summary(), line);
    line = lineOf(source, at.englishSummary(), line);
    line = lineOf(source, at.translatedAbstract(), line);
    return lineOf(source, at.abstractText(), line) > 0;
  }

  /** Returns the line of a field, or 0 if it has several, or does not stand below another line. */
  private static int lineOf(SourceText source, Span field, int above) {
    if (above == 0 || source.lineStart(above) > field.start()) {
      return 0;
    }
    int line = above;
    while (line < source.lineCount() && source.lineStart(line + 1) <= field.start()) {
      line++;
    }
    boolean goesOn = line < source.lineCount() && source.lineStart(line + 1) < field.end();
    return goesOn ? 0 : line;
  }
}
