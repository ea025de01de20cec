package io.github.digestmark.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Standard output. Once it is closed or full, it drops all output and throws no exception. */
public final class StandardOutput extends OutputStream {

  private static final int TYPE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream stream;
  private final Supplier<Boolean> isPipe;
  private volatile boolean isLost;
  private volatile boolean isClosed;

  private StandardOutput(OutputStream stream, Supplier<Boolean> isPipe) {
    this.stream = stream;
    this.isPipe = isPipe;
  }

  /** Writes to a stream of the caller. */
  public static StandardOutput to(OutputStream stream) {
    return new StandardOutput(stream, () -> false);
  }

  /** Writes to the standard output of this process. */
  public static StandardOutput ofProcess() {
    return new StandardOutput(
        new WaitingOutput(new FileOutputStream(FileDescriptor.out).getChannel()),
        StandardOutput::isPipeOfProcess);
  }

  /** A pipe fails only if its reader closes it. The exception's message depends on the locale. */
  private static boolean isPipeOfProcess() {
    try {
      int type = (int) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & TYPE;
      return type == PIPE || type == SOCKET;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Returns whether the reader has closed it, as {@code head} does. */
  boolean isClosed() {
    return isClosed;
  }

  /** Returns whether any output was dropped. */
  boolean isLost() {
    // A print stream throws no exceptions.
    return isLost || (stream instanceof PrintStream printed && printed.checkError());
  }

  /** An operation on the stream. */
  private interface Printing {
    void print() throws IOException;
  }

  private void unlessLost(Printing printing) {
    if (!isLost) {
      try {
        printing.print();
      } catch (IOException e) {
        isClosed = isPipe.get();
        isLost = true;
      }
    }
  }

  @Override
  public void write(int b) {
    unlessLost(() -> stream.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    unlessLost(() -> stream.write(bytes, from, length));
  }

  @Override
  public void flush() {
    unlessLost(stream::flush);
  }
}
