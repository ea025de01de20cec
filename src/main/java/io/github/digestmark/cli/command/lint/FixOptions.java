package io.github.digestmark.cli.command.lint;

import io.github.digestmark.lint.Fix;
import picocli.CommandLine.Option;

/** Which fixes to apply, and whether to show them instead. */
final class FixOptions {

  @Option(names = "--fix", description = "Apply safe fixes.")
  private boolean fix;

  @Option(names = "--unsafe-fixes", description = "Also apply fixes that may change the meaning.")
  private boolean unsafe;

  @Option(names = "--diff", description = "Show the fixes as a diff; change nothing.")
  private boolean diff;

  boolean isWanted() {
    return fix || unsafe || diff;
  }

  boolean isDiff() {
    return diff;
  }

  /** Returns whether the fixed text replaces the file. */
  boolean isInPlace() {
    return isWanted() && !diff;
  }

  Fix.Safety safety() {
    return unsafe ? Fix.Safety.UNSAFE : Fix.Safety.SAFE;
  }
}
