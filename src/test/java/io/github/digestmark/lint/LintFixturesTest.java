package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture {@code NAME.md} has the findings in {@code NAME.txt}. */
class LintFixturesTest {

  private static final Fixtures FIXTURES = Fixtures.in("lint", ".md");
  private static final LintOptions OPTIONS =
      LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));

  static List<Path> digests() throws IOException {
    return FIXTURES.texts();
  }

  @ParameterizedTest
  @MethodSource("digests")
  void aDigestHasTheExpectedFindings(Path digest) throws IOException {
    assertThat(describe(Digestmark.parse(digest))).isEqualTo(FIXTURES.resultOf(digest));
  }

  @Test
  void everyDigestHasAFileOfExpectedFindings() throws IOException {
    FIXTURES.assertArePairs();
  }

  private static String describe(ParsedDigest parsed) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : Digestmark.lint(parsed, OPTIONS)) {
      SourceText source = parsed.source();
      text.append(source.position(diagnostic.span().start()))
          .append('-')
          .append(source.position(diagnostic.span().end()))
          .append(' ')
          .append(diagnostic.severity())
          .append(' ')
          .append(diagnostic.rule())
          .append(": ")
          .append(diagnostic.message())
          .append('\n');
      for (RelatedLocation place : diagnostic.related()) {
        text.append("  see ")
            .append(source.position(place.span().start()))
            .append(": ")
            .append(place.message())
            .append('\n');
      }
      Fix fix = diagnostic.fix().orElse(null);
      if (fix != null) {
        text.append("  ").append(fix.safety()).append(" fix: ").append(fix.description());
        text.append('\n');
      }
    }
    return text.toString();
  }
}
