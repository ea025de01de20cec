package io.github.digestmark.cli.terminal;

import java.io.Writer;

/** Prints a document on a terminal line by line, so that it need not be in memory as a whole. */
final class DocumentWriter extends Writer {

  private final Console console;
  private final StringBuilder line = new StringBuilder();

  DocumentWriter(Console console) {
    this.console = console;
  }

  @Override
  public void write(char[] text, int from, int length) {
    line.append(text, from, length);
    printUpTo(line.lastIndexOf("\n") + 1);
  }

  private void printUpTo(int end) {
    if (end > 0) {
      console.printDocument(line.substring(0, end));
      line.delete(0, end);
    }
  }

  /** Prints the last line, which may have no line end. */
  @Override
  public void flush() {
    printUpTo(line.length());
  }

  @Override
  public void close() {
    flush();
  }
}
