package io.github.digestmark.report;

import java.io.Writer;
import java.util.Locale;

/** The forms in which findings come out. */
public enum ReportFormat {
  /** For people: each finding with its line, and its place marked beneath. */
  TEXT,
  /** One array of objects, one for each finding. */
  JSON,
  /** SARIF 2.1.0, for code scanning and editors. */
  SARIF,
  /** GitHub's workflow commands, which become annotations. */
  GITHUB,
  /** JUnit's XML, for servers that show tests. */
  JUNIT,
  /** GitLab's Code Quality report. */
  CODEQUALITY;

  /** Returns the word by which people choose it: {@code sarif}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Begins a report.
   *
   * @param out takes it; it is neither flushed nor closed
   * @param options what the report needs to know
   * @return the report
   */
  public Report to(Writer out, ReportOptions options) {
    return switch (this) {
      case TEXT -> new TextReport(out, options);
      case JSON -> new JsonReport(out);
      case SARIF -> new SarifReport(out, options);
      case GITHUB -> new GithubReport(out);
      case JUNIT -> new JunitReport(out);
      case CODEQUALITY -> new CodeQualityReport(out);
    };
  }
}
