package io.github.digestmark.lint.rules.text.prompt;

/** Colons, ASCII and full-width. */
final class Colons {

  private Colons() {}

  static boolean is(char c) {
    return c == ':' || c == '：';
  }
}
