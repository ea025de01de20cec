package io.github.digestmark.internal;

import java.util.Locale;

/**
 * Makes JSON something that neither a terminal nor a build server that reads its log obeys, and
 * UTF-8 can hold: in strings, the only place for such characters, they become {@code \}{@code
 * uXXXX}.
 */
public final class JsonEscapes {

  private JsonEscapes() {}

  /**
   * Returns a document with such characters escaped.
   *
   * @param json any JSON
   * @return JSON of the same meaning
   */
  public static String of(CharSequence json) {
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (isEscaped(unit) || ControlCharacters.isCommand(json, i)) {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      } else {
        escaped.append(unit);
      }
    }
    return escaped.toString();
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
