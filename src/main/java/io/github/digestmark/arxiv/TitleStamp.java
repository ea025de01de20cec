package io.github.digestmark.arxiv;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What arXiv's feeds put behind a title until January 2024.
 *
 * <pre>{@code
 * Random Function Descent. (arXiv:2305.01377v2 [math.OC] UPDATED)
 * }</pre>
 *
 * <p>The category is kept as it stands, known to arXiv or not; {@link ArxivCategory#parse} tells.
 *
 * @param id the paper, always with a version
 * @param category the primary category, such as {@code math.OC}
 * @param status what happened to the paper that day, as far as the stamp says
 */
public record TitleStamp(ArxivId id, String category, Status status) {

  /** What happened to a paper on the day of the feed. */
  public enum Status {
    /** The paper was new; the stamp has no word for it. */
    NEW(""),
    /** A new version came in. */
    UPDATED("UPDATED"),
    /** The paper was listed under one more category. */
    CROSS_LISTED("CROSS LISTED");

    private final String text;

    Status(String text) {
      this.text = text;
    }

    /** Returns the words of the stamp: {@code UPDATED}, {@code CROSS LISTED} or none. */
    @Override
    public String toString() {
      return text;
    }

    private String inStamp() {
      return this == NEW ? "" : " " + text;
    }
  }

  /**
   * Checks the parts.
   *
   * @param id the paper, always with a version
   * @param category the primary category, such as {@code math.OC}
   * @param status what happened to the paper that day
   * @throws IllegalArgumentException if the id has no version or the category cannot stand between
   *     the brackets
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
    String prefix = "(arXiv:";
    int open = text.indexOf(" [");
    int close = text.indexOf(']', open + 1);
    if (!text.startsWith(prefix) || open < prefix.length() || close < 0) {
      return Optional.empty();
    }
    String category = text.substring(open + 2, close);
    String idText = text.substring(prefix.length(), open);
    String rest = text.substring(close + 1);
    Optional<Status> status =
        Stream.of(Status.values()).filter(each -> rest.equals(each.inStamp() + ")")).findFirst();
    if (status.isEmpty() || !isCategory(category)) {
      return Optional.empty();
    }
    // What does not begin with the canonical form is another spelling.
    return ArxivId.parseCited(idText)
        .filter(id -> id.version().isPresent() && idText.startsWith(id.paper()))
        .map(id -> new TitleStamp(id, category, status.get()));
  }

  /** Tells whether a text looks like {@code cs.LG} or {@code hep-th}. */
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
    return "(arXiv:" + id + " [" + category + "]" + status.inStamp() + ")";
  }
}
