package io.github.digestmark.cli;

/** What a command returns to the shell. */
final class ExitCode {

  /** All went well. */
  static final int OK = 0;

  /** Something could not be done: bad arguments, an unreadable file, a file without a digest. */
  static final int FAILED = 2;

  private ExitCode() {}
}
