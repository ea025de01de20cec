package io.github.digestmark.cli;

import static io.github.digestmark.cli.LintFolder.CLEAN;
import static io.github.digestmark.cli.LintFolder.INSECURE;
import static io.github.digestmark.cli.LintFolder.MISMATCH;
import static io.github.digestmark.cli.LintFolder.lint;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code digestmark lint} prints and returns. */
class LintCommandTest {

  private final LintFolder digests;

  LintCommandTest(@TempDir Path folder) throws IOException {
    digests = LintFolder.in(folder);
  }

  @Test
  void aCleanDigestGivesNothing() throws IOException {
    Run run = lint(digests.file("a.md", CLEAN));
    assertThat(run).isEqualTo(new Run(0, "no findings in 1 file\n", ""));
  }

  @Test
  void anErrorIsPrintedAndFails() throws IOException {
    Run run = lint(digests.file("a.md", MISMATCH));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("a.md:5:38: error: row [^1] links to", "[url-mismatch]", "^^^^")
        .endsWith("\n1 error\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void manyFilesAreReportedInTheirOrder() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (int i = 100; i < 200; i++) {
      String name = digests.file("many/" + i + ".md", i % 2 == 0 ? MISMATCH : CLEAN);
      expected.append(i % 2 == 0 ? lint("--quiet", name).out() : "");
    }
    Run run = lint("--quiet", "--all", digests.path("many").toString());
    assertThat(run).isEqualTo(new Run(1, expected.toString(), ""));
  }

  @Test
  void whatFailsIsForTheCallerToSay() throws IOException {
    String insecure = digests.file("a.md", INSECURE);
    assertThat(lint(insecure).code()).isZero();
    assertThat(lint("--fail-on", "warning", insecure).code()).isEqualTo(1);
    assertThat(lint("--fail-on", "note", insecure).code()).isEqualTo(1);
    assertThat(lint("--max-warnings", "1", insecure)).isEqualTo(lint(insecure));
    assertThat(lint("--rule", "insecure-url=error", insecure).code()).isEqualTo(1);
    assertThat(lint("--ignore", "url-mismatch", digests.file("b.md", MISMATCH)).code()).isZero();
  }

  @Test
  void tooManyWarningsAreSaid() throws IOException {
    String insecure = digests.file("a.md", INSECURE);
    String why = "digestmark: 1 warning, more than --max-warnings 0\n";
    assertThat(lint("--max-warnings", "0", insecure))
        .isEqualTo(new Run(1, lint(insecure).out(), why));
    Run quiet = lint("--max-warnings", "0", "--quiet", "--statistics", insecure);
    assertThat(quiet.err()).isEqualTo(why);
  }

  @Test
  void wrongUsageIsCodeTwo() throws IOException {
    String clean = digests.file("a.md", CLEAN);
    assertThat(lint().code()).isEqualTo(2);
    assertThat(lint("--no-such-option", clean).code()).isEqualTo(2);
    assertThat(lint("--output-format", "xml", clean))
        .isEqualTo(
            new Run(
                2,
                "",
                "--output-format must be one of text, concise, grouped, json, sarif, github, junit, codequality, not"
                    + " \"xml\"\nSee `digestmark lint --help`.\n"));
    assertThat(lint("--write-baseline", clean).err()).contains("requires --baseline FILE");
    assertThat(lint("--rule", "url-missmatch=note", clean))
        .satisfies(
            run -> {
              assertThat(run.code()).isEqualTo(2);
              assertThat(run.err()).contains("did you mean \"url-mismatch\"?");
            });
    assertThat(lint("--stdin-filename", "a.md", clean).code()).isEqualTo(2);
  }

  @Test
  void theOtherFilesAreStillLookedAt() throws IOException {
    Path latin = digests.path("latin.md");
    Files.write(latin, "é".getBytes(StandardCharsets.ISO_8859_1));
    Run run =
        lint(digests.path("none.md").toString(), latin.toString(), digests.file("a.md", MISMATCH));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("none.md: no such file or folder")
        .contains("latin.md: not UTF-8 at byte offset 0");
    assertThat(run.out()).contains("[url-mismatch]");
  }

  @Test
  void aFolderGivesItsDigestsInOrderAndSkipsTheRest() throws IOException {
    digests.file("d/b.md", MISMATCH);
    digests.file("d/a.markdown", MISMATCH);
    digests.file("d/README.md", "# Read me\n");
    digests.file("d/data.txt", MISMATCH);
    digests.file("d/.hidden/c.md", MISMATCH);
    Run run = lint("--verbose", digests.path("d").toString());
    assertThat(run.out())
        .containsSubsequence("a.markdown:5:", "b.md:5:")
        .doesNotContain("data.txt", ".hidden")
        .endsWith("2 errors in 2 of 2 files\n");
    assertThat(run.err())
        .contains("README.md: without a digest\n")
        .endsWith("passed over 1 file without a digest\n");
  }

