package io.github.digestmark.format;

import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Optional;

/** The result of formatting a text. */
public sealed interface FormatResult {

  /**
   * Returns the text.
   *
   * @return the formatted text, or the original text if it was not formatted
   */
  String text();

  /**
   * Returns why the text was left as it was.
   *
   * @return the reason, or empty if the text is formatted
   */
  Optional<String> reason();

  /**
   * The text is in canonical form.
   *
   * @param text the formatted text
   * @param edits the changes, in order; none if the text already was in canonical form
   */
  record Formatted(String text, List<TextEdit> edits) implements FormatResult {

    /**
     * Copies the list.
     *
     * @param text the formatted text
     * @param edits the changes
     */
    public Formatted {
      edits = List.copyOf(edits);
    }

    @Override
    public Optional<String> reason() {
      return Optional.empty();
    }
  }

  /**
   * The text was not formatted because the digest has structural errors.
   *
   * @param text the original text
   * @param problems the errors; at least one
   */
  record Refused(String text, List<Problem> problems) implements FormatResult {

    /**
     * Copies the list.
     *
     * @param text the original text
     * @param problems the errors
     */
    public Refused {
      problems = List.copyOf(problems);
    }

    @Override
    public Optional<String> reason() {
      return problems.stream().findFirst().map(Problem::message);
    }
  }

  /**
   * The text was not formatted because a field begins code or HTML that does not end.
   *
   * @param text the original text
   * @param message which field it is, and what to do
   */
  record Unwritable(String text, String message) implements FormatResult {

    @Override
    public Optional<String> reason() {
      return Optional.of(message);
    }
  }

  /**
   * The text was not formatted because the result would differ in more than its layout. Markdown
   * may read a text differently once it is indented; anything else is a bug in the formatter.
   *
   * @param text the original text
   * @param difference what would differ
   */
  record NotSame(String text, String difference) implements FormatResult {

    @Override
    public Optional<String> reason() {
      return Optional.of(difference);
    }
  }
}
