package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Generated digests have no errors except real ones. */
class RealDigestsLintTest {

  private static final LintOptions OPTIONS =
      LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));

  @Test
  void allErrorsAreReal() throws IOException {
    for (Path file : Shared.digests()) {
      ParsedDigest parsed = Digestmark.parse(file);
      assertThat(Digestmark.lint(parsed, OPTIONS))
          .as(file.getFileName().toString())
          .filteredOn(d -> d.severity() == Severity.ERROR)
          .extracting(Diagnostic::rule)
          .isSubsetOf("row-cells", "corrupt-character");
    }
  }

  @Test
  void theSeedHasNoErrors() throws IOException {
    ParsedDigest parsed = Digestmark.parse(Shared.file("corpus/seed.md"));
    assertThat(Digestmark.lint(parsed, OPTIONS)).noneMatch(d -> d.severity() == Severity.ERROR);
  }

  @Test
  void safeFixesLoseNothing() throws IOException {
    for (Path file : Shared.digests()) {
      ParsedDigest parsed = Digestmark.parse(file);
      FixResult result = Digestmark.fix(parsed.source().text(), OPTIONS, Fix.Safety.SAFE);
      assertThat(result.cycling()).isEmpty();
      assertThat(result.left()).noneMatch(d -> d.fixability().orElse(null) == Fix.Safety.SAFE);
      assertThat(result.left()).hasSizeLessThanOrEqualTo(Digestmark.lint(parsed, OPTIONS).size());
      assertThat(result.parsed().digest().rows()).hasSameSizeAs(parsed.digest().rows());
      assertThat(result.parsed().digest().entries()).hasSameSizeAs(parsed.digest().entries());
    }
  }
}
