package io.github.digestmark.lint;

/**
 * A rule's name and what it finds.
 *
 * @param name its name, in lower case with hyphens; never changed or reused
 * @param severity the severity of its findings unless configured otherwise
 * @param fixability whether its findings can be repaired
 * @param summary what it finds, as a phrase: {@code "a row whose label has no entry"}
 * @param isOnByDefault whether it is applied unless it is switched off; else only if it is switched
 *     on by its name
 * @param needsMetadata whether it finds nothing without {@link LintOptions#metadata}
 */
public record RuleInfo(
    String name,
    Severity severity,
    Fixability fixability,
    String summary,
    boolean isOnByDefault,
    boolean needsMetadata) {

  /**
   * Describes a rule that is on by default and needs nothing but the digest.
   *
   * @param name its name, in lower case with hyphens
   * @param severity the severity of its findings unless configured otherwise
   * @param fixability whether its findings can be repaired
   * @param summary what it finds, as a phrase
   */
  public RuleInfo(String name, Severity severity, Fixability fixability, String summary) {
    this(name, severity, fixability, summary, true, false);
  }

  /**
   * Returns this rule as one that is off by default.
   *
   * @return a copy
   */
  public RuleInfo offByDefault() {
    return new RuleInfo(name, severity, fixability, summary, false, needsMetadata);
  }

  /**
   * Returns this rule as one that needs metadata.
   *
   * @return a copy
   */
  public RuleInfo needingMetadata() {
    return new RuleInfo(name, severity, fixability, summary, isOnByDefault, true);
  }

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