  @Test
  void aFileNamedTwiceIsLookedAtOnce() throws IOException {
    String name = digests.file("a.md", MISMATCH);
    assertThat(lint(name, name, digests.folder().toString()).out()).endsWith("\n1 error\n");
  }

  @Test
  void findingsAreCountedByRule() throws IOException {
    Run run = lint("--statistics", digests.file("a.md", INSECURE), digests.file("b.md", MISMATCH));
    assertThat(run.out())
        .isEqualTo(
            """
            severity   count   files  rule          theme      what helps
            error          1       1  url-mismatch  links
            warning        1       1  insecure-url  links      --fix repairs 1
            digestmark explain RULE describes a rule; lint --select RULE --all shows all its findings
            1 error, 1 warning in 2 of 2 files (1 fixable with --fix)
            """);
  }

  @Test
  void whatMattersIsCountedFirst() throws IOException {
    String faulty = Path.of("examples", "digests", "FAULTY.md").toString();
    List<String> counts = lint("--statistics", faulty).out().lines().skip(1).toList();
    assertThat(counts.stream().map(line -> line.split(" ", 2)[0]).distinct())
        .containsExactly("error", "warning", "note", "digestmark", "15");
    assertThat(counts.stream().filter(line -> line.startsWith("warning")))
        .isSortedAccordingTo(
            Comparator.comparing(
                line -> BuiltInRules.themesInOrder().indexOf(line.split(" +", -1)[4])));
  }

  @Test
  void everyRuleHasATheme() {
    for (RuleInfo rule : Digestmark.rules()) {
      assertThat(BuiltInRules.themeOf(rule.name()))
          .isIn(BuiltInRules.themesInOrder())
          .matches(theme -> !theme.equals("other") || rule.name().equals("unused-suppression"));
    }
  }

  @Test
  void countsAreJsonToo() throws IOException {
    Run run =
        lint(
            "--statistics",
            "--output-format",
            "json",
            digests.file("a.md", INSECURE),
            digests.file("b.md", MISMATCH));
    assertThat(new JsonMapper().readTree(run.out()))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    [{"rule": "url-mismatch", "theme": "links", "severity": "error", "count": 1, "files": 1, "fixable": 0},
                     {"rule": "insecure-url", "theme": "links", "severity": "warning", "count": 1, "files": 1, "fixable": 1}]
                    """));
    assertThat(run.err()).isEqualTo("1 error, 1 warning in 2 of 2 files (1 fixable with --fix)\n");
    assertThat(lint("--statistics", "--output-format", "json", digests.file("c.md", CLEAN)).out())
        .isEqualToIgnoringWhitespace("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sarif", "github", "junit", "codequality"})
  void countsHaveNoOtherFormat(String format) throws IOException {
    Run run = lint("--statistics", "--output-format", format, digests.file("a.md", CLEAN));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--statistics requires --output-format text or json");
  }

  @Test
  void machineReadableOutputIsNothingElse() throws IOException {
    Run run =
        lint(
            "--output-format",
            "json",
            "--skip-others",
            digests.file("a.md", MISMATCH),
            digests.file("README.md", "text"));
    JsonNode all = new JsonMapper().readTree(run.out());
    assertThat(all).hasSize(1);
    assertThat(run.err()).isEqualTo("digestmark: passed over 1 file without a digest\n1 error\n");
    assertThat(lint("--quiet", "--output-format", "json", digests.file("a.md", MISMATCH)).err())
        .isEmpty();
  }

  @Test
  void namesCannotPlayTricks() throws IOException {
    Run run = lint(digests.file("a\u001B[31m\n.md", MISMATCH));
    assertThat(run.out()).contains("a<U+001B>[31m<U+000A>.md:5:38").doesNotContain("\u001B");
    assertThat(lint(digests.path("\u001B.md").toString()).err()).doesNotContain("\u001B");
  }

  @Test
  void todayIsGiven() throws IOException {
    String name = digests.file("a.md", CLEAN.replace("1706.03762", "2611.03762"));
    assertThat(lint(name).out()).startsWith("no findings");
    assertThat(lint("--today", "2026-10-31", name).out()).contains("[future-arxiv-id]");
  }

  @Test
  void helpFitsAScreen() {
    Run run = lint("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSizeLessThan(45).allMatch(line -> line.length() <= 80);
    assertThat(run.out()).contains("digestmark lint --fix digests");
  }
}
