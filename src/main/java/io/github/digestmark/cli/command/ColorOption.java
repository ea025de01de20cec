package io.github.digestmark.cli.command;

import io.github.digestmark.cli.terminal.Console;
import picocli.CommandLine.Option;

/** When to print colours. */
public final class ColorOption {

  /** When. */
  enum When {
    auto,
    always,
    never
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never (default: auto).")
  private When when = When.auto;

  /** Returns whether to print colours; with {@code auto}, on a terminal unless NO_COLOR is set. */
  public boolean isColored(Console console) {
    return when == When.always || (when == When.auto && console.isColored());
  }
}
