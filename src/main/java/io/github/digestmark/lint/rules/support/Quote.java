package io.github.digestmark.lint.rules.support;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Quotes a digest in messages. */
public final class Quote {

  private static final int LONGEST = 40;
  private static final int LONGEST_TITLE = 240;
  private static final int AROUND = 8;

  private Quote() {}

  /** Returns a text in quotation marks, without its middle if it is long. */
  public static String of(String text) {
    return '"' + shortened(text) + '"';
  }

  /** Returns the beginning of a text in quotation marks. */
  public static String ofBeginning(String text) {
    int end = Math.min(LONGEST, text.length());
    String beginning = text.substring(0, boundary(text, end));
    return '"' + beginning + (end < text.length() ? "…" : "") + '"';
  }

  /** Returns a title in quotation marks, on one line, whole unless it is too long for a title. */
  public static String ofTitle(String title) {
    String line = onOneLine(title).strip();
    return '"' + shortened(line, LONGEST_TITLE) + '"';
  }

  /** Returns a text, without its middle if it is long. */
  public static String shortened(String text) {
    return shortened(text, LONGEST);
  }

  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int head = boundary(text, longest - AROUND);
    int tail = boundary(text, text.length() - AROUND);
    return text.substring(0, head) + "…" + text.substring(tail);
  }

  /** Returns a span with the text around it, on one line, as far as it is within another span. */
  public static String around(SourceText source, Span span, Span within) {
    String text = source.text();
    String before = onOneLine(text.substring(within.start(), span.start()));
    String after = onOneLine(text.substring(span.end(), within.end()));
    return '"'
        + (before.substring(boundary(before, Math.max(0, before.length() - AROUND)))
                + onOneLine(text.substring(span.start(), span.end()))
                + after.substring(0, boundary(after, Math.min(after.length(), AROUND))))
            .strip()
        + '"';
  }

  /** Returns texts as alternatives: {@code "a" or "b"}. */
  public static String anyOf(List<String> texts) {
    return texts.stream().map(Quote::of).collect(Collectors.joining(" or "));
  }

  /** A quotation is the same for all line endings and indentations. */
  private static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** Moves an offset out of a surrogate pair. */
  private static int boundary(String text, int offset) {
    boolean inside =
        0 < offset
            && offset < text.length()
            && Character.isHighSurrogate(text.charAt(offset - 1))
            && Character.isLowSurrogate(text.charAt(offset));
    return inside ? offset - 1 : offset;
  }
}
