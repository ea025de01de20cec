package io.github.digestmark.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** The last line of a terminal. It is removed before anything else is written there. */
final class StatusLine {

  private final OutputStream terminal;
  private int width;

  StatusLine(OutputStream terminal) {
    this.terminal = terminal;
  }

  /** Shows a line, or removes it if it is empty. */
  void show(String line) {
    remove();
    write(line);
    width = line.length();
  }

  private void remove() {
    if (width > 0) {
      write("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }

  private void write(String text) {
    try {
      terminal.write(text.getBytes(StandardCharsets.UTF_8));
      terminal.flush();
    } catch (IOException e) {
      // As a PrintWriter does.
    }
  }

  /**
   * Returns a stream whose output appears in place of the line.
   *
   * @param isTerminal whether it is written to the same terminal
   */
  OutputStream above(OutputStream stream, Supplier<Boolean> isTerminal) {
    return new FilterOutputStream(stream) {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        if (width > 0 && isTerminal.get()) {
          remove();
        }
        stream.write(bytes, from, length);
      }
    };
  }
}
