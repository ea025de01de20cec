package io.github.digestmark.lint.rules.support;

import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a stamp at the end of a title, even if its identifier is malformed. */
public final class StampLike {

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    static final Pattern TAIL =
        Pattern.compile(
            "[ \\t\\r\\n]*[(（][ ]?arXiv[ ]?[:：][ ]?([^\\s()（）\\[\\]\\\\]{0,40})[^()（）]{0,60}[)）]\\s*");
  }

  private StampLike() {}

  /** Returns the offset of the white space in front of it, or the length of the title. */
  public static int start(String title) {
    Matcher tail = tail(title);
    return tail.matches() ? tail.start() : title.length();
  }

  /** Returns the place of its identifier. */
  public static Optional<Span> id(String title) {
    if (!title.contains("arXiv")) {
      return Optional.empty();
    }
    Matcher tail = tail(title);
    return tail.matches() && !tail.group(1).isEmpty()
        ? Optional.of(new Span(tail.start(1), tail.end(1)))
        : Optional.empty();
  }

  private static Matcher tail(String title) {
    int open = Math.max(title.lastIndexOf('('), title.lastIndexOf('（'));
    int start = Math.max(open, 0);
    while (start > 0 && Character.isWhitespace(title.charAt(start - 1))) {
      start--;
    }
    return Patterns.TAIL.matcher(title).region(start, title.length());
  }
}
