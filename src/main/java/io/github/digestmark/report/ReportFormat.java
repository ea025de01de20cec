package io.github.digestmark.report;

import io.github.digestmark.internal.OptionalLibrary;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/** The formats of reports. */
public enum ReportFormat {
  /** For people: each finding with its line. Needs {@code org.jline:jline-terminal}. */
  TEXT(OptionalLibrary.JLINE),
  /** A line for each finding. */
  CONCISE,
  /** A line for each finding, below the name of its file. */
  GROUPED,
  /** An array of objects, one per finding. Needs {@code tools.jackson.core:jackson-core}. */
  JSON(OptionalLibrary.JACKSON_CORE),
  /** SARIF 2.1.0, for code scanning and editors. Needs {@code tools.jackson.core:jackson-core}. */
  SARIF(OptionalLibrary.JACKSON_CORE),
  /** GitHub's workflow commands, which become annotations. */
  GITHUB,
  /** JUnit's XML, for build servers that show test results. */
  JUNIT,
  /** GitLab's Code Quality report. Needs {@code tools.jackson.core:jackson-core}. */
  CODEQUALITY(OptionalLibrary.JACKSON_CORE);

  private final Optional<OptionalLibrary> library;

  ReportFormat() {
    this.library = Optional.empty();
  }

  ReportFormat(OptionalLibrary library) {
    this.library = Optional.of(library);
  }

  /**
   * Returns whether the format is for people rather than programs.
   *
   * @return whether it is text without a documented grammar
   */
  public boolean isForPeople() {
    return this == TEXT || this == CONCISE || this == GROUPED;
  }

  /** Returns the name of the format on the command line: {@code sarif}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Begins a report.
   *
   * @param out a writer; it is neither flushed nor closed
   * @param options the linter, and whether to use color
   * @return the report
   * @throws IllegalStateException if the library that the format needs is not on the class path
   */
  public Report to(Writer out, ReportOptions options) {
    library.ifPresent(OptionalLibrary::require);
    return switch (this) {
      case TEXT -> new TextReport(out, options);
      case CONCISE -> new LineReport(out, options, false);
      case GROUPED -> new LineReport(out, options, true);
      case JSON -> new JsonReport(out);
      case SARIF -> new SarifReport(out, options);
      case GITHUB -> new GithubReport(out);
      case JUNIT -> new JunitReport(out);
      case CODEQUALITY -> new CodeQualityReport(out);
    };
  }
}
