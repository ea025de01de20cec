package io.github.digestmark.convert.bibliography;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Finds unpaired braces. BibTeX counts escaped braces and LaTeX does not, so an escaped brace pairs
 * only with an escaped brace.
 */
final class LatexBraces {

  private record Brace(int at, boolean escaped) {}

  private final Deque<Brace> open = new ArrayDeque<>();
  private final BitSet unpaired;
  private int openEscaped;

  /** Creates an instance that adds the offsets of unpaired braces to a set. */
  LatexBraces(BitSet unpaired) {
    this.unpaired = unpaired;
  }

  /** Reads the next character of a text; only braces matter. */
  void read(char c, int at, boolean escaped) {
    if (c == '{') {
      open.push(new Brace(at, escaped));
      openEscaped += escaped ? 1 : 0;
    } else if (c == '}') {
      int openOfItsKind = escaped ? openEscaped : open.size() - openEscaped;
      if (openOfItsKind == 0) {
        unpaired.set(at);
      } else {
        close(escaped);
      }
    }
  }

  /** Braces that are still open between the two braces of a pair are unpaired. */
  private void close(boolean escaped) {
    Brace last = open.pop();
    while (last.escaped() != escaped) {
      unpaired.set(last.at());
      openEscaped -= last.escaped() ? 1 : 0;
      last = open.pop();
    }
    openEscaped -= escaped ? 1 : 0;
  }

  /** Ends the text. */
  void end() {
    open.forEach(brace -> unpaired.set(brace.at()));
    open.clear();
    openEscaped = 0;
  }
}
