package io.github.digestmark.lint.rules.structure.anchor;

import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to an anchor in the same file.
 *
 * @param key the {@linkplain HeadingSlug#key key} of the anchor
 * @param anchor where the anchor is named, without {@code #}
 * @param text the text of the link
 * @param indentation how far its line is indented, as items of an inner list are
 * @param total where the number of papers is that it leads to, as in {@code [Total: 16]}
 */
record ContentsLink(String key, Span anchor, Span text, int indentation, Optional<Span> total) {

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:\\*\\*|</a>)?\\s{0,3}[\\[(（]\\s?(Total\\s?[:：]\\s?)?(\\d{1,6})\\s?(?:papers?|篇|件)?\\s?[\\])）]",
          Pattern.CASE_INSENSITIVE);

  /** A number without a word may also be a year. */
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Returns where the number of papers is after the end of a link. */
  static Optional<Span> total(String text, int end, int endOfLine) {
    Matcher total = TOTAL.matcher(text).region(Math.min(end, endOfLine), endOfLine);
    boolean isTotal =
        total.lookingAt() && (total.group(1) != null || !YEAR.matcher(total.group(2)).matches());
    return isTotal ? Optional.of(new Span(total.start(2), total.end(2))) : Optional.empty();
  }
}
