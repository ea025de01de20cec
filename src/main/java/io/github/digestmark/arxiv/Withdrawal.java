package io.github.digestmark.arxiv;

import io.github.digestmark.internal.Ascii;
import java.util.regex.Pattern;

/** How authors and moderators say that a paper was withdrawn; arXiv has no field for it. */
public final class Withdrawal {

  private static final String NOUN =
      "(?:paper|article|submission|manuscript|preprint|work|note|version|v[0-9]+)";

  private static final String VERB =
      " (?:(?:has|have|is|was|were|been|being|now|temporarily|permanently) ){0,4}"
          + "(?:withdrawn|retracted)\\b(?! (?:from|the|its|their|a)\\b)";

  private static final String BY_AUTHORS =
      "authors?(?:\\(s\\))? (?:has|have) (?:withdrawn|retracted) (?:this|the) " + NOUN;

  /**
   * The verb begins earlier than this in {@link Patterns#INSTEAD_OF_TEXT}, but for long numbers.
   */
  private static final int LAST_VERB = 80;

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    static final Pattern IN_COMMENT =
        Pattern.compile(
            "(?i)^\\W*(?:withdrawn|retracted)\\b(?! from)"
                + "|[.,;(] ?(?:withdrawn|retracted)\\W*$"
                + "|(?<!previous |earlier )\\b"
                + NOUN
                + VERB
                + "|\\b"
                + BY_AUTHORS
                + "|\\bremoved by arXiv\\b");

    /** It begins the text; an abstract may mention papers that were withdrawn. */
    static final Pattern INSTEAD_OF_TEXT =
        Pattern.compile(
            "(?i)\\W*(?:(?:(?:this|the|our) )?" + NOUN + VERB + "|(?:the )?" + BY_AUTHORS + ")");
  }

  private Withdrawal() {}

  /**
   * Returns whether a comment says that the paper was withdrawn.
   *
   * @param comment the comment of a paper
   * @return true for {@code 12 pages. This paper has been withdrawn by the author}
   */
  public static boolean isInComment(String comment) {
    return Patterns.IN_COMMENT.matcher(comment).find();
  }

  /**
   * Returns whether a text, instead of being an abstract, says that the paper was withdrawn.
   *
   * @param text a text in place of an abstract or a title
   * @return true for {@code This paper has been withdrawn by the author due to an error}
   */
  public static boolean isInsteadOfText(String text) {
    return mayBeInsteadOfText(text) && Patterns.INSTEAD_OF_TEXT.matcher(text).lookingAt();
  }

  /** Returns whether the verb is among the first words, or the number of a version. */
  private static boolean mayBeInsteadOfText(String text) {
    int start = 0;
    while (start < text.length() && !isOfWord(text.charAt(start))) {
      start++;
    }
    int end = Math.min(text.length(), start + LAST_VERB);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c)
          || Ascii.startsWithIgnoreCase(text, "withdrawn", i)
          || Ascii.startsWithIgnoreCase(text, "retracted", i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfWord(char c) {
    return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '_';
  }
}
