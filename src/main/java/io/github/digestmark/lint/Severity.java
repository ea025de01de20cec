package io.github.digestmark.lint;

/** The severity of a finding: the three levels of SARIF, from mild to severe. */
public enum Severity {
  /** Worth knowing. */
  NOTE("note"),
  /** Probably wrong. */
  WARNING("warning"),
  /** Readers or programs get wrong, missing or hidden content. */
  ERROR("error");

  private final String text;

  Severity(String text) {
    this.text = text;
  }

  /**
   * Returns whether this is at least as severe as another severity.
   *
   * @param other any severity
   * @return whether it is
   */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) >= 0;
  }

  /** Returns the word that reports and configuration use: {@code error}. */
  @Override
  public String toString() {
    return text;
  }
}
