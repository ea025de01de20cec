package io.github.digestmark.fuzz;

import io.github.digestmark.Digestmark;
import io.github.digestmark.testing.FormattingLaws;

/** Any text is in form when it was formatted, or stays as it was. */
public final class FormattingFuzz {

  private FormattingFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = FuzzedText.of(data);
    FormattingLaws.formattingAgainChangesNothing(text);
    FormattingLaws.aWrittenDigestReadsBackTheSame(Digestmark.parse(text).digest());
  }
}
