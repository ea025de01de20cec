package io.github.digestmark.convert.bibliography;

import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.source.Span;
import java.util.BitSet;
import java.util.List;

/**
 * Escapes texts for BibTeX: the characters that are special in LaTeX, but not the commands and
 * formulas of the authors.
 */
final class LatexText {

  private final String text;
  private final BitSet unpaired;
  private final StringBuilder out = new StringBuilder();

  private LatexText(String text) {
    this.text = text;
    this.unpaired = new BitSet(text.length());
  }

  /** Escapes a text for use between braces. */
  static String of(String text) {
    return new LatexText(text).escaped();
  }

  /** Escapes a URL for use between braces; nothing in it is a command. */
  static String ofUrl(String url) {
    BitSet unpaired = new BitSet(url.length());
    LatexBraces braces = new LatexBraces(unpaired);
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
        out.append(unpaired.get(i) ? (c == '{' ? "%7B" : "%7D") : String.valueOf(c));
      }
    }
    return out.toString();
  }

  private static boolean isBraceOrEnd(String text, int at) {
    return at == text.length() || text.charAt(at) == '{' || text.charAt(at) == '}';
  }

  private String escaped() {
    List<Span> formulas = Formulas.withDollars(text);
    findUnpairedBraces(formulas);
    int done = 0;
    for (Span formula : formulas) {
      write(done, formula.start(), false);
      write(formula.start(), formula.end(), true);
      done = formula.end();
    }
    write(done, text.length(), false);
    return out.toString();
  }

  /** A brace in a formula and a brace outside it are not a pair. */
  private void findUnpairedBraces(List<Span> formulas) {
    LatexBraces ofText = new LatexBraces(unpaired);
    int done = 0;
    for (Span formula : formulas) {
      read(done, formula.start(), ofText);
      LatexBraces ofFormula = new LatexBraces(unpaired);
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

  private void write(int start, int end, boolean inFormula) {
    String escaped = inFormula ? "%#" : "%#&_$";
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        writeCommand(i, end, inFormula);
      } else if (c == '{' || c == '}') {
        writeBrace(i, "", inFormula);
      } else if (escaped.indexOf(c) >= 0) {
        out.append('\\').append(c);
      } else if (c == '^' && !inFormula) {
        out.append("\\textasciicircum{}");
      } else if (c == '~' && !inFormula) {
        out.append("\\textasciitilde{}");
      } else {
        out.append(c);
      }
    }
  }

  /** Writes a backslash and the character after it. */
  private void writeCommand(int at, int end, boolean inFormula) {
    if (at == end) {
      // A backslash would escape the brace that ends the value.
      out.append("\\textbackslash{}");
    } else if (isBraceOrEnd(text, at)) {
      writeBrace(at, "\\", inFormula);
    } else {
      out.append('\\').append(text.charAt(at));
      // Some readers see an escaped brace in "\\{".
      if (text.charAt(at) == '\\' && isBraceOrEnd(text, at + 1)) {
        out.append(' ');
      }
    }
  }

  /** The braces after a command separate it from a letter that follows. */
  private void writeBrace(int at, String backslash, boolean inFormula) {
    char c = text.charAt(at);
    if (!unpaired.get(at)) {
      out.append(backslash).append(c);
    } else if (inFormula) {
      out.append(c == '{' ? "\\lbrace{}" : "\\rbrace{}");
    } else {
      out.append(c == '{' ? "\\textbraceleft{}" : "\\textbraceright{}");
    }
  }
}
