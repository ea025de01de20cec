package io.github.digestmark.lint;

import io.github.digestmark.source.TextEdit;
import java.util.List;

/**
 * A repair of a finding.
 *
 * @param safety whether it can be applied without review
 * @param description what it does, in the imperative: {@code "escape the pipes"}
 * @param edits the changes to the source; all are applied, or none
 */
public record Fix(Safety safety, String description, List<TextEdit> edits) {

  /** Whether a fix can be applied without review. */
  public enum Safety {
    /** It keeps the meaning and loses nothing. */
    SAFE("safe"),
    /** It may change what a reader sees in an unintended way. */
    UNSAFE("unsafe");

    private final String text;

    Safety(String text) {
      this.text = text;
    }

    /** Returns the word that reports use: {@code safe}. */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Copies the list.
   *
   * @param safety whether it can be applied without review
   * @param description what it does
   * @param edits the changes to the source
   */
  public Fix {
    edits = List.copyOf(edits);
  }

  /**
   * Returns a fix that keeps the meaning and loses nothing.
   *
   * @param description what it does, in the imperative
   * @param edits the changes to the source
   * @return the fix
   */
  public static Fix safe(String description, List<TextEdit> edits) {
    return new Fix(Safety.SAFE, description, edits);
  }

  /**
   * Returns a fix that needs review.
   *
   * @param description what it does, in the imperative
   * @param edits the changes to the source
   * @return the fix
   */
  public static Fix unsafe(String description, List<TextEdit> edits) {
    return new Fix(Safety.UNSAFE, description, edits);
  }
}
