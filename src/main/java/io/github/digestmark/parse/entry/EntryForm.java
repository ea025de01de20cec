package io.github.digestmark.parse.entry;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import java.util.List;
import java.util.Optional;

/**
 * The paragraphs of an entry, and the comments in place of missing ones. A paragraph is known by
 * its field: a title with its stamp, a link by its URL, an abstract with its announcement.
 */
public final class EntryForm {

  /** The fields that have a paragraph, in the order in which an entry has them. */
  public static final List<Field> PARAGRAPHS =
      List.of(
          Field.TRANSLATED_TITLE,
          Field.TITLE,
          Field.URL,
          Field.SUMMARY,
          Field.ENGLISH_SUMMARY,
          Field.TRANSLATED_ABSTRACT,
          Field.ABSTRACT);

  /**
   * A comment in an entry that has the paragraph of each field, or the comment that it is missing:
   * they are the fields in their order, whatever they look like.
   */
  public static final String IN_ORDER = "<!-- digestmark: fields in order -->";

  /**
   * A comment in front of labelled paragraphs whose first label is not one that entries usually
   * have, so that it could be the beginning of a text.
   */
  public static final String LABELS = "<!-- digestmark: labels -->";

  private EntryForm() {}

  /** Returns the comment in place of a missing field: {@code <!-- digestmark: no summary -->}. */
  public static String missing(Field field) {
    return "<!-- digestmark: no " + (field == Field.URL ? "link" : field) + " -->";
  }

  /** Finds the field that a comment says is missing. */
  static Optional<Field> missingBy(String comment) {
    String plain = MarkdownWhitespace.singleSpaced(comment);
    return PARAGRAPHS.stream().filter(f -> missing(f).equalsIgnoreCase(plain)).findFirst();
  }

  /** Returns whether a comment is {@link #LABELS}. */
  public static boolean beginsLabels(String comment) {
    return LABELS.equalsIgnoreCase(MarkdownWhitespace.singleSpaced(comment));
  }

  /** Returns whether a comment is {@link #IN_ORDER}. */
  static boolean isInOrder(String comment) {
    return IN_ORDER.equalsIgnoreCase(MarkdownWhitespace.singleSpaced(comment));
  }
}
