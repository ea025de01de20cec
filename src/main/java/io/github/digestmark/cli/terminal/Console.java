package io.github.digestmark.cli.terminal;

import io.github.digestmark.internal.ControlCharacters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The streams of a run. Output is UTF-8 in every locale. */
public final class Console {

  private final InputStream in;
  private final StandardOutput standardOutput;
  private PrintWriter out;
  private final PrintWriter err;
  private final StatusLine status;
  private final Supplier<LocalDate> today;
  private final Supplier<Boolean> isTerminal;
  private final Supplier<Boolean> isWatched;
  private boolean isRedirected;
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
    this.status = new StatusLine(err);
    this.out = new PrintWriter(status.above(out, isWatched), false, StandardCharsets.UTF_8);
    this.err = new PrintWriter(status.above(err, () -> true), false, StandardCharsets.UTF_8);
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

  /** Returns standard output for bytes; nothing is printed to {@link #out} beside it. */
  public OutputStream bytes() {
    return standardOutput;
  }

  public PrintWriter err() {
    return err;
  }

  /** Something that prints. */
  public interface Printing {
    void print() throws IOException;
  }

  /**
   * Prints to a file instead of standard output.
   *
   * @param file the file; it is flushed, but not closed
   * @param printing prints
   * @throws IOException if the file could not be written
   */
  public void redirect(Writer file, Printing printing) throws IOException {
    PrintWriter standard = out;
    FailureKeeper keeper = new FailureKeeper(file);
    out = new PrintWriter(keeper);
    isRedirected = true;
    try {
      printing.print();
      out.flush();
    } finally {
      out = standard;
      isRedirected = false;
    }
    keeper.check();
  }

  public LocalDate today() {
    return today.get();
  }

  public boolean isTerminal() {
    return isTerminal.get();
  }

  /** Returns whether to use colours on standard output. */
  public boolean isColored() {
    return !isRedirected && isTerminal();
  }

  /** Reports a failure, which changes the exit code. */
  public void complain(String message) {
    hasFailed = true;
    note(message);
  }

  /** Reports why a file cannot be processed. The empty name is omitted. */
  public void complain(String file, String reason) {
    complain(file.isEmpty() ? reason : file + ": " + reason);
  }

  /** Prints a message that is neither a result nor a failure. */
  public void note(String message) {
    printError("digestmark: " + message);
  }

  /** Prints a line to standard error, with control characters escaped. */
  public void printError(String line) {
    err.println(ControlCharacters.of(line));
  }

  /**
   * Prints a digest. On a terminal, control characters are escaped; otherwise the text is
   * unchanged.
   */
  public void printDocument(CharSequence text) {
    out.append(isWatched() ? ControlCharacters.lines(text) : text);
  }

  /** Returns a writer that prints what is written to it, as {@link #printDocument} does. */
  public Writer document() {
    return isWatched() ? new DocumentWriter(this) : out;
  }

  /** Returns whether standard output is a terminal. */
  public boolean isWatched() {
    return !isRedirected && isWatched.get();
  }

  /** Returns a message about a failure, and prints the stack trace of an internal error. */
  public String describe(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return outOfMemory();
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    err.print(ControlCharacters.lines(trace.getBuffer()));
    return "internal error; please report it with the stack trace above";
  }

  /** Does not say which file needs so much: several may be in memory. */
  private static String outOfMemory() {
    long heap = Math.max(1, Runtime.getRuntime().maxMemory() >> 20);
    return "out of memory: Java may use %s MiB; allow more with DIGESTMARK_JAVA_OPTS=-Xmx%sm, or java -Xmx%2$sm -jar"
        .formatted(heap, 2 * heap);
  }

  /** Returns whether a failure was {@linkplain #complain(String) reported}. */
  public boolean hasFailed() {
    return hasFailed;
  }

  /** Returns whether the reader of standard output has closed it. */
  public boolean isUnread() {
    return standardOutput.isClosed();
  }

  /** Returns whether any output could not be written. */
  public boolean isLost() {
    return standardOutput.isLost();
  }

  /** Shows a line below all other output, which removes it. The empty line removes it, too. */
  void showStatus(String line) {
    flush();
    status.show(line);
  }

  public void flush() {
    out.flush();
    err.flush();
  }
}
