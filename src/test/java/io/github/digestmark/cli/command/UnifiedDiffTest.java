package io.github.digestmark.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How a changed text is shown. */
class UnifiedDiffTest {

  @Test
  void aDiffSaysWhereTheLastLineHasNoEnd() throws IOException {
    assertThat(UnifiedDiff.of("a.md", "x\r\ny", "x\r\nz"))
        .isEqualTo(
            """
            --- a.md
            +++ a.md
            @@ -1,2 +1,2 @@
             x\r
            -y
            \\ No newline at end of file
            +z
            \\ No newline at end of file
            """);
  }
}
