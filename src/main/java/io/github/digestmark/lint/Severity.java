package io.github.digestmark.lint;

/** How bad a finding is; the three levels of SARIF, from mild to bad. */
public enum Severity {
  /** Worth knowing. */
  NOTE("note"),
  /** Probably wrong. */
  WARNING("warning"),
  /** A reader or a program gets wrong, missing or hidden content. */
  ERROR("error");

  private final String text;

  Severity(String text) {
    this.text = text;
  }

  /**
   * Tells whether this is as bad as another severity, or worse.
   *
   * @param other any severity
   * @return whether this reaches it
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
