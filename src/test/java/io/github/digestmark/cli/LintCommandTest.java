package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.source.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code digestmark lint} prints, changes and returns. */
class LintCommandTest {

  private static final String CLEAN =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | 提出了Transformer。 |

      # 详细

      [^1]: 注意力就是你所需要的一切

          Attention Is All You Need

          [https://arxiv.org/abs/1706.03762](https://arxiv.org/abs/1706.03762)

          提出了Transformer。

          我们提出一种新的网络结构。

          We propose a new network architecture.
      """;

  /** One warning that a safe fix repairs. */
  private static final String INSECURE = CLEAN.replace("https://", "http://");

  /** One error that nothing repairs. */
  private static final String MISMATCH = CLEAN.replaceFirst("1706.03762", "1810.04805");

  private record Run(int code, String out, String err) {}

  @TempDir Path folder;

  @BeforeEach
  void nothingAboveTheFolderCounts() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
  }

  private static Run run(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream bytes = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    Console console =
        Console.of(
            bytes,
            StandardOutput.to(out),
            err,
            () -> LocalDate.of(2026, 11, 24),
            () -> false,
            () -> false);
    int code = Main.run(args, console);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Run lint(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "lint";
    System.arraycopy(args, 0, all, 1, args.length);
    return run("", all);
  }

  private String file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.writeString(file, content).toString();
  }

  @Test
  void aCleanDigestGivesNothing() throws IOException {
    Run run = lint(file("a.md", CLEAN));
    assertThat(run).isEqualTo(new Run(0, "no findings in 1 file\n", ""));
  }

  @Test
  void anErrorIsPrintedAndFails() throws IOException {
    Run run = lint(file("a.md", MISMATCH));
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
      String name = file("many/" + i + ".md", i % 2 == 0 ? MISMATCH : CLEAN);
      expected.append(i % 2 == 0 ? lint("--quiet", name).out() : "");
    }
    Run run = lint("--quiet", folder.resolve("many").toString());
    assertThat(run).isEqualTo(new Run(1, expected.toString(), ""));
  }

  @Test
  void aFileWithTwoNamesIsRepairedOnce() throws IOException {
    Path file = Path.of(file("a.md", INSECURE));
    Path link = Files.createSymbolicLink(folder.resolve("b.md"), file);
    Run run = lint("--fix", "--quiet", file.toString(), link.toString());
    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(CLEAN);
  }

  @Test
  void whatFailsIsForTheCallerToSay() throws IOException {
    String insecure = file("a.md", INSECURE);
    assertThat(lint(insecure).code()).isZero();
    assertThat(lint("--fail-on", "warning", insecure).code()).isEqualTo(1);
    assertThat(lint("--fail-on", "note", insecure).code()).isEqualTo(1);
    assertThat(lint("--max-warnings", "0", insecure).code()).isEqualTo(1);
    assertThat(lint("--max-warnings", "1", insecure).code()).isZero();
    assertThat(lint("--rule", "insecure-url=error", insecure).code()).isEqualTo(1);
    assertThat(lint("--rule", "url-mismatch=off", file("b.md", MISMATCH)).code()).isZero();
  }

  @Test
  void wrongUsageIsCodeTwo() throws IOException {
    String clean = file("a.md", CLEAN);
    assertThat(lint().code()).isEqualTo(2);
    assertThat(lint("--no-such-option", clean).code()).isEqualTo(2);
    assertThat(lint("--output", "xml", clean).code()).isEqualTo(2);
    assertThat(lint("--write-baseline", clean).err()).contains("needs --baseline FILE");
    assertThat(lint("--rule", "url-missmatch=off", clean))
        .satisfies(
            run -> {
              assertThat(run.code()).isEqualTo(2);
              assertThat(run.err()).contains("did you mean \"url-mismatch\"?");
            });
    assertThat(lint("--stdin-filename", "a.md", clean).code()).isEqualTo(2);
  }

  @Test
  void theOtherFilesAreStillLookedAt() throws IOException {
    Path latin = folder.resolve("latin.md");
    Files.write(latin, "é".getBytes(StandardCharsets.ISO_8859_1));
    Run run = lint(folder.resolve("none.md").toString(), latin.toString(), file("a.md", MISMATCH));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("none.md: no such file or folder")
        .contains("latin.md: not UTF-8 at byte offset 0");
    assertThat(run.out()).contains("[url-mismatch]");
  }

  @Test
  void aFolderGivesItsDigestsInOrderAndSkipsTheRest() throws IOException {
    file("d/b.md", MISMATCH);
    file("d/a.markdown", MISMATCH);
    file("d/README.md", "# Read me\n");
    file("d/data.txt", MISMATCH);
    file("d/.hidden/c.md", MISMATCH);
    Run run = lint("--verbose", folder.resolve("d").toString());
    assertThat(run.out())
        .containsSubsequence("a.markdown:5:", "b.md:5:")
        .doesNotContain("data.txt", ".hidden")
        .endsWith("2 errors in 2 of 2 files; 1 file skipped\n");
    assertThat(run.err()).contains("README.md, which holds no digest");
  }

  @Test
  void aFileNamedTwiceIsLookedAtOnce() throws IOException {
    String name = file("a.md", MISMATCH);
    assertThat(lint(name, name, folder.toString()).out()).endsWith("\n1 error\n");
  }

  @Test
  void safeFixesAreMadeInPlaceAndOnce() throws IOException {
    String name = file("a.md", INSECURE);
    Run first = lint("--fix", name);
    assertThat(first).isEqualTo(new Run(0, "no findings in 1 file; 1 fixed\n", ""));
    assertThat(Path.of(name)).usingCharset(StandardCharsets.UTF_8).hasContent(CLEAN);
    assertThat(lint("--fix", name).out()).isEqualTo("no findings in 1 file\n");
    assertThat(Path.of(name)).usingCharset(StandardCharsets.UTF_8).hasContent(CLEAN);
  }

  @Test
  void unsafeFixesAreOnlyMadeIfAskedFor() throws IOException {
    String pipe = CLEAN.replace("Transformer。 |", "Transformer$a|b$。 |");
    String name = file("a.md", pipe);
    assertThat(lint("--fix", name).code()).isEqualTo(1);
    assertThat(Path.of(name)).usingCharset(StandardCharsets.UTF_8).hasContent(pipe);
    lint("--unsafe-fixes", name);
    assertThat(Files.readString(Path.of(name))).contains("$a\\|b$");
  }

  @Test
  void lineEndingsAndByteOrderMarkStay() throws IOException {
    String name = file("a.md", "\uFEFF" + INSECURE.replace("\n", "\r\n"));
    lint("--fix", name);
    assertThat(Files.readString(Path.of(name))).isEqualTo("\uFEFF" + CLEAN.replace("\n", "\r\n"));
  }

  @Test
  void modeAndLinkStay() throws IOException {
    Path file = Path.of(file("a.md", INSECURE));
    Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);
    lint("--fix", link.toString());
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(CLEAN);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(".git", "a.md", "link.md");
    }
  }

  @Test
  void aFileThatChangedMeanwhileIsNotOverwritten() throws Exception {
    Path file = Path.of(file("a.md", INSECURE));
    FileContent content =
        FileContent.read(
            new DigestFiles.Target("a.md", file, false),
            InputStream.nullInputStream(),
            Limits.defaults());
    Files.writeString(file, "something else");
    assertThatThrownBy(() -> content.replaceBy(new WholeFiles(), CLEAN))
        .isInstanceOf(InputFile.Unusable.class)
        .hasMessageContaining("was changed");
    assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent("something else");
  }

  @Test
  void aDiffIsShownAndNothingChanged() throws IOException {
    String name = file("a.md", INSECURE);
    Run run = lint("--diff", name);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("--- " + name + "\n+++ " + name + "\n@@ -2,")
        .contains("\n-| [^1] | [Attention Is All You Need](http://")
        .contains("\n+| [^1] | [Attention Is All You Need](https://");
    assertThat(run.err()).contains("1 can be fixed");
    assertThat(Path.of(name)).usingCharset(StandardCharsets.UTF_8).hasContent(INSECURE);
    assertThat(lint("--diff", file("b.md", CLEAN)).code()).isZero();
  }

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

  @Test
  void standardInputIsNamed() {
    Run run = run(MISMATCH, "lint", "--stdin-filename", "today/cs.CL.md", "-");
    assertThat(run.out()).startsWith("today/cs.CL.md:5:38: error");
    assertThat(run(MISMATCH, "lint", "-").out()).startsWith("<stdin>:5:38: error");
    assertThat(run(MISMATCH, "lint", "-", "-")).isEqualTo(run(MISMATCH, "lint", "-"));
  }

  @Test
  void standardInputIsRepairedToStandardOutput() {
    Run run = run(INSECURE, "lint", "--fix", "-");
    assertThat(run.out()).isEqualTo(CLEAN);
    assertThat(run.err()).isEqualTo("no findings in 1 file; 1 fixed\n");
    assertThat(run("no digest", "lint", "--fix", "-").out()).isEqualTo("no digest");
  }

  @Test
  void theConfigurationOfTheFileCounts() throws IOException {
    file(".digestmark.yml", "rules: {url-mismatch: off}\nexclude: ['old/**']\n");
    String name = file("a.md", MISMATCH);
    String old = file("old/a.md", MISMATCH);
    assertThat(lint(name).code()).isZero();
    assertThat(lint("--no-config", name).code()).isEqualTo(1);
    assertThat(lint("--rule", "url-mismatch=warning", name).out()).contains("warning: row [^1]");
    assertThat(lint(old).out()).isEqualTo("no findings in 0 files; 1 file skipped\n");
    assertThat(
            run(MISMATCH, "lint", "--stdin-filename", folder.resolve("b.md").toString(), "-")
                .code())
        .isZero();
    assertThat(lint("--verbose", name).err())
        .isEqualTo(
            "digestmark: uses the configuration " + folder.resolve(".digestmark.yml") + "\n");
    String other = file("other.yml", "rules: {url-mismatch: note}\n");
    assertThat(lint("--config", other, name).out()).contains("note: row [^1]");
  }

  @Test
  void aWrongConfigurationIsSaidOnceAndFails() throws IOException {
    String wrong = file(".digestmark.yml", "rules: {url-missmatch: off}\n");
    Run run = lint(file("a.md", CLEAN), file("b.md", CLEAN));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "digestmark: "
                + wrong
                + ":1:9: unknown rule \"url-missmatch\"; did you mean \"url-mismatch\"?\n");
    assertThat(lint("--config", wrong, file("a.md", CLEAN)).code()).isEqualTo(2);
  }

  @Test
  void aBaselineAcceptsWhatWasThere() throws IOException {
    String baseline = folder.resolve("known.json").toString();
    String name = file("a.md", MISMATCH);
    assertThat(lint("--baseline", baseline, "--write-baseline", name).code()).isZero();
    assertThat(Files.readString(Path.of(baseline))).contains("\"rule\":\"url-mismatch\"");
    Run known = lint("--baseline", baseline, name);
    assertThat(known).isEqualTo(new Run(0, "no findings in 1 file; 1 known to the baseline\n", ""));

    file("a.md", "<!-- one line more -->\n\n" + MISMATCH.replace("[^1]", "[^7]"));
    assertThat(lint("--baseline", baseline, name).code()).isZero();
    file("a.md", MISMATCH.replace("1810.04805", "1412.6980"));
    Run changed = lint("--baseline", baseline, name);
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.err()).contains("1 known findings are gone", "--write-baseline");
  }

  @Test
  void aBrokenBaselineIsRefused() throws IOException {
    String name = file("a.md", CLEAN);
    Run run = lint("--baseline", file("known.json", "{\"version\": 1,\n \"findings\": oops"), name);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("known.json:2:").contains("is no JSON");
    assertThat(lint("--baseline", file("old.json", "[]"), name).err()).contains("is no baseline");
    assertThat(lint("--baseline", folder.resolve("none.json").toString(), name).code())
        .isEqualTo(2);
  }

  @Test
  void findingsAreCountedByRule() throws IOException {
    Run run = lint("--statistics", file("a.md", INSECURE), file("b.md", MISMATCH));
    assertThat(run.out().lines())
        .containsExactly(
            "      1  warning  insecure-url            1 with a fix",
            "      1  error    url-mismatch",
            "1 error, 1 warning in 2 of 2 files (1 fixable with --fix)");
  }

  @Test
  void machineReadableOutputIsNothingElse() throws IOException {
    Run run = lint("--output", "json", file("a.md", MISMATCH), file("README.md", "text"));
    JsonNode all = new JsonMapper().readTree(run.out());
    assertThat(all).hasSize(1);
    assertThat(run.err()).isEqualTo("1 error; 1 file skipped\n");
    assertThat(lint("--quiet", "--output", "json", file("a.md", MISMATCH)).err()).isEmpty();
  }

  @Test
  void namesCannotPlayTricks() throws IOException {
    Run run = lint(file("a\u001B[31m\n.md", MISMATCH));
    assertThat(run.out()).contains("a<U+001B>[31m<U+000A>.md:5:38").doesNotContain("\u001B");
    assertThat(lint(folder.resolve("\u001B.md").toString()).err()).doesNotContain("\u001B");
  }

  @Test
  void todayIsGiven() throws IOException {
    String name = file("a.md", CLEAN.replace("1706.03762", "2611.03762"));
    assertThat(lint(name).out()).startsWith("no findings");
    assertThat(lint("--today", "2026-10-31", name).out()).contains("[future-arxiv-id]");
  }

  @Test
  void helpFitsAScreen() {
    Run run = run("", "lint", "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSizeLessThan(36).allMatch(line -> line.length() <= 80);
    assertThat(run.out()).contains("digestmark lint --fix digests");
  }

  @Test
  void rulesAreListedAndExplained() {
    assertThat(run("", "rules").out()).contains("url-mismatch           error    none");
    assertThat(run("", "explain", "url-mismatch").out()).startsWith("# url-mismatch\n");
    Run unknown = run("", "explain", "url-missmatch");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("did you mean \"url-mismatch\"?");
    assertThat(run("", "schema").out()).startsWith("{").contains("\"url-mismatch\"");
  }
}
