package io.github.digestmark.lint.rules.text;

import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Characters that are left where a text was damaged: controls, halves of characters, U+FFFD. */
final class CorruptText {

  /** Commands of LaTeX that lose their first letter where a program reads an escape in them. */
  private static final Set<String> COMMANDS =
      Set.of(
          "alpha",
          "approx",
          "arg",
          "ast",
          "bar",
          "beta",
          "begin",
          "big",
          "Big",
          "binom",
          "bf",
          "bm",
          "bmod",
          "boldsymbol",
          "bot",
          "bullet",
          "bigcup",
          "bigcap",
          "forall",
          "frac",
          "flat",
          "ell",
          "end",
          "epsilon",
          "emph",
          "eqref",
          "equiv",
          "eta",
          "exists",
          "exp",
          "varepsilon",
          "varphi",
          "vartheta",
          "varrho",
          "varsigma",
          "vec",
          "vee",
          "vert",
          "vdots");

  private CorruptText() {}

  static List<Span> runs(String text, Span within) {
    return OddCharacters.runs(text, within, i -> isCorrupt(text.codePointAt(i)));
  }

  /** Tells whether a character stands in no sound text; half of a character does, too. */
  static boolean isCorrupt(int c) {
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (0xFDD0 <= c && c <= 0xFDEF);
    boolean surrogate = 0xD800 <= c && c <= 0xDFFF;
    return isControl(c) || c == 0xFFFD || noncharacter || surrogate;
  }

  /** Tells whether a character is a control of C0 or C1, but none that ends lines or indents. */
  static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }

  /**
   * Finds the command of LaTeX that a run must have been part of: {@code \beta} where {@code eta}
   * follows a backspace, which many languages write as {@code \b}.
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
