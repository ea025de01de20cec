package io.github.digestmark.cli.terminal;

/** Numbers in messages. */
public final class Counted {

  private Counted() {}

  /** Returns {@code 1 row} or {@code 2 rows}. */
  public static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
