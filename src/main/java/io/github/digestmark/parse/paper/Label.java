package io.github.digestmark.parse.paper;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in front of a text: {@code **Authors:** ...}, {@code 作者：...}.
 *
 * @param name the name, without marks
 * @param field what it means, if it is known
 * @param rest what follows on the line
 */
public record Label(Span name, Optional<Field> field, Span rest) {

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    /**
     * A label: a symbol, marks, a name, a colon before or after the closing marks. A name in quotes
     * is a key of JSON.
     */
    static final Pattern SHAPE =
        Pattern.compile(
            "(?:"
                + Marks.SYMBOL
                + "+\\s*(?=[*_<]))?"
                + "(?<open>(?:[*_\\s]|<(?:font|b|strong|span|em|u)(?:\\s[^<>]*)?>){0,12})"
                + "(?<name>[^\\s*_<>:：`|\\[\\]\"]"
                + "(?:(?:[^*_<>:：`|\\[\\]]|_(?=\\w)){0,60}[^\\s*_<>:：`|\\[\\]])?)"
                + "(?<close>(?:[:：*_\\s]|</(?:font|b|strong|span|em|u)>){0,12})",
            Pattern.CASE_INSENSITIVE);

    /** A name with its colon in bold, which may have any words and signs. */
    static final Pattern BOLD =
        Pattern.compile("\\*\\*(?=[^*]*\\p{L})([^\\s*<][^*\\n\\r]{0,120}?)[:：]\\*\\*");
  }

  private static final int MOST_WORDS = 5;

  /** A name without marks, and its colon. */
  private static final int LONGEST_START = 64;

  /**
   * Reads a label at the start of a line.
   *
   * @param line the line, without the marks of lists and quotes
   * @param anyName whether a name without marks counts that is not known
   */
  public static Optional<Label> at(String text, Span line, FieldNames names, boolean anyName) {
    if (!mayBeLabel(text, line, names, anyName)) {
      return Optional.empty();
    }
    Matcher bold = Patterns.BOLD.matcher(text).region(line.start(), line.end());
    if (bold.lookingAt()) {
      Span name = Marks.trim(text, new Span(bold.start(1), bold.end(1)));
      Span rest = Marks.trim(text, new Span(bold.end(), line.end()));
      return Optional.of(new Label(name, names.of(text.substring(name.start(), name.end())), rest));
    }
    Matcher shape = Patterns.SHAPE.matcher(text).region(line.start(), line.end());
    if (!shape.lookingAt()) {
      return Optional.empty();
    }
    Span name = new Span(shape.start("name"), shape.end("name"));
    int restStart = restStart(shape);
    String close = text.substring(shape.start("close"), restStart);
    boolean isMarked = !shape.group("open").isBlank();
    boolean hasColon = close.indexOf(':') >= 0 || close.indexOf('：') >= 0;
    boolean isAlone = restStart == line.end();
    // A scheme, as in arXiv:1706.03762.
    boolean isScheme = !isMarked && close.endsWith(":") && !isAlone;
    Optional<Field> field = names.of(text.substring(name.start(), name.end()));
    boolean isLabel =
        hasColon
            ? field.isPresent()
                || ((anyName || (isMarked && isClosed(close))) && isName(text, name))
            : isMarked && isAlone && field.isPresent();
    if (!isLabel || isScheme) {
      return Optional.empty();
    }
    Span rest = Marks.trim(text, new Span(restStart, line.end()));
    return Optional.of(
        new Label(name, field, isClosed(close) ? rest : within(text, shape.group("open"), rest)));
  }

  /** Returns where the text begins, which may have marks of its own. */
  private static int restStart(Matcher shape) {
    String close = shape.group("close");
    boolean isOpen = shape.group("open").chars().anyMatch(c -> c == '*' || c == '_');
    boolean hasColon = false;
    int i = 0;
    while (i < close.length()) {
      char c = close.charAt(i);
      if (c == ':' || c == '：') {
        if (hasColon) {
          break;
        }
        hasColon = true;
      } else if (c == '*' || c == '_') {
        boolean continues = i > 0 && "*_".indexOf(close.charAt(i - 1)) >= 0;
        if (!isOpen && !continues) {
          break;
        }
        isOpen = false;
      }
      i++;
    }
    return shape.start("close") + i;
  }

  /** The marks may be around the text as well: {@code **Authors: ...**}. */
  private static Span within(String text, String open, Span rest) {
    String marks = open.strip();
    boolean isEmphasis = !marks.isEmpty() && marks.chars().allMatch(c -> c == '*' || c == '_');
    int end = rest.end() - marks.length();
    return isEmphasis && end > rest.start() && text.indexOf(marks, rest.start()) == end
        ? Marks.trim(text, new Span(rest.start(), end))
        : rest;
  }

  /** Returns whether there are marks around the name, or a tag. */
  boolean isMarked(String text) {
    return name.start() > 0 && "*_>".indexOf(text.charAt(name.start() - 1)) >= 0;
  }

  /** Returns whether a line has marks in front of a colon, or a name that counts without them. */
  private static boolean mayBeLabel(String text, Span line, FieldNames names, boolean anyName) {
    int end = Math.min(line.end(), line.start() + LONGEST_START);
    for (int i = line.start(); i < end; i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '_' || c == '<') {
        return true;
      }
      if (c == ':' && i + 1 < line.end() && Character.isLetterOrDigit(text.charAt(i + 1))) {
        // A scheme, as in arXiv:1706.03762.
        return false;
      }
      if (c == ':' || c == '：') {
        return anyName || names.of(text.substring(line.start(), i)).isPresent();
      }
    }
    return false;
  }

  /** Returns whether the marks around a name are closed: a title may be bold and have a colon. */
  private static boolean isClosed(String close) {
    return close.chars().anyMatch(c -> c == '*' || c == '_' || c == '<');
  }

  /** Returns whether a text is short enough for a name, and not a sentence or a number. */
  private static boolean isName(String text, Span span) {
    int words = 1;
    boolean hasLetter = false;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      hasLetter |= Character.isLetter(c);
      if (WhiteSpace.is(c)) {
        words++;
      } else if (",;!?。，；".indexOf(c) >= 0) {
        return false;
      }
    }
    return hasLetter && words <= MOST_WORDS && span.length() <= FieldNames.LONGEST;
  }
}
