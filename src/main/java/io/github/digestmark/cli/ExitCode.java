package io.github.digestmark.cli;

/** What a command returns to the shell. */
final class ExitCode {

  /** All went well. */
  static final int OK = 0;

  /** Something was found that is bad enough. */
  static final int FOUND = 1;

  /** Something could not be done: bad arguments, an unreadable file, a wrong configuration. */
  static final int FAILED = 2;

  private ExitCode() {}
}
