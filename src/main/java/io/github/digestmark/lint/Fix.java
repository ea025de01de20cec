package io.github.digestmark.lint;

import io.github.digestmark.source.TextEdit;
import java.util.List;

/**
 * What repairs a finding.
 *
 * @param safety whether it can be done without asking
 * @param description what it does, as an order: {@code "escape the pipes"}
 * @param edits the changes of the source; made together or not at all
 */
public record Fix(Safety safety, String description, List<TextEdit> edits) {

  /** Whether a fix can be done without asking. */
  public enum Safety {
    /** It changes no meaning and loses nothing. */
    SAFE("safe"),
    /** It may change what a reader sees otherwise than meant. */
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
   * @param safety whether it can be done without asking
   * @param description what it does
   * @param edits the changes of the source
   */
  public Fix {
    edits = List.copyOf(edits);
  }

  /**
   * Returns a fix that changes no meaning and loses nothing.
   *
   * @param description what it does, as an order
   * @param edits the changes of the source
   * @return the fix
   */
  public static Fix safe(String description, List<TextEdit> edits) {
    return new Fix(Safety.SAFE, description, edits);
  }

  /**
   * Returns a fix that somebody should look at.
   *
   * @param description what it does, as an order
   * @param edits the changes of the source
   * @return the fix
   */
  public static Fix unsafe(String description, List<TextEdit> edits) {
    return new Fix(Safety.UNSAFE, description, edits);
  }
}
