package io.github.digestmark.format;

import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Optional;

/** What came of formatting a text. */
public sealed interface FormatResult {

  /**
   * Returns the text to go on with.
   *
   * @return the formatted text, or the text as it was where it was not formatted
   */
  String text();

  /**
   * Returns why the text was left as it was.
   *
   * @return a sentence, or empty if the text is formatted
   */
  Optional<String> reason();

  /**
   * The text is in canonical form.
   *
   * @param text the formatted text
   * @param edits what was changed, in order; none if the text was in that form
   */
  record Formatted(String text, List<TextEdit> edits) implements FormatResult {

    /**
     * Copies the list.
     *
     * @param text the formatted text
     * @param edits what was changed
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
   * The structure of the digest has faults, so that it is not sure what its parts are.
   *
   * @param text the text as it was
   * @param problems the faults; at least one
   */
  record Refused(String text, List<Problem> problems) implements FormatResult {

    /**
     * Copies the list.
     *
     * @param text the text as it was
     * @param problems the faults
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
   * A text of the digest swallows what is below it, or is otherwise not to be written safely.
   *
   * @param text the text as it was
   * @param message which text it is, and what to do
   */
  record Unwritable(String text, String message) implements FormatResult {

    @Override
    public Optional<String> reason() {
      return Optional.of(message);
    }
  }

  /**
   * The formatted text would not say the same, which is a fault of the formatter or a text that
   * Markdown reads otherwise once it is indented.
   *
   * @param text the text as it was
   * @param difference what would be different
   */
  record NotSame(String text, String difference) implements FormatResult {

    @Override
    public Optional<String> reason() {
      return Optional.of(difference);
    }
  }
}
