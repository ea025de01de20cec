package io.github.digestmark.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Formulas, and what LaTeX and Markdown read in them. */
public final class Latex {

  private static final Pattern TOKEN =
      Pattern.compile("\\\\mskip[0-9]mu|\\\\[A-Za-z]+|\\\\.|\\S", Pattern.DOTALL);

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("\\lbrace", "\\{"),
          Map.entry("\\rbrace", "\\}"),
          Map.entry("\\Vert", "\\|"),
          Map.entry("\\ast", "*"),
          Map.entry("\\*", "*"),
          Map.entry("\\thinspace", "\\,"),
          Map.entry("\\negthinspace", "\\!"),
          Map.entry("\\mskip4mu", "\\:"),
          Map.entry("\\>", "\\:"),
          Map.entry("\\mskip5mu", "\\;"),
          Map.entry("\\cr", "\\\\"));

  private static final List<String> PARTS =
      List.of(
          "x",
          "2",
          "y_1",
          "_",
          "^*",
          "*",
          "**",
          "{y}",
          "_{2}",
          "_2",
          "(t)",
          "E[X]",
          "<",
          "<b>",
          ">",
          "\\{",
          "\\}",
          "\\|",
          "\\,",
          "\\;",
          "\\:",
          "\\!",
          "\\%",
          "\\#",
          "\\_",
          "\\&",
          "\\alpha",
          "\\mathbf{x}",
          "\\text{a b}",
          "\\operatorname*{arg\\,min}",
          " ",
          " + ",
          "'",
          "-",
          "向",
          "\\begin{matrix}a\\\\b\\end{matrix}",
          "\\\\",
          "\\left\\{",
          "\\right\\|",
          "|",
          "`");

  private Latex() {}

  /** Formulas without their dollar signs, most of which Markdown would change. */
  public static Arbitrary<String> formulas() {
    return Arbitraries.of(PARTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts).strip())
        .filter(formula -> !formula.isEmpty() && !formula.endsWith("\\"));
  }

  /** Texts of words and formulas. */
  public static Arbitrary<String> texts() {
    Arbitrary<String> formula = formulas().map(f -> "$" + f + "$");
    Arbitrary<String> words =
        Arbitraries.of("给出", " and ", "，", " ", "a", ". ", "*", " *", "* ", "_", "**", "<Humans>");
    return Arbitraries.oneOf(formula, formula, words)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts).strip())
        .filter(text -> !text.isEmpty());
  }

  /** Returns what LaTeX reads: without white space, and with one name for each sign. */
  public static List<String> meaning(String formula) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(formula.replaceFirst("^\\{} _ ", "_"));
    while (token.find()) {
      tokens.add(SAME.getOrDefault(token.group(), token.group()));
    }
    return tokens;
  }

  /** Returns the characters that a page shows of a text in Markdown, in which there are no tags. */
  public static String shown(String markdown) {
    Node document = Parser.builder().build().parse(markdown);
    StringBuilder shown = new StringBuilder();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            shown.append(text.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            shown.append('\n');
          }
        });
    return shown.toString();
  }
}
