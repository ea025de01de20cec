package io.github.digestmark.cli.command;

/**
 * The exit codes of commands. Java ends an interrupted run with 128 plus the number of the signal:
 * 130 for Ctrl-C, 143 for {@code kill}.
 */
public final class ExitCode {

  /** The command succeeded. */
  public static final int OK = 0;

  /** The command succeeded and found something. */
  public static final int FOUND = 1;

  /** Wrong arguments, an invalid configuration, or a file that cannot be read or written. */
  public static final int FAILED = 2;

  /** The reader of standard output closed it, as {@code head} does: 128 plus SIGPIPE. */
  public static final int UNREAD = 141;

  private ExitCode() {}
}
