package io.github.digestmark.cli.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** Keeps why writing failed, which a {@link java.io.PrintWriter} drops. */
final class FailureKeeper extends FilterWriter {

  private Optional<IOException> failure = Optional.empty();

  FailureKeeper(Writer out) {
    super(out);
  }

  /** Throws the first exception of the writer. */
  void check() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** An operation of the writer. */
  private interface Writing {
    void write() throws IOException;
  }

  private void unlessFailed(Writing writing) {
    if (failure.isEmpty()) {
      try {
        writing.write();
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }
  }

  @Override
  public void write(int c) {
    unlessFailed(() -> super.write(c));
  }

  @Override
  public void write(char[] text, int from, int length) {
    unlessFailed(() -> super.write(text, from, length));
  }

  @Override
  public void write(String text, int from, int length) {
    unlessFailed(() -> super.write(text, from, length));
  }

  @Override
  public void flush() {
    unlessFailed(super::flush);
  }
}
