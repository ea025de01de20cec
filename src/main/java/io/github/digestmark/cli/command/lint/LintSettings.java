package io.github.digestmark.cli.command.lint;

import io.github.digestmark.config.LimitSettings;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.report.ReportFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the arguments of {@code lint} come to. */
record LintSettings(
    Repair repair,
    ReportFormat format,
    List<String> rules,
    @Nullable Path config,
    boolean noConfig,
    String stdinName,
    Severity failOn,
    int maxWarnings,
    @Nullable Path baseline,
    boolean writeBaseline,
    boolean statistics,
    boolean quiet,
    boolean verbose,
    boolean color,
    LocalDate today,
    LimitSettings limits) {

  /** Tells whether more is to be done than to print. */
  boolean writes() {
    return writeBaseline || (repair.isWanted() && !repair.diff());
  }
}
