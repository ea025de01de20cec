package io.github.digestmark.parse.layout;

import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The unescaped pipes of a row that are within a text: in a formula, code, bold text, a link or
 * details, or between two letters where all other pipes have white space around them.
 */
final class EnclosedPipes {

  /** How far apart the marks around a pipe may be, so that hostile rows take no time. */
  private static final int LONGEST = 1000;

  private static final String DETAILS = "<details";
  private static final String DETAILS_END = "</details>";

  private final String text;
  private final Span row;

  /** What was not closed once is not looked for again. */
  private boolean hasOpenDetails;

  private final List<Span> found = new ArrayList<>();

  private EnclosedPipes(String text, Span row) {
    this.text = text;
    this.row = row;
  }

  static List<Span> in(String text, Span row) {
    EnclosedPipes pipes = new EnclosedPipes(text, row);
    pipes.find();
    return pipes.found.isEmpty() ? pipes.withoutSpace() : pipes.found;
  }

  private List<Span> withoutSpace() {
    List<Span> tight = new ArrayList<>();
    for (int pipe : TableCells.pipes(text, row)) {
      boolean isAfterText = pipe > row.start() && text.charAt(pipe - 1) > ' ';
      boolean isBeforeText = pipe + 1 < row.end() && text.charAt(pipe + 1) > ' ';
      if (isAfterText && isBeforeText) {
        tight.add(new Span(pipe, pipe + 1));
      } else if (isAfterText || isBeforeText) {
        return List.of();
      }
    }
    return tight;
  }

  private void find() {
    int i = row.start();
    while (i < row.end()) {
      char c = text.charAt(i);
      int run = run(i);
      if (c == '\\') {
        i += 2;
        continue;
      }
      int end = i;
      if (c == '`' || (c == '$' && run <= 2) || (c == '*' && run > 1)) {
        end = endOfMarked(i, run);
      } else if (c == '[') {
        end = endOfLink(i);
      } else if (c == '<' && text.startsWith(DETAILS, i)) {
        end = endOfDetails(i);
      }
      for (int pipe : TableCells.pipes(text, new Span(i, end))) {
        found.add(new Span(pipe, pipe + 1));
      }
      i = end > i ? end : i + run;
    }
  }

  /** Returns the end of {@code <details>...</details>}, or its start if it is not closed. */
  private int endOfDetails(int start) {
    for (int i = start; !hasOpenDetails && i + DETAILS_END.length() <= row.end(); i++) {
      if (text.startsWith(DETAILS_END, i)) {
        return i + DETAILS_END.length();
      }
    }
    hasOpenDetails = true;
    return start;
  }

  /** Returns how many characters of one kind follow. */
  private int run(int from) {
    int i = from + 1;
    while (i < row.end() && text.charAt(i) == text.charAt(from) && text.charAt(i) != '[') {
      i++;
    }
    return i - from;
  }

  /** Returns the end of what is between marks of a kind, or its start if they are not closed. */
  private int endOfMarked(int start, int length) {
    char mark = text.charAt(start);
    int limit = Math.min(row.end(), start + LONGEST);
    boolean isFormula = mark == '$';
    boolean opens = start + length < limit && text.charAt(start + length) > ' ';
    if (isFormula && !opens) {
      return start;
    }
    for (int i = start + length; i < limit; i++) {
      if (text.charAt(i) == '\\' && mark != '`') {
        i++;
      } else if (text.charAt(i) == mark) {
        int run = run(i);
        boolean closes = !isFormula || text.charAt(i - 1) > ' ';
        if (run == length && closes) {
          return Math.min(i + run, row.end());
        }
        i += run - 1;
      }
    }
    return start;
  }

  /** Returns the end of {@code [text](address)}, or its start if it is not one. */
  private int endOfLink(int start) {
    int limit = Math.min(row.end(), start + LONGEST);
    int depth = 0;
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        int close = i + 1 < limit && text.charAt(i + 1) == '(' ? text.indexOf(')', i) : -1;
        return close >= 0 && close < limit ? close + 1 : start;
      }
    }
    return start;
  }
}
