package io.github.digestmark.fuzz;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.ReadingLaws;

/** Any text is read, and all that can be seen in it has its place. */
public final class ReadingFuzz {

  private ReadingFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    ParsedDigest parsed = Digestmark.parse(FuzzedText.of(data));
    ReadingLaws.everySpanShowsItsField(parsed);
    ReadingLaws.everyVisibleCharacterHasAPlace(parsed);
  }
}
