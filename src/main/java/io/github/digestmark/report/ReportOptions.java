package io.github.digestmark.report;

import io.github.digestmark.lint.Linter;

/**
 * What reports need to know besides the findings.
 *
 * @param linter what found them; its rules and their pages are in SARIF
 * @param color whether text is coloured, for a terminal
 */
public record ReportOptions(Linter linter, boolean color) {

  /**
   * Returns options for reports without colour.
   *
   * @param linter what found the findings, with rules of your own or not
   * @return the options
   */
  public static ReportOptions of(Linter linter) {
    return new ReportOptions(linter, false);
  }

  /**
   * Returns a copy with or without colour.
   *
   * @param color whether text is coloured in the copy
   * @return the copy
   */
  public ReportOptions withColor(boolean color) {
    return new ReportOptions(linter, color);
  }
}
