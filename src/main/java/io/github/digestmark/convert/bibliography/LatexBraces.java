package io.github.digestmark.convert.bibliography;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Finds braces without partner. BibTeX counts those behind a backslash like the others and LaTeX
 * does not, so a brace goes only with one of its kind.
 */
final class LatexBraces {

  private record Brace(int at, boolean escaped) {}

  private final Deque<Brace> open = new ArrayDeque<>();
  private final BitSet alone;
  private int escapedOnes;

  /** Braces without partner are added to the set. */
  LatexBraces(BitSet alone) {
    this.alone = alone;
  }

  /** Takes the next character of a text; only braces count. */
  void read(char c, int at, boolean escaped) {
    if (c == '{') {
      open.push(new Brace(at, escaped));
      escapedOnes += escaped ? 1 : 0;
    } else if (c == '}') {
      int ofItsKind = escaped ? escapedOnes : open.size() - escapedOnes;
      if (ofItsKind == 0) {
        alone.set(at);
      } else {
        close(escaped);
      }
    }
  }

  /** What stands open between a brace and its partner has none. */
  private void close(boolean escaped) {
    Brace last = open.pop();
    while (last.escaped() != escaped) {
      alone.set(last.at());
      escapedOnes -= last.escaped() ? 1 : 0;
      last = open.pop();
    }
    escapedOnes -= escaped ? 1 : 0;
  }

  /** Says that the text ends here. */
  void end() {
    open.forEach(brace -> alone.set(brace.at()));
    open.clear();
    escapedOnes = 0;
  }
}
