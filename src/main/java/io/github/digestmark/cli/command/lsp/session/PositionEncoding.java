package io.github.digestmark.cli.command.lsp.session;

import java.util.List;
import java.util.Optional;

/** How a client counts the characters of a line. */
public enum PositionEncoding {
  UTF_8("utf-8"),
  UTF_16("utf-16"),
  UTF_32("utf-32");

  private final String name;

  PositionEncoding(String name) {
    this.name = name;
  }

  /**
   * Returns the encoding to use.
   *
   * @param wanted the names of encodings that the client accepts, the best first
   * @return the first of them that is known; UTF-16 if there is none, as the protocol requires
   */
  static PositionEncoding of(List<String> wanted) {
    return wanted.stream().flatMap(name -> named(name).stream()).findFirst().orElse(UTF_16);
  }

  private static Optional<PositionEncoding> named(String name) {
    return List.of(values()).stream().filter(each -> each.name.equals(name)).findFirst();
  }

  /** Returns how many units a code point takes; half of a surrogate pair is a code point, too. */
  int units(int codePoint) {
    return switch (this) {
      case UTF_8 -> codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      case UTF_16 -> Character.charCount(codePoint);
      case UTF_32 -> 1;
    };
  }

  /** Returns the name in the protocol: {@code utf-16}. */
  @Override
  public String toString() {
    return name;
  }
}
