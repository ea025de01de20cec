package io.github.digestmark.internal;

/** Tells http and https URLs from other texts, in any case: {@code HTTPS://} is https. */
public final class WebAddress {

  private WebAddress() {}

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
    return text.regionMatches(true, offset, "https://", 0, 8)
        ? offset + 8
        : text.regionMatches(true, offset, "http://", 0, 7) ? offset + 7 : -1;
  }
}
