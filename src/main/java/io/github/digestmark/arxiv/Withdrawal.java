package io.github.digestmark.arxiv;

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

  private static final Pattern IN_COMMENT =
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
  private static final Pattern INSTEAD_OF_TEXT =
      Pattern.compile(
          "(?i)\\W*(?:(?:(?:this|the|our) )?" + NOUN + VERB + "|(?:the )?" + BY_AUTHORS + ")");

  private Withdrawal() {}

  /**
   * Returns whether a comment says that the paper was withdrawn.
   *
   * @param comment the comment of a paper
   * @return true for {@code 12 pages. This paper has been withdrawn by the author}
   */
  public static boolean isInComment(String comment) {
    return IN_COMMENT.matcher(comment).find();
  }

  /**
   * Returns whether a text, instead of being an abstract, says that the paper was withdrawn.
   *
   * @param text a text in place of an abstract or a title
   * @return true for {@code This paper has been withdrawn by the author due to an error}
   */
  public static boolean isInsteadOfText(String text) {
    return INSTEAD_OF_TEXT.matcher(text).lookingAt();
  }
}
