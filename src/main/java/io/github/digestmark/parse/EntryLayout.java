package io.github.digestmark.parse;

import io.github.digestmark.source.Span;
import java.util.Optional;

/**
 * The paragraphs of an entry cannot be assigned to its fields.
 *
 * @param label the label of the entry
 * @param fault what is wrong with it
 * @param span the paragraph that is wrong, or the label where one is missing
 */
public record EntryLayout(Optional<String> label, LayoutFault fault, Span span) implements Problem {

  /** What is wrong with an entry. */
  public enum LayoutFault {
    /** The title above the link is missing. */
    NO_TITLE("has no title; write it above the link"),
    /** No paragraph is a link. */
    NO_LINK("has no paragraph with the link; write [URL](URL) below the title"),
    /** Nothing follows the link. */
    TOO_FEW("ends with its link; summary, translated abstract and abstract are missing"),
    /** There are more paragraphs than fields. */
    TOO_MANY("has more paragraphs than fields; remove this one or join it to another"),
    /** A paragraph is not indented and so not part of the footnote. */
    SLIPPED_OUT("ends before this paragraph; indent it by four spaces to keep it in the entry"),
    /** The paragraphs fit the fields in more than one way. */
    AMBIGUOUS(
        "has paragraphs that fit more than one field; name each missing field in a"
            + " comment, such as <!-- digestmark: no summary -->");

    private final String message;

    LayoutFault(String message) {
      this.message = message;
    }
  }

  @Override
  public String message() {
    return "entry [^" + label.orElse("") + "] " + fault.message;
  }
}
