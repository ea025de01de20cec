package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tabs and line breaks that were LaTeX: a JSON decoder reads {@code \t}, {@code \n} and {@code \r}
 * as escapes, so {@code \text} becomes a tab and {@code ext}.
 */
public final class JsonEscapes {

  /** Commands whose rest is not a word of any language. */
  private static final Set<String> ANYWHERE =
      Set.of(
          ("textbf textit textrm textsc textsf texttt textsuperscript textsubscript textnormal"
                  + " times theta therefore triangle triangleq tilde tfrac tbinom thickapprox"
                  + " thicksim nabla right nonumber notin nolimits nsubseteq rightarrow"
                  + " rightharpoonup rightleftharpoons")
              .split(" "));

  /** Commands whose rest a text may have, but a formula has not. */
  private static final Set<String> IN_FORMULA =
      Set.of(
          ("text tau to top tan tanh thinspace nu neq ne not neg ni nleq ngeq nmid natural nexists"
                  + " rho rangle rfloor rceil rbrace rbrack rvert rVert rm")
              .split(" "));

  /** The longest command has fewer letters. */
  private static final int LONGEST = 20;

  private JsonEscapes() {}

  /**
   * Finds what is left of commands.
   *
   * @param source the source of a text; an entry may have indented its lines
   * @return a tab or a line break, and the letters after it
   */
  public static List<Span> in(String source) {
    List<Span> maybe = new ArrayList<>();
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\t' || c == '\n' || c == '\r') {
        int start = restStart(source, i);
        int end = lettersEnd(source, start);
        if (isCommand(command(source.substring(i, end)))) {
          maybe.add(new Span(i, end));
        }
        i = Math.max(i, start - 1);
      }
    }
    return maybe.isEmpty() ? maybe : certain(source, maybe);
  }

  private static int restStart(String source, int control) {
    int start = control + (source.startsWith("\r\n", control) ? 2 : 1);
    if (source.charAt(control) != '\t') {
      while (start < source.length() && " \t".indexOf(source.charAt(start)) >= 0) {
        start++;
      }
    }
    return start;
  }

  private static int lettersEnd(String source, int start) {
    int end = start;
    while (end < source.length() && end < start + LONGEST && Ascii.isLetter(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isCommand(String name) {
    return ANYWHERE.contains(name) || IN_FORMULA.contains(name);
  }

  /**
   * Returns the name of the command that a part of a text is left over from.
   *
   * @param part one of the spans, or anything else that begins with a tab or a line break
   */
  static String command(String part) {
    String rest = part.strip();
    if (part.charAt(0) == '\t') {
      return "t" + rest;
    }
    // Programs replace one kind of line break by another.
    String command = "n" + rest;
    return isCommand(command) ? command : "r" + rest;
  }

  /** Returns those that are certain, once all of them are taken for commands. */
  private static List<Span> certain(String source, List<Span> maybe) {
    List<Span> repaired = new ArrayList<>();
    StringBuilder text = new StringBuilder(source.length());
    int done = 0;
    for (Span part : maybe) {
      text.append(source, done, part.start());
      int start = text.length();
      text.append('\\').append(command(source.substring(part.start(), part.end())));
      repaired.add(new Span(start, text.length()));
      done = part.end();
    }
    List<Span> formulas = Formulas.in(text.append(source, done, source.length()).toString());
    List<Span> certain = new ArrayList<>();
    int formula = 0;
    for (int i = 0; i < maybe.size(); i++) {
      int at = repaired.get(i).start();
      while (formula < formulas.size() && formulas.get(formula).end() <= at) {
        formula++;
      }
      boolean inFormula = formula < formulas.size() && formulas.get(formula).start() <= at;
      if (isCertain(source, maybe.get(i), inFormula)) {
        certain.add(maybe.get(i));
      }
    }
    return certain;
  }

  private static boolean isCertain(String source, Span part, boolean inFormula) {
    String control = source.substring(part.start(), part.end());
    String command = command(control);
    return ANYWHERE.contains(command)
        || (inFormula
            && (command.length() > 2
                || control.charAt(0) == '\t'
                || !mayReplaceSpace(source, part.start())));
  }

  /** Returns whether a line may have been broken here, in place of a space. */
  private static boolean mayReplaceSpace(String source, int lineBreak) {
    return lineBreak == 0 || " \t$({[_^|\\".indexOf(source.charAt(lineBreak - 1)) < 0;
  }
}
