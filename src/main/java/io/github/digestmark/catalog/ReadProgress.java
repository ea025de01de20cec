package io.github.digestmark.catalog;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Counts the bytes that are read of several files, and says how many of all these are. */
final class ReadProgress {

  private static final long STEP = 1 << 20;

  private final DoubleConsumer listener;
  private final long total;
  private long read;
  private long said;

  ReadProgress(DoubleConsumer listener, List<Path> files) {
    this.listener = listener;
    this.total = files.stream().map(Path::toFile).mapToLong(File::length).sum();
  }

  void end() {
    listener.accept(1);
  }

  private void add(long bytes) {
    read += Math.max(0, bytes);
    if (read - said >= STEP) {
      said = read;
      listener.accept(Math.min(1, (double) read / Math.max(1, total)));
    }
  }

  /** Returns a stream that counts what is read from another. */
  InputStream counting(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        add(count);
        return count;
      }
    };
  }
}
