package io.github.digestmark.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Upper limits for input. Real digests are nowhere near them; larger input is probably not a
 * digest, or was written to be slow.
 *
 * <pre>{@code
 * Limits limits = Limits.defaults().withFileSize(200L << 20);
 * ParsedDigest parsed = Digestmark.parse(Path.of("cs.CL.md"), limits);
 * }</pre>
 *
 * @param fileSize the most bytes of a file; 1 or more
 * @param papers the most rows of a digest, and the most entries; 1 or more
 * @param findings the most findings of a file that are reported; 1 or more
 */
public record Limits(long fileSize, int papers, int findings) {

  /** The longest array that every Java virtual machine can create. */
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private static final long MEBIBYTE = 1 << 20;

  /**
   * Checks the numbers.
   *
   * @param fileSize the most bytes of a file
   * @param papers the most rows of a digest, and the most entries
   * @param findings the most findings of a file that are reported
   * @throws IllegalArgumentException if one of them is less than 1
   */
  public Limits {
    if (fileSize < 1 || papers < 1 || findings < 1) {
      throw new IllegalArgumentException("a limit must be 1 or more");
    }
  }

  /**
   * Returns the default limits, far above the size of real digests.
   *
   * @return 64 MiB, 1,000,000 papers, 10,000 findings
   */
  public static Limits defaults() {
    return new Limits(64 * MEBIBYTE, 1_000_000, 10_000);
  }

  /**
   * Returns Java's own limits.
   *
   * @return limits that no file exceeds if it fits into a string
   */
  public static Limits none() {
    return new Limits(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Limits the size of files.
   *
   * @param bytes the most bytes of a file; 1 or more
   * @return a copy of the limits
   */
  public Limits withFileSize(long bytes) {
    return new Limits(bytes, papers, findings);
  }

  /**
   * Limits the papers of a digest.
   *
   * @param most the most rows, and the most entries; 1 or more
   * @return a copy of the limits
   */
  public Limits withPapers(int most) {
    return new Limits(fileSize, most, findings);
  }

  /**
   * Limits the findings that are reported for a file.
   *
   * @param most the most findings; 1 or more
   * @return a copy of the limits
   */
  public Limits withFindings(int most) {
    return new Limits(fileSize, papers, most);
  }

  /**
   * Reads a file, unless it is too large; its size is checked before it is read.
   *
   * @param file a file
   * @return all of its bytes
   * @throws LimitExceededException if it has more bytes than {@link #fileSize}
   * @throws IOException if it cannot be read
   */
  public byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      if (size > most()) {
        // If both round to the same text, only the exact number shows the difference.
        boolean tells = !sized(size).equals(sized(most()));
        throw tooLarge(", it has " + (tells ? sized(size) : size + " bytes"));
      }
      byte[] bytes = new byte[(int) size];
      int count = in.readNBytes(bytes, 0, bytes.length);
      // The file may have changed since, and special files report a size of 0.
      byte[] rest = count < bytes.length ? new byte[0] : read(in, most() - count);
      if (rest.length == 0 && count == bytes.length) {
        return bytes;
      }
      byte[] all = Arrays.copyOf(bytes, count + rest.length);
      System.arraycopy(rest, 0, all, count, rest.length);
      return all;
    }
  }

  /**
   * Reads a stream to its end, unless it is too long; in that case it is read up to the limit.
   *
   * @param in a stream, which is left open
   * @return all of its bytes
   * @throws LimitExceededException if it has more bytes than {@link #fileSize}
   * @throws IOException if it cannot be read
   */
  public byte[] read(InputStream in) throws IOException {
    return read(in, most());
  }

  private byte[] read(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most);
    if (bytes.length == most && in.read() >= 0) {
      throw tooLarge("");
    }
    return bytes;
  }

  private int most() {
    return (int) Math.min(fileSize, LONGEST_ARRAY);
  }

  private LimitExceededException tooLarge(String howLarge) {
    return new LimitExceededException(
        LimitExceededException.Limit.FILE_SIZE, "is larger than " + sized(most()) + howLarge);
  }

  private static String sized(long bytes) {
    return bytes < MEBIBYTE
        ? bytes + " bytes"
        : Math.round(bytes * 10.0 / MEBIBYTE) / 10.0 + " MiB";
  }

  /**
   * Checks that a digest does not have too many papers.
   *
   * @param rows how many rows it has
   * @param entries how many entries it has
   * @throws LimitExceededException if either is more than {@link #papers}
   */
  public void checkPapers(int rows, int entries) throws LimitExceededException {
    if (Math.max(rows, entries) > papers) {
      String found = rows > papers ? rows + " rows" : entries + " entries";
      throw new LimitExceededException(
          LimitExceededException.Limit.PAPERS, "has " + found + ", more than " + papers);
    }
  }
}
