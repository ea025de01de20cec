package io.github.digestmark.cli;

/**
 * What a command returns to the shell. A run that is interrupted or told to end returns what Java
 * does then, 128 and the number of the signal: 130 for Ctrl-C, 143 for {@code kill}.
 */
public final class ExitCode {

  /** All went well. */
  public static final int OK = 0;

  /** Something was found that is bad enough. */
  public static final int FOUND = 1;

  /**
   * Something could not be done: bad arguments, a file that cannot be read or written, a wrong
   * configuration. All else was done.
   */
  public static final int FAILED = 2;

  /**
   * Nobody read standard output to its end, as with {@code | head}. Files to be written were
   * written. It is what other commands seem to return then, which the signal for it ends.
   */
  static final int UNREAD = 141;

  private ExitCode() {}
}
