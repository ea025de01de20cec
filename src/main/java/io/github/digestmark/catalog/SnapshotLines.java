package io.github.digestmark.catalog;

import io.github.digestmark.internal.Ascii;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The lines of a file of a snapshot, as bytes, which may be gzip or a zip archive. Of an archive,
 * the lines of its JSON files follow each other.
 */
final class SnapshotLines implements AutoCloseable {

  /** The longest line of arXiv has less than a hundredth of it. */
  static final int LONGEST = 16 << 20;

  private static final int BUFFER = 1 << 20;
  private static final List<String> JSON = List.of(".json", ".jsonl", ".ndjson");
  private static final List<String> COMPRESSED = List.of(".gz", ".zip");

  /** The entries of an archive, or nothing but one stream. */
  private interface Entries {
    boolean next() throws IOException;
  }

  private final InputStream in;
  private final Entries entries;
  private byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private int next;
  private int filled;
  private boolean open;
  private boolean isTooLong;
  private boolean hasLineEnd;

  private SnapshotLines(InputStream in, Entries entries, boolean open) {
    this.in = in;
    this.entries = entries;
    this.open = open;
  }

  /** Returns whether a file of a folder is part of a snapshot, by its name. */
  static boolean isPart(String name) {
    return isJson(name) || (isVisible(name) && endsIn(COMPRESSED, name));
  }

  private static boolean isJson(String name) {
    return isVisible(name) && endsIn(JSON, name);
  }

  /** Other programs put files aside whose names begin like that. */
  private static boolean isVisible(String name) {
    return !name.startsWith(".") && !name.startsWith("_");
  }

  private static boolean endsIn(List<String> ends, String name) {
    return ends.stream().anyMatch(Ascii.toLower(name)::endsWith);
  }

  /** Reads a file whose first bytes say how it is compressed. */
  static SnapshotLines of(InputStream file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file, BUFFER);
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    if (magic == 0x1F8B) {
      return new SnapshotLines(new GZIPInputStream(in, 1 << 16), () -> false, true);
    }
    if (magic == ('P' << 8 | 'K')) {
      // Names in a charset of old need not be UTF-8; only their ends count.
      ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
      return new SnapshotLines(zip, () -> nextJson(zip), false);
    }
    return new SnapshotLines(in, () -> false, true);
  }

  private static boolean nextJson(ZipInputStream zip) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (isJson(entry.getName().replaceFirst(".*/", ""))
          && !entry.getName().startsWith("__MACOSX/")) {
        return true;
      }
    }
    return false;
  }

  byte[] buffer() {
    return buffer;
  }

  /** Returns where the line starts in the buffer. */
  int start() {
    return start;
  }

  /** Returns where the line ends in the buffer, white space at its end left out. */
  int end() {
    return end;
  }

  /** Returns whether the line is too long to be a record, so that the buffer lacks its end. */
  boolean isTooLong() {
    return isTooLong;
  }

  /** Returns whether a line feed ends the line, as it ends all but a file's last. */
  boolean hasLineEnd() {
    return hasLineEnd;
  }

  /**
   * Reads the next line.
   *
   * @return whether there is one
   * @throws IOException if the file is damaged or cut off
   */
  boolean next() throws IOException {
    isTooLong = false;
    start = next;
    int at = start;
    while (true) {
      int found = lineFeed(at, filled);
      if (found >= 0) {
        next = found + 1;
        hasLineEnd = true;
        trim(found);
        return true;
      }
      at = filled;
      if (at - start >= LONGEST) {
        isTooLong = true;
        filled = start;
        at = start;
      }
      int moved = start;
      boolean more = fill();
      at -= moved - start;
      if (!more) {
        next = filled;
        hasLineEnd = false;
        trim(filled);
        return isTooLong || start < filled;
      }
    }
  }

  private int lineFeed(int from, int to) {
    byte[] bytes = buffer;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void trim(int lineEnd) {
    end = lineEnd;
    while (start < end && isSpace(buffer[end - 1])) {
      end--;
    }
    while (start < end && isSpace(buffer[start])) {
      start++;
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  /** Reads more of the line; moves it to the beginning of the buffer. */
  private boolean fill() throws IOException {
    int length = filled - start;
    if (length > buffer.length / 2) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    System.arraycopy(buffer, start, buffer, 0, length);
    start = 0;
    filled = length;
    while (open || entries.next()) {
      if (!open && length > 0) {
        // The last line of an entry ends with it.
        buffer[filled++] = '\n';
        open = true;
        return true;
      }
      int count = in.read(buffer, filled, buffer.length - filled);
      open = count >= 0;
      if (count > 0) {
        filled += count;
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
