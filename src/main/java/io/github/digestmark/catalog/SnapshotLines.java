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
 * The records of a file of a snapshot, as bytes, which may be gzip or a zip archive. Of an archive,
 * the lines of its JSON files follow each other.
 *
 * <p>A record is a line. Where files were joined whose last line does not end, a line has several
 * records: each begins with a brace, a quotation mark and a letter. Within a record, these come
 * after a comma, a colon or a bracket, and in a string, a quotation mark ends it or follows a
 * backslash.
 */
final class SnapshotLines implements AutoCloseable {

  /** The longest line of arXiv has less than a hundredth of it. */
  static final int LONGEST = 16 << 20;

  /** The longest beginning of a record in the middle of a line: its letter comes within it. */
  private static final int LONGEST_BEGINNING = 16;

  /** Files that are joined may begin with it; no record begins or ends with one of its bytes. */
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

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
  private boolean hasEnd;
  private boolean isInLine;
  private long number;

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

  /** Returns the number of the line, from 1 on. */
  long number() {
    return number;
  }

  /** Returns where the record starts in the buffer, after white space and a byte order mark. */
  int start() {
    return start;
  }

  /** Returns where the record ends in the buffer, in front of white space. */
  int end() {
    return end;
  }

  /**
   * Returns whether the line is too long to be a record. Its beginning is in the buffer, the rest
   * is not.
   */
  boolean isTooLong() {
    return isTooLong;
  }

  /** Returns whether a line feed or another record follows, as after all but a file's last. */
  boolean hasEnd() {
    return hasEnd;
  }

  /**
   * Reads the next record.
   *
   * @return whether there is one
   * @throws IOException if the file is damaged or cut off
   */
  boolean next() throws IOException {
    isTooLong = false;
    start = next;
    number += isInLine ? 0 : 1;
    int at = start;
    boolean more = true;
    while (true) {
      // What begins at the end of the buffer is looked at when the rest of it has been read.
      int last = more ? filled - LONGEST_BEGINNING : filled;
      int found = recordEnd(at, last);
      if (found < last) {
        isInLine = buffer[found] != '\n';
        next = isInLine ? found : found + 1;
        hasEnd = true;
        trim(found);
        return true;
      }
      if (!more) {
        next = filled;
        hasEnd = false;
        trim(filled);
        return isTooLong || start < filled;
      }
      at = Math.max(at, last);
      if (at - start >= LONGEST) {
        isTooLong = true;
        int kept = start + LONGEST;
        System.arraycopy(buffer, at, buffer, kept, filled - at);
        filled -= at - kept;
        at = kept;
      }
      int moved = start;
      more = fill();
      at -= moved - start;
    }
  }

  /** Returns the place of a line feed or of another record, or {@code to}. */
  private int recordEnd(int from, int to) {
    byte[] bytes = buffer;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\n' || (b == '{' && i > start && isBeginning(i))) {
        return i;
      }
    }
    return to;
  }

  /** Returns whether the brace in the middle of a line begins a record. */
  private boolean isBeginning(int brace) {
    int at = brace + 1;
    int end = Math.min(brace + LONGEST_BEGINNING, filled) - 1;
    while (at < end && buffer[at] == ' ') {
      at++;
    }
    if (at >= end || buffer[at] != '"' || !Ascii.isLetter((char) buffer[at + 1])) {
      return false;
    }
    int before = brace - 1;
    while (before >= start && isSpace(buffer[before])) {
      before--;
    }
    return before >= start && ",:[".indexOf(buffer[before]) < 0;
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
    return b == ' '
        || b == '\t'
        || b == '\r'
        || b == '\n'
        || BYTE_ORDER_MARK.indexOf(b & 0xFF) >= 0;
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
