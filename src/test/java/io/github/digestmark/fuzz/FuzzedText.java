package io.github.digestmark.fuzz;

import java.nio.charset.StandardCharsets;

/** The text that bytes stand for. */
final class FuzzedText {

  private FuzzedText() {}

  /** Reads UTF-8; the byte FF, which stands for nothing there, gives half a character. */
  static String of(byte[] data) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= data.length; i++) {
      if (i == data.length || data[i] == (byte) 0xFF) {
        text.append(new String(data, from, i - from, StandardCharsets.UTF_8));
        if (i < data.length) {
          text.append('\uD83D');
        }
        from = i + 1;
      }
    }
    return text.toString();
  }

  /** Reads UTF-8, as a file is read: without halves of characters. */
  static String ofFile(byte[] data) {
    return new String(data, StandardCharsets.UTF_8);
  }
}
