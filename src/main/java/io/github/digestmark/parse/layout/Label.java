package io.github.digestmark.parse.layout;

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

  /** A label: marks, a name, a colon before or after the closing marks. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<open>(?:[*_\\s]|<(?:font|b|strong|span|em|u)(?:\\s[^<>]*)?>){0,12})"
              + "(?<name>[^\\s*_<>:：`|\\[\\]](?:[^*_<>:：`|\\[\\]]{0,60}[^\\s*_<>:：`|\\[\\]])?)"
              + "(?<close>(?:[:：*_\\s]|</(?:font|b|strong|span|em|u)>){0,12})",
          Pattern.CASE_INSENSITIVE);

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
    if (!mayBeLabel(text, line)) {
      return Optional.empty();
    }
    Matcher shape = SHAPE.matcher(text).region(line.start(), line.end());
    if (!shape.lookingAt()) {
      return Optional.empty();
    }
    Span name = new Span(shape.start("name"), shape.end("name"));
    String close = shape.group("close");
    boolean isMarked = !shape.group("open").isBlank();
    boolean hasColon = close.indexOf(':') >= 0 || close.indexOf('：') >= 0;
    boolean isAlone = shape.end() == line.end();
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
    return Optional.of(new Label(name, field, Marks.trim(text, new Span(shape.end(), line.end()))));
  }

  /** Most lines are no labels. */
  private static boolean mayBeLabel(String text, Span line) {
    if (!line.isEmpty() && "*_<".indexOf(text.charAt(line.start())) >= 0) {
      return true;
    }
    int end = Math.min(line.end(), line.start() + LONGEST_START);
    for (int i = line.start(); i < end; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：') {
        return true;
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
