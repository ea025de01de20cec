package io.github.digestmark.internal;

import java.net.IDN;
import java.util.Optional;

/** Recognizes http and https URLs, in any case: {@code HTTPS://} is https. */
public final class WebAddress {

  /** A host of 253 characters, each of which UTF-16 writes as two. */
  private static final int LONGEST_HOST = 506;

  private static final int LONGEST_LABEL = 63;
  private static final char LAST_ASCII = 0x7F;

  private WebAddress() {}

  /**
   * Returns a host as it is looked up.
   *
   * @param host a host, perhaps with letters outside ASCII
   * @return the host in ASCII, or empty if it cannot be a host
   */
  public static Optional<String> asciiHost(String host) {
    if (host.length() > LONGEST_HOST) {
      // For some long texts, IDN throws what its documentation does not mention.
      return Optional.empty();
    }
    if (isAsciiOfLabels(host)) {
      return Optional.of(host);
    }
    try {
      return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns whether IDN, which takes milliseconds to load, would return the same host. */
  private static boolean isAsciiOfLabels(String host) {
    int length = 0;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.') {
        length++;
      } else if (length == 0) {
        return false;
      } else {
        length = 0;
      }
      if (c > LAST_ASCII || length > LONGEST_LABEL) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a text begins with https:// or http://. */
  public static boolean is(String text) {
    return isAt(text, 0);
  }

  /** Returns whether https:// or http:// is at an offset of a text. */
  public static boolean isAt(String text, int offset) {
    return hostStart(text, offset) >= 0;
  }

  /** Returns the offset of the host of the URL at an offset of a text, or -1 if there is none. */
  static int hostStart(String text, int offset) {
    return Ascii.startsWithIgnoreCase(text, "https://", offset)
        ? offset + 8
        : Ascii.startsWithIgnoreCase(text, "http://", offset) ? offset + 7 : -1;
  }
}
