package io.github.digestmark.cli;

import static io.github.digestmark.cli.LintFolder.CLEAN;
import static io.github.digestmark.cli.LintFolder.MISMATCH;
import static io.github.digestmark.cli.LintFolder.lint;
import static io.github.digestmark.cli.LintFolder.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code digestmark lint} shows a person of many findings. */
class LintTextTest {

  /** A note. */
  private static final String CUT_OFF = CLEAN.replace("architecture.", "architecture with a");

  private final LintFolder digests;

  LintTextTest(@TempDir Path folder) throws IOException {
    digests = LintFolder.in(folder);
  }

  private static List<String> findings(Run run) {
    return run.out().lines().filter(line -> line.endsWith("]")).toList();
  }

  private static List<String> findings(Run run, String rule) {
    return findings(run).stream().filter(line -> line.endsWith("[" + rule + "]")).toList();
  }

  @Test
  void ofARuleAFileShowsThree() throws IOException {
    String name = digests.file("a.md", papers("http", 25));
    Run brief = lint(name);
    assertThat(findings(brief)).hasSize(3);
    assertThat(brief.out())
        .endsWith(
            """
            22 more insecure-url in this file; --all shows them
            25 warnings (25 fixable with --fix)
            """);
    Run all = lint("--all", name);
    assertThat(findings(all)).hasSize(25);
    assertThat(all.out()).doesNotContain("more insecure-url");
    assertThat(lint(digests.file("b.md", papers("http", 3))).out()).doesNotContain(" more ");
  }

  @Test
  void placesThatAreTheSameAreOnOneLine() throws IOException {
    String name = digests.file("a.md", papers("http", 1));
    assertThat(lint(name).out()).contains("= see " + name + ":13:39, 13:6: the same here\n");
  }

  @Test
  void everyErrorIsShownTheFirstOnesInFull() throws IOException {
    String text = papers("https", 25);
    for (int i = 1; i <= 25; i++) {
      text = text.replaceFirst("1706." + (10_000 + i), "1810." + (10_000 + i));
    }
    Run run = lint(digests.file("a.md", text));
    assertThat(findings(run, "url-mismatch")).hasSize(25);
    assertThat(run.out().lines().filter(line -> line.contains("^^^^"))).hasSize(20);
    assertThat(run.out()).endsWith("\n25 errors\n");
    assertThat(lint("--all", digests.path("a.md").toString()).out().lines())
        .filteredOn(line -> line.contains("^^^^"))
        .hasSize(25);
  }

  @Test
  void errorsComeFirst() throws IOException {
    String name = digests.file("a.md", papers("http", 4).replaceFirst("1706.10004", "1706.10009"));
    assertThat(findings(lint(name)))
        .extracting(line -> line.replaceAll(".*\\[", ""))
        .containsExactly("url-mismatch]", "insecure-url]", "insecure-url]", "insecure-url]");
    String other = digests.file("b.md", MISMATCH);
    assertThat(findings(lint(name, other)))
        .extracting(line -> line.replaceAll(".*\\[", ""))
        .startsWith("url-mismatch]", "url-mismatch]", "insecure-url]");
    assertThat(findings(lint("--all", name, other)))
        .extracting(line -> line.replaceAll(".*\\[", ""))
        .startsWith("url-mismatch]", "insecure-url]")
        .endsWith("insecure-url]", "url-mismatch]");
  }

  @Test
  void notesAreCountedAndShownOnRequest() throws IOException {
    String name = digests.file("a.md", CUT_OFF);
    assertThat(lint(name).out()).isEqualTo("1 note; --show note shows the notes\n");
    Run shown = lint("--show", "note", name);
    assertThat(findings(shown, "truncated-abstract")).hasSize(1);
    assertThat(shown.out()).endsWith("\n1 note\n");
    // What fails the run is shown.
    assertThat(lint("--fail-on", "note", name)).isEqualTo(new Run(1, shown.out(), ""));
    assertThat(lint("--output-format", "concise", name).out()).isEqualTo(lint(name).out());
    assertThat(lint("--output-format", "json", name).out()).contains("truncated-abstract");
  }

