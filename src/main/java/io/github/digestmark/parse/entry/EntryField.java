package io.github.digestmark.parse.entry;

import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import java.util.Optional;

/** The paragraphs of an entry, in the order in which a generator writes them. */
public enum EntryField {
  /** The text of the definition line. */
  TRANSLATED_TITLE("translated title"),
  /** The title with its stamp. */
  TITLE("title"),
  /** The link to the paper. */
  LINK("link"),
  /** The summary in one line. */
  SUMMARY("summary"),
  /** The same in English; the only one that is usually missing. */
  ENGLISH_SUMMARY("English summary"),
  /** The translated abstract. */
  TRANSLATED_ABSTRACT("translated abstract"),
  /** The abstract with its announcement. */
  ABSTRACT("abstract");

  /**
   * A comment in an entry that has the paragraph of each field, or the comment that it is missing:
   * they are the fields in their order, whatever they look like.
   */
  public static final String IN_ORDER = "<!-- digestmark: fields in order -->";

  private final String text;

  EntryField(String text) {
    this.text = text;
  }

  /**
   * Returns the comment that stands where the field is missing.
   *
   * @return {@code <!-- digestmark: no summary -->}, say
   */
  public String missing() {
    return "<!-- digestmark: no " + text + " -->";
  }

  /** Finds the field that a comment says is missing. */
  static Optional<EntryField> missingBy(String comment) {
    String plain = MarkdownWhitespace.singleSpaced(comment);
    for (EntryField field : values()) {
      if (field.missing().equalsIgnoreCase(plain)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Tells whether a comment is {@link #IN_ORDER}. */
  static boolean isInOrder(String comment) {
    return IN_ORDER.equalsIgnoreCase(MarkdownWhitespace.singleSpaced(comment));
  }

  /** Returns the name of the field in words. */
  @Override
  public String toString() {
    return text;
  }
}
