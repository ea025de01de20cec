package io.github.digestmark.lint;

/**
 * What a rule is called and what it finds.
 *
 * @param name its name, in lower case with hyphens; never changes and never names another rule
 * @param severity how bad its findings are unless configured otherwise
 * @param fixability whether its findings can be repaired
 * @param summary what it finds, as a phrase: {@code "a row whose label has no entry"}
 */
public record RuleInfo(String name, Severity severity, Fixability fixability, String summary) {

  /** Whether the findings of a rule can be repaired. */
  public enum Fixability {
    /** Never. */
    NONE("none"),
    /** Without asking. */
    SAFE("safe"),
    /** Only if somebody looks at the result. */
    UNSAFE("unsafe"),
    /** Some in one way, some in the other. */
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
