package io.github.digestmark.lint.rules.text.formula;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What LaTeX reads in a formula, so that two ways to write it are equal.
 *
 * <pre>{@code
 * \mathcal{O}\left( n^{2} \right)     o(n^2)
 * O（N ^ 2）                           o(n^2)
 * \lbrace 1,\ldots,n\rbrace           {1,...,n}
 * }</pre>
 */
final class Latex {

  /** Commands that change what a formula looks like, not what it says. */
  private static final String LOOKS =
      "left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr displaystyle"
          + " textstyle scriptstyle limits nolimits mathcal mathrm mathbf mathbb mathit mathsf mathtt"
          + " mathfrak mathscr mathop mathord mathrel mathbin boldsymbol bm pmb rm bf it cal sf tt"
          + " text textit textbf textrm texttt textsf textsc mbox hbox emph operatorname ensuremath"
          + " frac dfrac tfrac cdot quad qquad enspace thinspace negthinspace hspace nobreak"
          + " xspace nonumber mskip kern mkern";

  /** Other ways to write a sign, and what is compared. */
  private static final String[][] SAME = {
    {"lbrace", "{"},
    {"rbrace", "}"},
    {"lbrack", "["},
    {"rbrack", "]"},
    {"ast", "*"},
    {"star", "*"},
    {"Vert", "|"},
    {"lVert", "|"},
    {"rVert", "|"},
    {"parallel", "|"},
    {"vert", "|"},
    {"lvert", "|"},
    {"rvert", "|"},
    {"mid", "|"},
    {"langle", "<"},
    {"rangle", ">"},
    {"lt", "<"},
    {"gt", ">"},
    {"colon", ":"},
    {"le", "\\leq "},
    {"leqslant", "\\leq "},
    {"ge", "\\geq "},
    {"geqslant", "\\geq "},
    {"ne", "\\neq "},
    {"to", "\\rightarrow "},
    {"thicksim", "\\sim "},
    {"approxeq", "\\approx "},
    {"dots", "..."},
    {"ldots", "..."},
    {"cdots", "..."},
    {"dotsc", "..."},
    {"varepsilon", "\\epsilon "},
    {"varphi", "\\phi "},
    {"vartheta", "\\theta "},
    {"ell", "l"},
    {"prime", "'"},
    {"widetilde", "\\tilde "},
    {"widehat", "\\hat "},
    {"overline", "\\bar "},
    {"wedge", "\\land "},
    {"vee", "\\lor "},
    {"emptyset", "\\varnothing "},
    {"backslash", "\\setminus "},
    {"textquotesingle", "'"},
    {"textasciitilde", "\\sim "}
  };

  /** Functions, which some write as words. */
  private static final String FUNCTIONS =
      "log ln lg exp sin cos tan min max sup inf lim mod det dim arg argmin argmax deg gcd ker Pr hom"
          + " poly polylog tanh sinh cosh";

  /** Characters, and the commands that write them. */
  private static final String[][] CHARACTERS = {
    {"×", "\\times "},
    {"·", ""},
    {"⋅", ""},
    {"≤", "\\leq "},
    {"⩽", "\\leq "},
    {"≥", "\\geq "},
    {"⩾", "\\geq "},
    {"≠", "\\neq "},
    {"≈", "\\approx "},
    {"∼", "\\sim "},
    {"~", "\\sim "},
    {"±", "\\pm "},
    {"∈", "\\in "},
    {"∞", "\\infty "},
    {"√", "\\sqrt "},
    {"→", "\\rightarrow "},
    {"−", "-"},
    {"–", "-"},
    {"∗", "*"},
    {"‖", "|"},
    {"∥", "|"},
    {"⟨", "<"},
    {"⟩", ">"},
    {"、", ","},
    {"【", "["},
    {"】", "]"},
    {"ℓ", "l"},
    {"Õ", "\\tilde o"},
    {"∑", "\\sum "},
    {"∏", "\\prod "},
    {"∂", "\\partial "},
    {"∇", "\\nabla "},
    {"∪", "\\cup "},
    {"∩", "\\cap "},
    {"⊂", "\\subset "},
    {"⊆", "\\subseteq "},
    {"∀", "\\forall "},
    {"∃", "\\exists "},
    {"∅", "\\varnothing "},
    {"⊗", "\\otimes "},
    {"⊕", "\\oplus "},
    {"∘", "\\circ "},
    {"°", "^\\circ "},
    {"ϵ", "\\epsilon "},
    {"ε", "\\epsilon "},
    {"φ", "\\phi "},
    {"ϕ", "\\phi "},
    {"′", "'"},
    {"’", "'"},
    {"…", "..."}
  };

