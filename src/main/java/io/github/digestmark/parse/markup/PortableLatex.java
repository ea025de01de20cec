package io.github.digestmark.parse.markup;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * Writes signs of a formula in another way, so that Markdown leaves them alone and LaTeX reads the
 * same. Some renderers take formulas out of a text before they read its Markdown, others after, so
 * a backslash before a sign is right for only half of them.
 *
 * <pre>{@code
 * M^*          M^\ast
 * {y}_{2}      {y} _ {2}
 * \{a\}        \lbrace a\rbrace
 * \|a\|        \Vert a\Vert
 * a\,b         a\thinspace b
 * }</pre>
 *
 * <p>KaTeX and MathJax know all of these commands. There is none for {@code \%}, for example.
 */
final class PortableLatex {

  /** What the characters between two braces are. */
  private enum Context {
    MATH,
    /** The lines of {@code \substack}. */
    ROWS,
    TEXT,
    /** A name: that of an environment or a color, say. */
    NAME
  }

  private static final Set<String> NAMED =
      Set.of("begin", "end", "label", "ref", "eqref", "tag", "cite", "url", "href", "color");

  private static final Set<String> STARRED = Set.of("operatorname", "hspace", "vspace", "tag");

  private final String text;
  private final Span formula;
  private final Context[] contexts;
  private final boolean[] isInTable;
  private final boolean[] isStar;

  PortableLatex(String text, Span formula) {
    this.text = text;
    this.formula = formula;
    this.contexts = new Context[formula.length()];
    this.isInTable = new boolean[formula.length()];
    this.isStar = new boolean[formula.length()];
    scan();
  }

  private void scan() {
    Deque<Context> outer = new ArrayDeque<>();
    Context context = Context.MATH;
    String command = "";
    boolean starred = false;
    int environments = 0;
    for (int i = formula.start(); i < formula.end(); ) {
      char c = text.charAt(i);
      int place = i - formula.start();
      contexts[place] = context;
      isInTable[place] = environments > 0 || context == Context.ROWS;
      boolean maybeStarred = STARRED.contains(command) || command.equals("\\");
      isStar[place] = c == '*' && !starred && maybeStarred;
      starred |= c == '*';
      int next = i + 1;
      if (c == '\\' && next < formula.end()) {
        next = commandEnd(next);
        command = text.substring(i + 1, next);
        if (command.equals("verb")) {
          // LaTeX shows all as it is written; what ends it is seldom known.
          return;
        }
        starred = false;
        environments += command.equals("begin") ? 1 : command.equals("end") ? -1 : 0;
      } else if (c == '{') {
        outer.push(context);
        context = argument(command, context);
        command = "";
      } else if (c == '}') {
        context = outer.isEmpty() ? Context.MATH : outer.pop();
        command = "";
      } else if (c != '*' && !Character.isWhitespace(c)) {
        command = "";
      }
      i = next;
    }
  }

  private int commandEnd(int start) {
    int end = start;
    while (end < formula.end() && Ascii.isLetter(text.charAt(end))) {
      end++;
    }
    return Math.max(end, start + 1);
  }

  private static Context argument(String command, Context outer) {
    boolean text =
        command.startsWith("text") || command.endsWith("box") || command.equals("operatorname");
    return NAMED.contains(command)
        ? Context.NAME
        : text ? Context.TEXT : command.equals("substack") ? Context.ROWS : outer;
  }

  /**
   * Returns another form of a sign.
   *
   * @param sign {@code *}, {@code _}, {@code <}, {@code ](} or a backslash with a character
   * @return what to write in its place, or empty if there is nothing that is right for all
   */
  Optional<String> of(Span sign) {
    int place = sign.start() - formula.start();
    Context context = contexts[place];
    if (context == Context.TEXT) {
      return spaceInText(sign);
    }
    if (context == null || context == Context.NAME) {
      return Optional.empty();
    }
    return switch (text.charAt(sign.start())) {
      case '*' -> isStar[place] ? starOf(place, sign) : command("\\ast", sign);
      case '_' -> subscript(sign);
      case '<' -> Optional.of("< ");
      case ']' -> Optional.of("] (");
      default -> escaped(sign, isInTable[place]);
    };
  }

  /** A star that is a part of the command before it. */
  private Optional<String> starOf(int place, Span sign) {
    boolean ofRow = place > 0 && text.charAt(sign.start() - 1) == '\\';
    // A formula cannot end with a space.
    return ofRow || sign.end() == formula.end() ? Optional.empty() : Optional.of(" * ");
  }

  /** Between spaces, an underscore neither begins nor ends emphasis. */
  private Optional<String> subscript(Span sign) {
    if (sign.end() == formula.end()) {
      return Optional.empty();
    }
    // A formula cannot begin with a space.
    String before =
        sign.start() == formula.start() ? "{} " : isWhitespace(sign.start() - 1) ? "" : " ";
    return Optional.of(before + "_" + (isWhitespace(sign.end()) ? "" : " "));
  }

  private Optional<String> escaped(Span sign, boolean inTable) {
    return switch (text.charAt(sign.start() + 1)) {
      case '{' -> command("\\lbrace", sign);
      case '}' -> command("\\rbrace", sign);
      case '|' -> command("\\Vert", sign);
      case '*' -> command("\\ast", sign);
      case ',' -> command("\\thinspace", sign);
      case ':', '>' -> command("\\mskip4mu", sign);
      case ';' -> command("\\mskip5mu", sign);
      case '!' -> command("\\negthinspace", sign);
      case '\\' ->
          inTable && !isBeforeOption(sign.end()) ? command("\\cr", sign) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Returns whether a row break has a star or a length. */
  private boolean isBeforeOption(int offset) {
    int next = offset;
    while (next < formula.end() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < formula.end() && "*[".indexOf(text.charAt(next)) >= 0;
  }

  private Optional<String> spaceInText(Span sign) {
    // A command takes the spaces after it, which count in text.
    if (text.charAt(sign.start()) != '\\' || isWhitespace(sign.end())) {
      return Optional.empty();
    }
    char c = text.charAt(sign.start() + 1);
    return c == ','
        ? command("\\thinspace", sign)
        : c == '!' ? command("\\negthinspace", sign) : Optional.empty();
  }

  private Optional<String> command(String command, Span sign) {
    boolean isSpaced =
        sign.end() < formula.end()
            && (Character.isLetterOrDigit(text.charAt(sign.end()))
                || text.charAt(sign.end()) == '@');
    return Optional.of(isSpaced ? command + " " : command);
  }

  private boolean isWhitespace(int offset) {
    return offset < formula.end() && Character.isWhitespace(text.charAt(offset));
  }
}
