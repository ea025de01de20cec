package io.github.digestmark.cli;

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
 * @param out what was asked for
 * @param err everything else that is said
 * @param today tells the day
 * @param isTerminal tells whether colours are welcome
 */
record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Supplier<LocalDate> today,
    Supplier<Boolean> isTerminal) {

  static Console of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Supplier<LocalDate> today,
      Supplier<Boolean> isTerminal) {
    return new Console(in, utf8(out), utf8(err), today, isTerminal);
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** Says what went wrong. */
  void complain(String message) {
    err.println("digestmark: " + message);
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
