package io.github.digestmark.report;

import io.github.digestmark.lint.Linter;

/**
 * Options of reports.
 *
 * @param linter the linter that found the findings; SARIF includes its rules and their pages
 * @param color whether a text report uses color, for a terminal
 */
public record ReportOptions(Linter linter, boolean color) {

  /**
   * Returns options for reports without color.
   *
   * @param linter the linter that found the findings
   * @return the options
   */
  public static ReportOptions of(Linter linter) {
    return new ReportOptions(linter, false);
  }

  /**
   * Returns a copy with or without color.
   *
   * @param color whether a text report uses color
   * @return the copy
   */
  public ReportOptions withColor(boolean color) {
    return new ReportOptions(linter, color);
  }
}
