package io.github.digestmark.convert.page;

import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with marks in place of its formulas, because CommonMark would see emphasis and escapes in
 * them.
 *
 * @param text the text with the same mark for each formula
 * @param mark a character that is nowhere else in the text
 * @param sources the formulas in order, with their dollar signs
 */
record MarkedFormulas(String text, char mark, List<String> sources) {

  private static final char FIRST_MARK = '\uE000';
  private static final char LAST_MARK = '\uF8FF';

  /** Replaces the formulas of a text, or none if every possible mark is in the text. */
  static MarkedFormulas of(String text) {
    List<Span> spans = Formulas.withDollars(text);
    char mark = FIRST_MARK;
    while (mark < LAST_MARK && text.indexOf(mark) >= 0) {
      mark++;
    }
    // A numeric entity could be the mark.
    if (spans.isEmpty() || mark == LAST_MARK || text.contains("&#")) {
      return new MarkedFormulas(text, LAST_MARK, List.of());
    }
    StringBuilder marked = new StringBuilder();
    List<String> sources = new ArrayList<>();
    int done = 0;
    for (Span span : spans) {
      marked.append(text, done, span.start()).append(mark);
      sources.add(text.substring(span.start(), span.end()));
      done = span.end();
    }
    return new MarkedFormulas(
        marked.append(text, done, text.length()).toString(), mark, List.copyOf(sources));
  }
}