  private static final String BAR = "|";

  private static final String GREEK =
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma"
          + " sigma tau upsilon phi chi psi omega";

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final Map<String, String> COMMANDS = commands();
  private static final Map<Character, String> SIGNS = signs();

  private Latex() {}

  private static Map<String, String> commands() {
    Map<String, String> commands = new HashMap<>();
    for (String command : LOOKS.split(" ", -1)) {
      commands.put(command, "");
    }
    for (String[] same : SAME) {
      commands.put(same[0], same[1]);
    }
    for (String function : FUNCTIONS.split(" ", -1)) {
      commands.put(function, function.toLowerCase(Locale.ROOT));
    }
    return Map.copyOf(commands);
  }

  private static Map<Character, String> signs() {
    Map<Character, String> signs = new HashMap<>();
    char letter = 'α';
    for (String name : GREEK.split(" ", -1)) {
      signs.put(letter, "\\" + name + " ");
      signs.put(Character.toUpperCase(letter), "\\" + name + " ");
      letter++;
    }
    for (int i = 0; i < SUPERSCRIPTS.length(); i++) {
      signs.put(SUPERSCRIPTS.charAt(i), "^" + i);
    }
    for (String[] sign : CHARACTERS) {
      signs.put(sign[0].charAt(0), sign[1]);
    }
    return Map.copyOf(signs);
  }

  /**
   * Returns what is compared.
   *
   * @param text a formula, or a text with formulas
   * @param within the part of the text to read
   */
  static String read(String text, Span within) {
    StringBuilder out = new StringBuilder(within.length());
    int i = within.start();
    while (i < within.end()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i = command(text, i, within.end(), out);
      } else {
        i++;
        sign(c, out);
      }
    }
    return out.toString();
  }

  private static int command(String text, int backslash, int limit, StringBuilder out) {
    int start = backslash + 1;
    while (start < limit && text.charAt(start) == '\\') {
      start++;
    }
    int end = start;
    while (end < limit && Ascii.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      // An escaped sign, or a space.
      if (end < limit) {
        char c = text.charAt(end);
        switch (c) {
          case '{', '}', '#', '&' -> out.append(c);
          case '|' -> append(BAR, out);
          case ',', ';', ':', '!', '>', ' ', '$', '(', ')', '[', ']', '\n' -> {}
          default -> sign(c, out);
        }
      }
      return Math.min(limit, end + 1);
    }
    String name = text.substring(start, end);
    String known = COMMANDS.get(name);
    append(known == null ? "\\" + name.toLowerCase(Locale.ROOT) + " " : known, out);
    return end;
  }

  private static void sign(char c, StringBuilder out) {
    if (c < 0x80) {
      switch (c) {
        case '{', '}', '_', '$', '/', '&', '~' -> {}
        case ',' -> out.append(isDigitLast(out) ? '.' : ',');
        case '|' -> append(BAR, out);
        default -> {
          if (c > ' ') {
            out.append(Ascii.toLower(c));
          }
        }
      }
      return;
    }
    String known = SIGNS.get(c);
    if (known != null) {
      append(known, out);
    } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      if (plain.length() == 1 && plain.charAt(0) < 0x80) {
        sign(plain.charAt(0), out);
      } else {
        out.append(plain);
      }
    }
  }

  /** Appends what a sign says. A table may double a bar or its backslash: all are one bar. */
  private static void append(String said, StringBuilder out) {
    boolean isBarAgain =
        said.equals(BAR) && out.length() > 0 && out.charAt(out.length() - 1) == '|';
    if (!isBarAgain) {
      out.append(said);
    }
  }

  private static boolean isDigitLast(StringBuilder out) {
    return out.length() > 0 && Ascii.isDigit(out.charAt(out.length() - 1));
  }
}
