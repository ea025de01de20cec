package io.github.digestmark.internal;

/** Recognizes http and https URLs, in any case: {@code HTTPS://} is https. */
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
    return Ascii.startsWithIgnoreCase(text, "https://", offset)
        ? offset + 8
        : Ascii.startsWithIgnoreCase(text, "http://", offset) ? offset + 7 : -1;
  }
}
