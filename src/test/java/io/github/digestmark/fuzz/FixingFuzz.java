package io.github.digestmark.fuzz;

import io.github.digestmark.testing.LintLaws;

/** Fixes of any text come to an end, remove their findings and add none. */
public final class FixingFuzz {

  private FixingFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = FuzzedText.of(data);
    LintLaws.fixingTwiceIsFixingOnce(text);
    LintLaws.aSafeFixRemovesItsFindingAndAddsNone(text);
  }
}
