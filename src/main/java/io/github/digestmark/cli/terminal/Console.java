package io.github.digestmark.cli.terminal;

import io.github.digestmark.internal.ControlCharacters;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The streams of a run, and what is known about them. Output is UTF-8 in every locale. */
public final class Console {

  /** The predicate of the sentence about a file that needs too much memory. */
  public static final String MORE_MEMORY =
      "needs more memory than Java has; set DIGESTMARK_JAVA_OPTS=-Xmx4g, for example";

  private final InputStream in;
  private final StandardOutput standardOutput;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Supplier<LocalDate> today;
  private final Supplier<Boolean> isTerminal;
  private final Supplier<Boolean> isWatched;
  private boolean hasFailed;

  /**
   * Opens a console.
   *
   * @param in standard input
   * @param out standard output, for results
   * @param err standard error, for everything else
   * @param today returns the current date
   * @param isTerminal returns whether standard error is a terminal that shows colours
   * @param isWatched returns whether standard output is a terminal
   */
  public Console(
      InputStream in,
      StandardOutput out,
      OutputStream err,
      Supplier<LocalDate> today,
      Supplier<Boolean> isTerminal,
      Supplier<Boolean> isWatched) {
    this.in = in;
    this.standardOutput = out;
    this.out = new PrintWriter(out, false, StandardCharsets.UTF_8);
    this.err = new PrintWriter(err, false, StandardCharsets.UTF_8);
    this.today = today;
    this.isTerminal = isTerminal;
    this.isWatched = isWatched;
  }

  public InputStream in() {
    return in;
  }

  public PrintWriter out() {
    return out;
  }

  public PrintWriter err() {
    return err;
  }

  public LocalDate today() {
    return today.get();
  }

  public boolean isTerminal() {
    return isTerminal.get();
  }

  /** Reports a failure, which the exit code shows in the end. */
  public void complain(String message) {
    hasFailed = true;
    note(message);
  }

  /** Prints a message that is neither a result nor a failure. */
  public void note(String message) {
    printError("digestmark: " + message);
  }

  /** Prints a line to standard error, without characters that a terminal obeys. */
  public void printError(String line) {
    err.println(ControlCharacters.of(line));
  }

  /**
   * Prints a digest, or what a digest was converted to, unchanged; but a terminal gets no
   * characters that it would obey.
   */
  public void printDocument(CharSequence text) {
    out.append(isWatched.get() ? ControlCharacters.lines(text) : text);
  }

  /** Describes a failure in a sentence, and prints the stack trace of an internal error. */
  public String describe(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return MORE_MEMORY;
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    err.print(ControlCharacters.lines(trace.getBuffer()));
    return "internal error; please report it with the stack trace above";
  }

  /** Returns whether anything was {@linkplain #complain complained} about. */
  public boolean hasFailed() {
    return hasFailed;
  }

  /** Returns whether the reader of standard output has closed it. */
  public boolean isUnread() {
    return standardOutput.isClosed();
  }

  /** Returns whether standard output could not take everything. */
  public boolean isLost() {
    return standardOutput.isLost();
  }

  public void flush() {
    out.flush();
    err.flush();
  }
}
