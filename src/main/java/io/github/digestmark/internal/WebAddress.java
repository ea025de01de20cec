package io.github.digestmark.internal;

import java.net.IDN;
import java.util.Optional;

/** Recognizes http and https URLs, in any case: {@code HTTPS://} is https. */
public final class WebAddress {

  /** A host of 253 characters, each of which UTF-16 writes as two. */
  private static final int LONGEST_HOST = 506;

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
    try {
      return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
