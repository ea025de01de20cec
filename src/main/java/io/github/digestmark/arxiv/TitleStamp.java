package io.github.digestmark.arxiv;

import io.github.digestmark.internal.Ascii;
import java.util.Optional;

/**
 * The stamp that arXiv's feeds put after a title until January 2024.
 *
 * <pre>{@code
 * Random Function Descent. (arXiv:2305.01377v2 [math.OC] UPDATED)
 * }</pre>
 *
 * <p>The category is kept as written, whether arXiv has it ({@link ArxivCategory#parse}) or not.
 *
 * @param id the paper, always with a version
 * @param category the primary category, such as {@code math.OC}
 * @param status what happened to the paper that day, as far as the stamp says
 */
public record TitleStamp(ArxivId id, String category, Status status) {

  private static final String PREFIX = "(arXiv:";

  /** What happened to a paper on the day of the feed. */
  public enum Status {
    /** The paper was new; the stamp has no word for it. */
    NEW(""),
    /** A new version came in. */
    UPDATED("UPDATED"),
    /** The paper was listed under one more category. */
    CROSS_LISTED("CROSS LISTED");

    private final String text;

    /** The end of a stamp, after the category. */
    private final String end;

    Status(String text) {
      this.text = text;
      this.end = text.isEmpty() ? ")" : " " + text + ")";
    }

    /** Returns the words of the stamp: {@code UPDATED}, {@code CROSS LISTED} or none. */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Checks the parts.
   *
   * @param id the paper, always with a version
   * @param category the primary category, such as {@code math.OC}
   * @param status what happened to the paper that day
   * @throws IllegalArgumentException if the id has no version or the category does not have the
   *     form of one
   */
  public TitleStamp {
    if (id.version().isEmpty()) {
      throw new IllegalArgumentException("a stamp names a version, " + id + " has none");
    }
    if (!isCategory(category)) {
      throw new IllegalArgumentException("not of the form of a category: " + category);
    }
  }

  /**
   * Reads a stamp.
   *
   * @param text the whole stamp from {@code (} to {@code )}; nothing is trimmed
   * @return the stamp, or empty if {@link #toString} could not print the text
   */
  public static Optional<TitleStamp> parse(String text) {
    int open = text.indexOf(" [");
    int close = text.indexOf(']', open + 1);
    if (!text.startsWith(PREFIX) || open < PREFIX.length() || close < 0) {
      return Optional.empty();
    }
    String category = text.substring(open + 2, close);
    String idText = text.substring(PREFIX.length(), open);
    String rest = text.substring(close + 1);
    for (Status status : Status.values()) {
      if (rest.equals(status.end) && isCategory(category)) {
        return ArxivId.parseVersion(idText).map(id -> new TitleStamp(id, category, status));
      }
    }
    return Optional.empty();
  }

  /**
   * Finds where a title may end and its stamp begin.
   *
   * @param title a title, with a stamp or without
   * @return the offset of the last {@code (arXiv:}, or -1 if there is none
   */
  public static int startIn(String title) {
    return title.lastIndexOf(PREFIX);
  }

  /** Returns whether a text looks like {@code cs.LG} or {@code hep-th}. */
  private static boolean isCategory(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? isName(text)
        : isName(text.substring(0, dot)) && isName(text.substring(dot + 1));
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Ascii.isLetter(text.charAt(i)) && text.charAt(i) != '-') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Returns the stamp as the feeds wrote it, without the space before it. */
  @Override
  public String toString() {
    return PREFIX + id + " [" + category + "]" + status.end;
  }
}
