package io.github.digestmark.cli.terminal;

import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.internal.ControlCharacters;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * What is around a run. What is printed is UTF-8 whatever the place, since digests are.
 *
 * @param in standard input
 * @param standardOutput where {@code out} goes
 * @param out what was asked for
 * @param err everything else that is said
 * @param today tells the day
 * @param isTerminal tells whether colours are welcome
 * @param isWatched tells whether what was asked for is read on a terminal
 * @param files writes files
 */
public record Console(
    InputStream in,
    StandardOutput standardOutput,
    PrintWriter out,
    PrintWriter err,
    Supplier<LocalDate> today,
    Supplier<Boolean> isTerminal,
    Supplier<Boolean> isWatched,
    WholeFiles files) {

  public static Console of(
      InputStream in,
      StandardOutput out,
      OutputStream err,
      Supplier<LocalDate> today,
      Supplier<Boolean> isTerminal,
      Supplier<Boolean> isWatched) {
    return new Console(
        in, out, utf8(out), utf8(err), today, isTerminal, isWatched, new WholeFiles());
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** Says what went wrong. */
  public void complain(String message) {
    err.println("digestmark: " + message);
  }

  /**
   * Prints what was asked for as it is: a digest, or what was made of one. Only a terminal gets it
   * without what it would obey.
   */
  public void printDocument(CharSequence text) {
    out.append(isWatched.get() ? ControlCharacters.lines(text) : text);
  }

  /** Tells whether nobody reads any more what is printed. */
  public boolean isUnread() {
    return standardOutput.isClosed();
  }

  public void flush() {
    out.flush();
    err.flush();
  }
}
