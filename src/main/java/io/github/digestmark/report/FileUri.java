package io.github.digestmark.report;

import java.nio.charset.StandardCharsets;

/**
 * URI references (RFC 3986) for files. {@link java.net.URI} normalizes letters with accents, and
 * refuses some strings.
 */
final class FileUri {

  private static final String UNRESERVED = "-._~/";

  private FileUri() {}

  /** Returns a reference; it is relative if the path is. */
  static String of(String path) {
    if (path.length() > 2 && isLetter(path.charAt(0)) && path.startsWith(":/", 1)) {
      return "file:///" + path.charAt(0) + ":" + encoded(path.substring(2));
    }
    if (path.startsWith("//")) {
      return "file:" + encoded(path);
    }
    return (path.startsWith("/") ? "file://" : "") + encoded(path);
  }

  /** Encodes colons too: the part in front of one would be read as a scheme. */
  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      if (isLetter(c) || ('0' <= c && c <= '9') || UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(hexDigit(c >> 4)).append(hexDigit(c & 0xF));
      }
    }
    return uri.toString();
  }

  private static char hexDigit(int value) {
    return "0123456789ABCDEF".charAt(value);
  }

  private static boolean isLetter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
  }
}
