package io.github.digestmark.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON that a terminal does not obey and UTF-8 can hold: in strings, the only place for such
 * characters, they become {@code \}{@code uXXXX}.
 */
final class EscapingWriter extends FilterWriter {

  EscapingWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    char unit = (char) c;
    if (isEscaped(unit)) {
      out.write("\\u%04x".formatted((int) unit));
    } else {
      out.write(unit);
    }
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text.charAt(i));
    }
  }

  private static boolean isEscaped(char unit) {
    if (unit < 0x7F) {
      return false;
    }
    return switch (Character.getType(unit)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