  @Test
  void theSeverityOfWhatIsShownCanBeHigherForProgramsToo() throws IOException {
    String name = digests.file("a.md", papers("http", 4).replaceFirst("1706.10004", "1706.10009"));
    Run text = lint("--show", "error", name);
    assertThat(findings(text)).hasSize(1);
    assertThat(text.out()).endsWith("; --show warning shows the warnings\n");
    assertThat(lint("--show", "error", "--output-format", "json", name).out())
        .contains("url-mismatch")
        .doesNotContain("insecure-url");
  }

  @Test
  void aTableOfRulesSaysWhatHelps() throws IOException {
    digests.file("a.md", papers("http", 5));
    digests.file("b.md", MISMATCH);
    digests.file("c.md", papers("http", 2));
    digests.file("d.md", CUT_OFF);
    Run run = lint(digests.folder().toString());
    assertThat(run.out())
        .endsWith(
            """

            severity   count   files  rule                theme      what helps
            error          1       1  url-mismatch        links
            warning        7       2  insecure-url        links      --fix repairs 7
            note           1       1  truncated-abstract  text       --ignore truncated-abstract hides 1
            digestmark explain RULE describes a rule; lint --select RULE --all shows all its findings

            1 error, 7 warnings, 1 note in 4 of 4 files (7 fixable with --fix); --show note shows the notes
            """);
    assertThat(lint("--quiet", digests.folder().toString()).out()).doesNotContain("what helps");
    assertThat(lint(digests.path("a.md").toString(), digests.file("e.md", CLEAN)).out())
        .as("only one of them has findings")
        .doesNotContain("what helps");
  }

  @Test
  void ofManyFilesTheLaterOnesShowWhatIsNew() throws IOException {
    for (int i = 10; i < 30; i++) {
      digests.file(i + ".md", papers("http", 4));
    }
    digests.file("30.md", papers("http", 4).replace("Paper 2]", "Paper 1]"));
    digests.file(
        "31.md",
        papers("https", 2).replace("arxiv.org/abs/1706.10002", "arxiv.org/pdf/1706.10002"));
    Run run = lint(digests.folder().toString());
    assertThat(findings(run, "insecure-url")).hasSize(5 * 3);
    assertThat(findings(run, "title-mismatch")).hasSize(1);
    assertThat(findings(run, "noncanonical-url")).hasSize(1);
    assertThat(run.out()).contains("\n64 more findings in other files; --all shows them\n\n");
    assertThat(run.out().lines().filter(line -> line.startsWith("1 more insecure-url in this")))
        .hasSize(5);
  }

  @Test
  void aReportForProgramsIsComplete() throws IOException {
    String name = digests.file("a.md", papers("http", 25));
    for (String format : List.of("json", "sarif", "github", "junit", "codequality", "concise")) {
      String report = lint("--output-format", format, name).out();
      String findings = report.substring(Math.max(0, report.indexOf("\"results\"")));
      assertThat(findings.lines().filter(line -> line.contains("arxiv.org serves https")))
          .as(format)
          .hasSize(25);
    }
  }

  @Test
  void ofTooManyFindingsErrorsAreKept() throws IOException {
    String name = digests.file("a.md", papers("http", 4).replaceFirst("1706.10004", "1706.10009"));
    Run run = lint("--output-format", "concise", "--max-findings", "2", name);
    assertThat(findings(run)).hasSize(2);
    assertThat(findings(run, "url-mismatch")).hasSize(1);
    assertThat(run.err()).contains("showing 2 of 5 findings; --max-findings 5 shows all");
  }

  @Test
  void realDigestsAreAFewScreensWithEveryError() throws IOException {
    Path corpus = Shared.file("corpus");
    Run run = lint("--no-config", corpus.toString());
    assertThat(run.out().lines()).hasSizeLessThanOrEqualTo(200);
    for (Path file : Shared.digests()) {
      ParsedDigest parsed = Digestmark.parse(Files.readString(file));
      for (Diagnostic found : Digestmark.lint(parsed, LintOptions.defaults())) {
        if (found.severity() == Severity.ERROR) {
          assertThat(run.out()).contains(file + ":" + found);
        }
      }
    }
  }
}
