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
    int last = from + length;
    while (last > from && text[last - 1] != '\n') {
      last--;
    }
    line.append(text, from, last - from);
    if (last > from) {
      flush();
    }
    line.append(text, last, from + length - last);
  }

  /** Prints the last line, which may have no line end. */
  @Override
  public void flush() {
    if (!line.isEmpty()) {
      console.printDocument(line.toString());
      line.setLength(0);
    }
  }

  @Override
  public void close() {
    flush();
  }
}
