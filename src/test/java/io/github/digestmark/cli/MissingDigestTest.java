package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generator that fails does not pass: where a digest is expected, its absence is an error. */
class MissingDigestTest {

  private static final String NO_DIGEST = "the file contains no digest";

  private final LintFolder digests;

  MissingDigestTest(@TempDir Path folder) throws IOException {
    digests = LintFolder.in(folder);
  }

  private String folder() {
    return digests.folder().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sorry, I cannot do that.\n",
        "x",
        "# 摘要\n\n| Ref | Title |",
        "# 摘要\n\n| Ref | Title |\n",
        "# 摘要\n\n| Ref | Title | Summary |\n"
      })
  void aNamedFileAndStandardInputMustContainADigest(String text) throws IOException {
    String file = digests.file("week.md", text);
    for (Run run :
        new Run[] {
          LintFolder.lint(file), Run.onTheDay("lint", text, "-"), LintFolder.lint("--fix", file)
        }) {
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).contains(NO_DIGEST, "[missing-digest]").contains("1 error");
      assertThat(run.err()).isEmpty();
    }
    assertThat(digests.path("week.md")).hasContent(text);
  }

  @Test
  void anEmptyFileIsCalledEmpty() throws IOException {
    for (String text : new String[] {"", "\n \n", "\uFEFF", "\uFEFF\r\n"}) {
      Run run = LintFolder.lint(digests.file("week.md", text));
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).contains("week.md:1:1: error: the file is empty");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "github", "junit", "codequality"})
  void everyReportHasIt(String format) throws IOException {
    Run run = LintFolder.lint("--output-format", format, digests.file("week.md", "Sorry."));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("missing-digest", NO_DIGEST, "week.md");
  }

  @Test
  void otherFilesArePassedOverWhereTheyAreExpected() throws IOException {
    String text = digests.file("README.md", "# Read me\n");
    digests.file("week.md", LintFolder.CLEAN);
    String line = "digestmark: passed over 1 file without a digest\n";
    assertThat(LintFolder.lint("--skip-others", text)).isEqualTo(new Run(0, "", line));
    assertThat(LintFolder.lint(folder())).isEqualTo(new Run(0, "no findings in 1 file\n", line));
    assertThat(LintFolder.lint("--quiet", folder()).err()).isEmpty();
    Run both = LintFolder.lint(folder(), text);
    assertThat(both.code()).isEqualTo(1);
    assertThat(both.out()).contains("README.md:1:1").contains("1 error in 1 of 2 files");
    assertThat(Run.of("lint", "text\n", "--skip-others", "--fix", "-").out()).isEqualTo("text\n");
  }

  @Test
  void aFolderOrPatternWithoutADigestIsAWarningOrAnError() throws IOException {
    digests.file("a/README.md", "# Read me\n");
    digests.file("b/week.md", LintFolder.CLEAN);
    String empty = Files.createDirectory(digests.path("c")).toString();
    String a = digests.path("a").toString();
    String b = digests.path("b").toString();
    Run run = LintFolder.lint(a, b, empty);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("no findings in 1 file\n");
    assertThat(run.err())
        .isEqualTo(
            """
            digestmark: warning: %s: contains no digest
            digestmark: warning: %s: contains no digest
            digestmark: passed over 1 file without a digest
            """
                .formatted(a, empty));
    Run required = LintFolder.lint("--require-digest", a, b);
    assertThat(required.code()).isEqualTo(2);
    assertThat(required.err()).startsWith("digestmark: " + a + ": contains no digest\n");
    assertThat(LintFolder.lint("--require-digest", b, folder()).code()).isZero();
    assertThat(LintFolder.lint("--require-digest", a + "/*.md").code()).isEqualTo(2);
    assertThat(LintFolder.lint(empty).out()).isEmpty();
    assertThat(LintFolder.lint(empty + "/*.md").err())
        .isEqualTo("digestmark: " + empty + "/*.md: no file matches\n");
  }

  @Test
  void noSummaryFollowsAFailure() throws IOException {
    Path latin = Files.write(digests.path("latin.md"), new byte[] {(byte) 0xE9});
    Path binary = Files.write(digests.path("binary.md"), new byte[] {0, (byte) 0xFF, 3});
    for (String file :
        new String[] {digests.path("none.md").toString(), latin.toString(), binary.toString()}) {
      for (String command : new String[] {"lint", "format", "merge"}) {
        Run run = Run.of(command, "", file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1);
      }
    }
  }

  @Test
  void theOtherCommandsFailLikewise() throws IOException {
    String text = digests.file("README.md", "# Read me\n");
    String week = digests.file("week.md", LintFolder.CLEAN);
    for (String[] command :
        new String[][] {{"format", "--check"}, {"convert", "--to=csv"}, {"merge", "--sort=id"}}) {
      Run run = Run.of(command[0], "", command[1], text);
      assertThat(run.code()).as(command[0]).isEqualTo(2);
      assertThat(run.out())
          .isIn("", "0 files would be formatted, 0 already formatted, 1 not formatted\n");
      assertThat(run.err()).hasLineCount(1).contains("README.md:1:1: ").contains(NO_DIGEST);
      assertThat(Run.of(command[0], "", command[1], "--skip-others", text, week).code()).isZero();
      Run folder = Run.of(command[0], "", command[1], folder());
      assertThat(folder.code()).isZero();
      assertThat(folder.err()).contains("passed over 1 file without a digest");
      assertThat(Run.of(command[0], "", command[1], "--require-digest", folder()).code()).isZero();
    }
    Files.delete(digests.path("week.md"));
    assertThat(Run.of("convert", "", "--to", "csv", folder()))
        .extracting(Run::code, Run::out)
        .containsExactly(2, "");
    assertThat(Run.of("merge", "", folder()).err()).contains("no digest to merge");
  }

  @Test
  void theRuleIsARuleLikeOthers() throws IOException {
    String text = digests.file("week.md", "Sorry.\n");
    assertThat(LintFolder.lint("--rule", "missing-digest=note", text).code()).isZero();
    String baseline = digests.path("known.json").toString();
    LintFolder.lint("--baseline", baseline, "--write-baseline", text);
    assertThat(LintFolder.lint("--baseline", baseline, text).code()).isZero();
    String allowed = "<!-- digestmark: allow missing-digest -- no papers this week -->\n";
    assertThat(LintFolder.lint(digests.file("quiet.md", allowed)).out())
        .isEqualTo("no findings in 1 file\n");
    assertThat(Files.readString(Path.of(text), StandardCharsets.UTF_8)).isEqualTo("Sorry.\n");
  }
}
