package io.github.digestmark.arxiv;

import io.github.digestmark.internal.WhiteSpace;
import java.util.Optional;

/**
 * What arXiv's feeds put before an abstract since January 2024.
 *
 * <pre>{@code
 * arXiv:2403.19918v1 Announce Type: cross  Abstract: Evaluating autonomous vehicle stacks ...
 * }</pre>
 *
 * <p>Source: <a href="https://info.arxiv.org/help/rss_specifications.html">arXiv's RSS
 * specification</a>. The type depends on the feed: a paper is new in its primary category and a
 * cross-list in the others.
 *
 * @param id the paper, always with a version
 * @param type why it was announced
 */
public record Announcement(ArxivId id, Type type) {

  private static final String TYPE_LABEL = " Announce Type: ";
  private static final String ABSTRACT_LABEL = "Abstract:";

  /** Why a paper was announced. */
  public enum Type {
    /** A new paper. */
    NEW("new"),
    /** A new paper of another primary category. */
    CROSS("cross"),
    /** A new version. */
    REPLACE("replace"),
    /** A new version of a paper of another primary category. */
    REPLACE_CROSS("replace-cross");

    private final String text;

    Type(String text) {
      this.text = text;
    }

    /** Returns the word of the feed, such as {@code replace-cross}. */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Checks the parts.
   *
   * @param id the paper, always with a version
   * @param type why it was announced
   * @throws IllegalArgumentException if the id has no version
   */
  public Announcement {
    if (id.version().isEmpty()) {
      throw new IllegalArgumentException("an announcement names a version, " + id + " has none");
    }
  }

  /**
   * Reads an announcement.
   *
   * @param text the whole announcement, with {@code Abstract:} at its end or without
   * @return the announcement, or empty if the text is none
   */
  public static Optional<Announcement> parse(String text) {
    boolean labelled = !text.isEmpty() && prefixLength(text) == text.length();
    String line = labelled ? text.substring(0, text.indexOf(ABSTRACT_LABEL)).stripTrailing() : text;
    int label = line.indexOf(TYPE_LABEL);
    if (label < 0 || !line.startsWith("arXiv:")) {
      return Optional.empty();
    }
    String word = line.substring(label + TYPE_LABEL.length());
    for (Type type : Type.values()) {
      if (type.text.equals(word)) {
        return ArxivId.parseVersion(line.substring("arXiv:".length(), label))
            .map(id -> new Announcement(id, type));
      }
    }
    return Optional.empty();
  }

  /**
   * Finds how much of a text may be an announcement before an abstract.
   *
   * @param text an abstract, with an announcement before it or without
   * @return how many characters come before the abstract itself, {@code Abstract:} and the white
   *     space after it included; 0 where the text does not begin like an announcement
   */
  public static int prefixLength(String text) {
    if (!text.startsWith("arXiv:")) {
      return 0;
    }
    int type = text.indexOf(TYPE_LABEL);
    int label = type < 0 ? -1 : text.indexOf(ABSTRACT_LABEL, type);
    if (label < 0) {
      return 0;
    }
    int word = type + TYPE_LABEL.length();
    while (word < label && !WhiteSpace.isInMarkdown(text.charAt(word))) {
      word++;
    }
    if (word == label || skipSpace(text, word) < label) {
      return 0;
    }
    return skipSpace(text, label + ABSTRACT_LABEL.length());
  }

  /** Skips white space that formatters change; wider spaces may belong to the abstract. */
  private static int skipSpace(String text, int from) {
    int end = from;
    while (end < text.length() && WhiteSpace.isInMarkdown(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * Returns the announcement without {@code Abstract:}.
   *
   * @return {@code arXiv:2403.19918v1 Announce Type: cross}
   */
  public String text() {
    return "arXiv:" + id + TYPE_LABEL + type;
  }

  /** Returns the announcement as digests have it, up to the first character of the abstract. */
  @Override
  public String toString() {
    return text() + "  " + ABSTRACT_LABEL + " ";
  }
}
