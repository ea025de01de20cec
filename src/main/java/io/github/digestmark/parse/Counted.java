package io.github.digestmark.parse;

/** Numbers in messages. */
final class Counted {

  private Counted() {}

  static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
