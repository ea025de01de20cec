package io.github.digestmark.lint.rules.text;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.text.character.CorruptText;
import io.github.digestmark.lint.rules.text.character.InvisibleText;
import io.github.digestmark.lint.rules.text.formula.Dollars;
import io.github.digestmark.lint.rules.text.prompt.FailedText;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out whether a text ends with a complete sentence. */
public final class TextEnd {

  /** Marks that end a sentence, in the scripts of translations. */
  private static final String STOPS = ".!?。！？．｡‼⁇⁈⁉؟۔।॥։።፧။།༎។៕᠃᠉\u037E";

  private static final String CLOSING_QUOTES = "\"'”’»›」』*_`";
  private static final String CLOSING_BRACKETS = ")）]］}】〉》";
  private static final String OPENING_BRACKETS = "(（[［{【〈《";

  /** Scripts in which sentences have no final mark. */
  private static final Set<UnicodeScript> UNMARKED =
      EnumSet.of(UnicodeScript.THAI, UnicodeScript.LAO);

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    /** An abbreviation that is not the end of a longer word. */
    static final Pattern ABBREVIATION =
        Pattern.compile("\\b(?:" + String.join("|", ABBREVIATIONS).replace(".", "\\.") + ")$");

    static final Pattern AND_SO_ON = Pattern.compile("(?:\\betc|等等?)[.…]*$");
  }

  /** Signs of addresses, after which many abstracts lack the full stop. */
  private static final List<String> OF_ADDRESSES =
      List.of("://", "www.", "@", "github.", "doi.", "doi:", "\\url", "\\href");

  private static final List<String> ABBREVIATIONS =
      List.of("e.g.", "i.e.", "cf.", "vs.", "resp.", "Fig.", "Eq.", "Sec.");

  private static final int LONGEST_REMARK = 200;

  /** The length at which generators cut, including the announcement, in UTF-16 code units. */
  private static final int LIMIT = 1000;

  /** How much shorter a cut text may be, since generators trim white space. */
  private static final int TRIMMED = 5;

  private final String text;
  private final boolean isCut;

  private TextEnd(String text, boolean isCut) {
    this.text = text;
    this.isCut = isCut;
  }

  /** Returns the last word of an abstract that ends in mid-sentence. */
  public static Optional<Span> lastWord(
      LintContext digest, ParsedPaper paper, ParsedPart part, Field field) {
    Span span = part.at(field);
    int length = span.end() - Math.min(span.start(), part.at(Field.ANNOUNCEMENT).start());
    boolean isCut = field == Field.ABSTRACT && LIMIT - TRIMMED <= length && length <= LIMIT;
    String text = digest.at(span, part.text(field));
    Optional<Span> word = brokenOff(text, isCut);
    if (word.isPresent() && field.isGenerated()) {
      String rest = FailedText.withoutLeaksAtEnd(digest, paper, part, field, text);
      word = brokenOff(rest, isCut);
    }
    return word.isEmpty() || FailedText.isPlaceholder(paper, field, part.text(field))
        ? Optional.empty()
        : Optional.of(word.get().shift(span.start()));
  }

  /**
   * Returns the last word of a text that ends in mid-sentence.
   *
   * @param isCut whether the text has the length of texts that were cut, so that a formula or an
   *     address is not a proper end
   * @return the last word, or empty for a text that ends properly
   */
  public static Optional<Span> brokenOff(String text, boolean isCut) {
    TextEnd end = new TextEnd(text, isCut);
    int visible = end.skipUnseen(text.length());
    if (visible == 0 || end.isProper(visible)) {
      return Optional.empty();
    }
    Span word = end.lastWord(visible);
    int indentation = text.length() - text.stripLeading().length();
    return word.start() <= indentation ? Optional.empty() : Optional.of(word);
  }

  private boolean isProper(int visible) {
    int last = visible;
    int bracket = -1;
    while (last > 0 && isClosing(text.charAt(last - 1))) {
      last--;
      bracket = CLOSING_BRACKETS.indexOf(text.charAt(last)) >= 0 ? last : bracket;
    }
    if (last == 0 || isStop(last)) {
      return true;
    }
    if (bracket >= 0 && followsSentence(last)) {
      return true;
    }
    return !isCut && (isPlainEnd(last) || isFormula(visible));
  }

  private static boolean isClosing(char c) {
    return CLOSING_QUOTES.indexOf(c) >= 0 || CLOSING_BRACKETS.indexOf(c) >= 0 || c == '$';
  }

  private boolean isStop(int end) {
    char last = text.charAt(end - 1);
    if (last == '。') {
      return true;
    }
    boolean isStop = STOPS.indexOf(last) >= 0;
    if (!isStop && last != 'c' && last != '等' && last != '…') {
      return false;
    }
    String tail = text.substring(Math.max(0, end - 12), end);
    boolean mayGoOn = tail.contains("etc") || tail.indexOf('等') >= 0;
    if (mayGoOn && Patterns.AND_SO_ON.matcher(tail).find()) {
      return true;
    }
    boolean ellipsis = tail.endsWith("…") || tail.endsWith("...");
    return isStop && !ellipsis && !endsInAbbreviation(tail);
  }

  private static boolean endsInAbbreviation(String tail) {
    for (String abbreviation : ABBREVIATIONS) {
      if (tail.endsWith(abbreviation)) {
        return Patterns.ABBREVIATION.matcher(tail).find();
      }
    }
    return false;
  }

  /** Returns whether a closing bracket ends a remark after the last sentence. */
  private boolean followsSentence(int closing) {
    int open = closing;
    while (open > 0
        && closing - open < LONGEST_REMARK
        && OPENING_BRACKETS.indexOf(text.charAt(open - 1)) < 0) {
      open--;
    }
    int before = skipUnseen(Math.max(0, open - 1));
    return before > 0 && isStop(before);
  }

  private boolean isPlainEnd(int end) {
    String word = text.substring(lastWord(end).start(), end);
    // arXiv's pages say "this https URL" for an address.
    return isAddress(word)
        || hasPercentage(word)
        || text.startsWith("https URL", end - "https URL".length())
        || text.startsWith("http URL", end - "http URL".length())
        || UNMARKED.contains(DigestLanguage.scriptOf(text.codePointBefore(end)));
  }

  private static boolean isAddress(String word) {
    for (String sign : OF_ADDRESSES) {
      if (word.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPercentage(String word) {
    for (int i = word.indexOf('%'); i >= 0; i = word.indexOf('%', i + 1)) {
      if (i == word.length() - 1 || (i > 0 && Ascii.isDigit(word.charAt(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFormula(int visible) {
    return text.charAt(visible - 1) == '$' && Dollars.in(text).size() % 2 == 0;
  }

  private int skipUnseen(int from) {
    int i = from;
    while (i > 0 && isUnseen(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isUnseen(char c) {
    return WhiteSpace.is(c) || InvisibleText.isInvisible(c) || CorruptText.isControl(c);
  }

  private Span lastWord(int visible) {
    int start = visible - Character.charCount(text.codePointBefore(visible));
    if (!Words.isOwnWord(text.codePointAt(start))) {
      while (start > 0
          && !WhiteSpace.is(text.charAt(start - 1))
          && !Words.isOwnWord(text.codePointBefore(start))) {
        start -= Character.charCount(text.codePointBefore(start));
      }
    }
    return new Span(start, visible);
  }
}
