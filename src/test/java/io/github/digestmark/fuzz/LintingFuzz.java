package io.github.digestmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.report.LintedFile;
import io.github.digestmark.report.Report;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.ReportOptions;
import io.github.digestmark.testing.LintLaws;
import io.github.digestmark.testing.Terminal;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Any text is linted, and every report of it can be shown. */
public final class LintingFuzz {

  private LintingFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    String text = FuzzedText.of(data);
    LintLaws.everyFindingHasItsPlace(text);
    ParsedDigest parsed = Digestmark.parse(text);
    LintedFile file =
        new LintedFile("a.md", parsed, Digestmark.lint(parsed, LintOptions.defaults()));
    for (ReportFormat format : ReportFormat.values()) {
      StringWriter out = new StringWriter();
      Report report = format.to(out, ReportOptions.of(new Linter(List.of())));
      report.add(file);
      report.end();
      assertThat(Terminal.obeysNothingOf(out.toString())).as(format.toString()).isTrue();
    }
  }
}
