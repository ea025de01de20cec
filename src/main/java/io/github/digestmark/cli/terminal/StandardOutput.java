package io.github.digestmark.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Standard output, which may be closed or full before all is printed. It takes no more then. */
public final class StandardOutput extends OutputStream {

  private static final int TYPE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream stream;
  private final Supplier<Boolean> isPipe;
  private volatile @Nullable IOException fault;
  private volatile boolean isClosed;

  private StandardOutput(OutputStream stream, Supplier<Boolean> isPipe) {
    this.stream = stream;
    this.isPipe = isPipe;
  }

  /** Prints to what somebody hands over. */
  public static StandardOutput to(OutputStream stream) {
    return new StandardOutput(stream, () -> false);
  }

  /** Prints to that of this process. */
  public static StandardOutput ofProcess() {
    return new StandardOutput(
        new WaitingOutput(new FileOutputStream(FileDescriptor.out).getChannel()),
        StandardOutput::isPipeOfProcess);
  }

  /** All that can go wrong with a pipe is that nobody reads it; messages are in any language. */
  private static boolean isPipeOfProcess() {
    try {
      int type = (int) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & TYPE;
      return type == PIPE || type == SOCKET;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Tells whether whoever read it has had enough, as {@code head} does. */
  boolean isClosed() {
    return isClosed;
  }

  /** Tells whether something was not printed. */
  public boolean isLost() {
    // A print stream keeps its faults to itself.
    return fault != null || (stream instanceof PrintStream printed && printed.checkError());
  }

  /** Something to do with the stream. */
  private interface Printing {
    void print() throws IOException;
  }

  private void unlessLost(Printing printing) {
    if (fault == null) {
      try {
        printing.print();
      } catch (IOException e) {
        isClosed = isPipe.get();
        fault = e;
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
