package io.github.digestmark.lint;

/**
 * A rule's name and what it finds.
 *
 * @param name its name, in lower case with hyphens; never changed or reused
 * @param severity the severity of its findings unless configured otherwise
 * @param fixability whether its findings can be repaired
 * @param summary what it finds, as a phrase: {@code "a row whose label has no entry"}
 */
public record RuleInfo(String name, Severity severity, Fixability fixability, String summary) {

  /** Whether the findings of a rule can be repaired. */
  public enum Fixability {
    /** None of them. */
    NONE("none"),
    /** Without review. */
    SAFE("safe"),
    /** With review of the result. */
    UNSAFE("unsafe"),
    /** Some without review, some with. */
    SAFE_OR_UNSAFE("safe or unsafe");

    private final String text;

    Fixability(String text) {
      this.text = text;
    }

    /** Returns the words that lists of rules use. */
    @Override
    public String toString() {
      return text;
    }
  }
}
