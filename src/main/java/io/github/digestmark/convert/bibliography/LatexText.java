package io.github.digestmark.convert.bibliography;

import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.source.Span;
import java.util.BitSet;
import java.util.List;

/**
 * Text for a value of BibTeX: what LaTeX would trip over is escaped, commands and formulas of the
 * author stay.
 */
final class LatexText {

  private final String text;
  private final BitSet alone;
  private final StringBuilder out = new StringBuilder();

  private LatexText(String text) {
    this.text = text;
    this.alone = new BitSet(text.length());
  }

  /** Returns a text so that it can stand between braces. */
  static String of(String text) {
    return new LatexText(text).escaped();
  }

  /** Returns an address so that it can stand between braces; nothing in it is a command. */
  static String ofUrl(String url) {
    BitSet alone = new BitSet(url.length());
    LatexBraces braces = new LatexBraces(alone);
    for (int i = 0; i < url.length(); i++) {
      braces.read(url.charAt(i), i, false);
    }
    braces.end();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '\\' && isBraceOrEnd(url, i + 1)) {
        out.append("%5C");
      } else {
        out.append(alone.get(i) ? (c == '{' ? "%7B" : "%7D") : String.valueOf(c));
      }
    }
    return out.toString();
  }

  private static boolean isBraceOrEnd(String text, int at) {
    return at == text.length() || text.charAt(at) == '{' || text.charAt(at) == '}';
  }

  private String escaped() {
    List<Span> formulas = Formulas.withDollars(text);
    findBracesAlone(formulas);
    int done = 0;
    for (Span formula : formulas) {
      writeText(done, formula.start());
      writeFormula(formula.start(), formula.end());
      done = formula.end();
    }
    writeText(done, text.length());
    return out.toString();
  }

  /** A brace in a formula and one outside of it are no partners. */
  private void findBracesAlone(List<Span> formulas) {
    LatexBraces ofText = new LatexBraces(alone);
    int done = 0;
    for (Span formula : formulas) {
      read(done, formula.start(), ofText);
      LatexBraces ofFormula = new LatexBraces(alone);
      read(formula.start(), formula.end(), ofFormula);
      ofFormula.end();
      done = formula.end();
    }
    read(done, text.length(), ofText);
    ofText.end();
  }

  private void read(int start, int end, LatexBraces braces) {
    boolean escaped = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      braces.read(c, i, escaped);
      escaped = c == '\\' && !escaped;
    }
  }

  private void writeText(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        writeCommand(i, end, false);
        continue;
      }
      switch (c) {
        case '{', '}' -> writeBrace(i, "", false);
        case '%', '&', '#', '_', '$' -> out.append('\\').append(c);
        case '^' -> out.append("\\textasciicircum{}");
        case '~' -> out.append("\\textasciitilde{}");
        default -> out.append(c);
      }
    }
  }

  private void writeFormula(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        writeCommand(i, end, true);
        continue;
      }
      switch (c) {
        case '{', '}' -> writeBrace(i, "", true);
        // They mean the same in formulas as outside: a comment, and an error.
        case '%', '#' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
  }

  /** Writes a backslash and the character behind it. */
  private void writeCommand(int at, int end, boolean inFormula) {
    if (at == end) {
      // It would escape the brace that ends the value.
      out.append("\\textbackslash{}");
    } else if (isBraceOrEnd(text, at)) {
      writeBrace(at, "\\", inFormula);
    } else {
      out.append('\\').append(text.charAt(at));
      // Some readers take "\\{" for a backslash and an escaped brace.
      if (text.charAt(at) == '\\' && isBraceOrEnd(text, at + 1)) {
        out.append(' ');
      }
    }
  }

  /** The braces behind a command keep it apart from a letter that follows. */
  private void writeBrace(int at, String backslash, boolean inFormula) {
    char c = text.charAt(at);
    if (!alone.get(at)) {
      out.append(backslash).append(c);
    } else if (inFormula) {
      out.append(c == '{' ? "\\lbrace{}" : "\\rbrace{}");
    } else {
      out.append(c == '{' ? "\\textbraceleft{}" : "\\textbraceright{}");
    }
  }
}
