package io.github.digestmark.cli.command.lint;

import io.github.digestmark.lint.Fix;
import picocli.CommandLine.Option;

/** Which fixes are applied, and whether they are only shown. */
final class FixOptions {

  @Option(names = "--fix", description = "Apply safe fixes in place.")
  private boolean fix;

  @Option(names = "--unsafe-fixes", description = "Apply all fixes in place.")
  private boolean unsafe;

  @Option(names = "--diff", description = "Show fixes as a diff and change nothing.")
  private boolean diff;

  boolean isWanted() {
    return fix || unsafe || diff;
  }

  boolean isDiff() {
    return diff;
  }

  /** Returns whether fixed text replaces what was read. */
  boolean isInPlace() {
    return isWanted() && !diff;
  }

  Fix.Safety safety() {
    return unsafe ? Fix.Safety.UNSAFE : Fix.Safety.SAFE;
  }
}
