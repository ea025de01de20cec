package io.github.digestmark.parse.paper;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks around a text: emphasis, and tags that only say how it looks. */
public final class Marks {

  /** A symbol such as an emoji, which only says how a text looks. */
  static final String SYMBOL = "[\\p{So}\\x{1f3fb}-\\x{1f3ff}\\x{200d}\\x{20e3}\\x{fe0f}]";

  private static final List<String> EMPHASIS = List.of("***", "**", "__", "*", "_", "~~");

  private static final Pattern OPENING =
      Pattern.compile(
          "<(?:br|p|div|center|details|img)(?:\\s[^<>]*)?/?>|<a(?![^<>]*\\shref)(?:\\s[^<>]*)?>"
              + "|</(?:a|p|div|center|details)>"
              + "|<summary>[^<>]{0,80}</summary>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOSING =
      Pattern.compile("(?:<br\\s*/?>|</(?:p|div|center|details|a)>)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern PAIRED =
      Pattern.compile(
          "<(b|strong|font|span|em|i|code)(?:\\s[^<>]*)?>(.*)</\\1>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int LONGEST_TAG = 16;

  private Marks() {}

  /** Returns a span without white space and marks around its text. */
  public static Span inner(String text, Span span) {
    Span inner = trim(text, span);
    Span outer;
    do {
      outer = inner;
      inner = trim(text, withoutTags(text, withoutEmphasis(text, inner)));
    } while (!inner.equals(outer));
    return inner;
  }

  /** Trims white space of any kind. */
  public static Span trim(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (end > start && WhiteSpace.is(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && WhiteSpace.is(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private static Span withoutEmphasis(String text, Span span) {
    if (span.isEmpty() || "*_~".indexOf(text.charAt(span.start())) < 0) {
      return span;
    }
    for (String mark : EMPHASIS) {
      int length = mark.length();
      if (span.length() > 2 * length
          && text.startsWith(mark, span.start())
          && text.startsWith(mark, span.end() - length)) {
        Span inner = new Span(span.start() + length, span.end() - length);
        return contains(text, inner, mark) ? span : inner;
      }
    }
    return span;
  }

  public static boolean contains(String text, Span span, String mark) {
    for (int i = span.start(); i + mark.length() <= span.end(); i++) {
      if (text.charAt(i) == mark.charAt(0) && text.startsWith(mark, i)) {
        return true;
      }
    }
    return false;
  }

  private static Span withoutTags(String text, Span span) {
    if (span.isEmpty()
        || (text.charAt(span.start()) != '<' && text.charAt(span.end() - 1) != '>')) {
      return span;
    }
    Matcher opening = OPENING.matcher(text).region(span.start(), span.end());
    if (opening.lookingAt()) {
      return new Span(opening.end(), span.end());
    }
    int last = Math.max(span.start(), span.end() - LONGEST_TAG);
    Matcher closing = CLOSING.matcher(text).region(last, span.end());
    if (closing.find() && !isLink(text, span, closing.start())) {
      return new Span(span.start(), closing.start());
    }
    Matcher paired = PAIRED.matcher(text).region(span.start(), span.end());
    return paired.matches() ? new Span(paired.start(2), paired.end(2)) : span;
  }

  /** Returns whether a tag at the end closes a link. */
  private static boolean isLink(String text, Span span, int end) {
    int open = text.startsWith("</a", end) ? text.lastIndexOf("<a ", end) : -1;
    return open >= span.start() && text.substring(open, end).contains("href");
  }

  /** Returns whether a span has letters or digits. */
  public static boolean hasText(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Counts words; a Han character counts as half of one. */
  public static int words(String text) {
    int words = 0;
    int han = 0;
    boolean isInWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLetter = Character.isLetterOrDigit(c);
      if (c >= 0x3040 && c < 0xd7b0) {
        han++;
      } else if (isLetter && !isInWord) {
        words++;
      }
      isInWord = isLetter || c == '-' || c == '\'';
    }
    return words + han / 2;
  }
}
