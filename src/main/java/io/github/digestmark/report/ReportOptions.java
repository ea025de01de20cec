package io.github.digestmark.report;

import io.github.digestmark.lint.Linter;

/**
 * Options of reports.
 *
 * @param linter the linter that found the findings; SARIF includes its rules and their pages
 * @param color whether reports for people use color, for a terminal
 * @param brief whether a text report shows all errors, but only some of the other findings, and
 *     says how many more there are; the command line does this without {@code --all}
 */
public record ReportOptions(Linter linter, boolean color, boolean brief) {

  /**
   * Returns options for reports of all findings, without color.
   *
   * @param linter the linter that found the findings
   * @return the options
   */
  public static ReportOptions of(Linter linter) {
    return new ReportOptions(linter, false, false);
  }

  /**
   * Returns a copy with or without color.
   *
   * @param color whether reports for people use color
   * @return the copy
   */
  public ReportOptions withColor(boolean color) {
    return new ReportOptions(linter, color, brief);
  }

  /**
   * Returns a copy for brief or complete reports.
   *
   * @param brief whether a text report shows only some of the findings that are no errors
   * @return the copy
   */
  public ReportOptions withBrief(boolean brief) {
    return new ReportOptions(linter, color, brief);
  }
}
