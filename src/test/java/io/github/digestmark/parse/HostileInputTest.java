package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.LintOptions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to be slow to read, or too much. */
@Tag("slow")
class HostileInputTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.digestmark.testing.HostileTexts#all")
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void aHostileTextIsReadInTime(String name, String text) {
    assertThat(Digestmark.parse(text).source().text()).as(name).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.digestmark.testing.HostileTexts#all")
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void aHostileTextIsLookedAtAndRepairedInTime(String name, String text) {
    FixResult result = Digestmark.fix(text, LintOptions.defaults(), Fix.Safety.UNSAFE);
    assertThat(result.cycling()).as(name).isEmpty();
  }

  @Test
  void tablesThatFillUpWithEmptyCellsAreNotReadAndReported() {
    int width = 3000;
    String text = "|a".repeat(width) + "\n" + "|-".repeat(width) + "\n" + "|x\n".repeat(width);
    ParsedDigest parsed = Digestmark.parse(text + "\n# D\n\n[^1]: a\n\n    b\n\n    c\n");
    assertThat(parsed.problems().get(0)).isInstanceOf(DigestProblem.TooManyCells.class);
    assertThat(parsed.problems()).noneMatch(DigestProblem.MissingSection.class::isInstance);
    assertThat(parsed.digest().entries()).hasSize(1);
  }
}
