package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognizes damage in a text: control characters, halves of characters, U+FFFD. */
public final class CorruptText {

  /**
   * LaTeX commands that begin like an escape sequence, so some programs lose their first letter.
   */
  private static final Set<String> COMMANDS =
      Set.of(
          ("alpha approx arg ast bar beta begin big Big binom bf bm bmod boldsymbol bot bullet"
                  + " bigcup bigcap forall frac flat ell end epsilon emph eqref equiv eta exists"
                  + " exp varepsilon varphi vartheta varrho varsigma vec vee vert vdots")
              .split(" "));

  private CorruptText() {}

  public static List<Span> runs(String text, Span within) {
    return OddCharacters.runs(text, within, i -> isCorrupt(text.codePointAt(i)));
  }

  /** Returns whether a character, or half a surrogate pair, does not belong in any text. */
  static boolean isCorrupt(int c) {
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (0xFDD0 <= c && c <= 0xFDEF);
    boolean surrogate = 0xD800 <= c && c <= 0xDFFF;
    return isControl(c) || c == 0xFFFD || noncharacter || surrogate;
  }

  /** Returns whether a character is a control character other than a tab or a line end. */
  public static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }

  /**
   * Returns the LaTeX command that a run was part of: {@code \beta} if {@code eta} follows a
   * backspace, which many languages write as {@code \b}.
   */
  static Optional<String> command(String text, Span run) {
    int end = run.end();
    while (end < text.length() && end < run.end() + 12 && isAsciiLetter(text.charAt(end))) {
      end++;
    }
    String letter =
        switch (text.charAt(run.end() - 1)) {
          case '\u0007' -> "a";
          case '\b' -> "b";
          case '\u001B' -> "e";
          case '\f' -> "f";
          case '\u000B' -> "v";
          default -> "";
        };
    String command = letter + text.substring(run.end(), end);
    return !letter.isEmpty() && COMMANDS.contains(command)
        ? Optional.of("\\" + command)
        : Optional.empty();
  }

  private static boolean isAsciiLetter(char c) {
    return 'a' <= (c | 0x20) && (c | 0x20) <= 'z';
  }
}
