package io.github.digestmark.cli;

import static io.github.digestmark.cli.LintFolder.CLEAN;
import static io.github.digestmark.cli.LintFolder.MISMATCH;
import static io.github.digestmark.cli.LintFolder.lint;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings that {@code digestmark lint} is told to accept. */
class LintBaselineTest {

  private final LintFolder digests;

  LintBaselineTest(@TempDir Path folder) throws IOException {
    digests = LintFolder.in(folder);
  }

  @Test
  void aBaselineAcceptsWhatWasThere() throws IOException {
    String baseline = digests.path("known.json").toString();
    String name = digests.file("a.md", MISMATCH);
    assertThat(lint("--baseline", baseline, "--write-baseline", name).code()).isZero();
    assertThat(Files.readString(Path.of(baseline))).contains("\"rule\":\"url-mismatch\"");
    Run known = lint("--baseline", baseline, name);
    assertThat(known).isEqualTo(new Run(0, "no findings in 1 file; 1 in the baseline\n", ""));

    digests.file("a.md", "<!-- one line more -->\n\n" + MISMATCH.replace("[^1]", "[^7]"));
    assertThat(lint("--baseline", baseline, name).code()).isZero();
    digests.file("a.md", MISMATCH.replace("1810.04805", "1412.6980"));
    Run changed = lint("--baseline", baseline, name);
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.err())
        .contains("entries that no longer match a finding: 1;", "--write-baseline");
  }

  @Test
  void aWrittenBaselineIsCountedNotShown() throws IOException {
    String baseline = digests.path("known.json").toString();
    digests.file("a.md", MISMATCH);
    digests.file("b.md", LintFolder.papers("http", 5));
    assertThat(lint("--baseline", baseline, "--write-baseline", digests.folder().toString()))
        .isEqualTo(
            new Run(
                0,
                """
                severity   count   files  rule          theme      what helps
                error          1       1  url-mismatch  links
                warning        5       1  insecure-url  links      --fix repairs 5
                digestmark explain RULE describes a rule; lint --select RULE --all shows all its findings
                1 error, 5 warnings in 2 of 2 files (5 fixable with --fix)
                6 findings written to %s
                """
                    .formatted(baseline),
                ""));
    Run json =
        lint(
            "--baseline",
            baseline,
            "--write-baseline",
            "--output-format",
            "json",
            digests.folder().toString());
    assertThat(json.out()).startsWith("[").contains("\"count\": 5");
    assertThat(json.err()).endsWith("\n6 findings written to " + baseline + "\n");
    assertThat(
            lint("--baseline", baseline, "--write-baseline", "--output-format", "sarif", "a.md")
                .err())
        .startsWith("--write-baseline requires --output-format text or json\n");
    assertThat(
            lint("--baseline", baseline, "--write-baseline", "--quiet", digests.file("c.md", CLEAN))
                .out())
        .isEmpty();
    String folder = digests.path("none/known.json").toString();
    Run failed = lint("--baseline", folder, "--write-baseline", digests.path("a.md").toString());
    assertThat(failed.code()).isEqualTo(2);
    assertThat(failed.out()).doesNotContain("written to");
  }

  @Test
  void rulesThatAreOffKeepTheirEntries() throws IOException {
    String baseline = digests.path("known.json").toString();
    String name = digests.file("a.md", LintFolder.papers("http", 2) + "\u200B\n");
    String off = digests.file("off.md", MISMATCH);
    lint("--baseline", baseline, "--write-baseline", digests.folder().toString());
    String all = Files.readString(Path.of(baseline));
    assertThat(all).contains("insecure-url", "url-mismatch", "invisible-character");
    digests.file(".digestmark.yml", "overrides: [{paths: [off.md], ignore: [links]}]\n");
    for (String option : List.of("--select=links", "--ignore=insecure-url", "--max-warnings=99")) {
      assertThat(lint("--baseline", baseline, option, name, off).err()).as(option).isEmpty();
      lint("--baseline", baseline, "--write-baseline", option, name, off);
      assertThat(Path.of(baseline)).as(option).hasContent(all);
    }
    digests.file("a.md", LintFolder.papers("https", 2));
    Run stale = lint("--baseline", baseline, "--select", "links", name);
    assertThat(stale.err()).contains("entries that no longer match a finding: 2;");
    lint("--baseline", baseline, "--write-baseline", "--select", "links", name);
    assertThat(Files.readString(Path.of(baseline)))
        .contains("url-mismatch", "invisible-character")
        .doesNotContain("insecure-url");
  }

  @Test
  void aBrokenBaselineIsRefused() throws IOException {
    String name = digests.file("a.md", CLEAN);
    Run run =
        lint(
            "--baseline",
            digests.file("known.json", "{\"version\": 1,\n \"findings\": oops"),
            name);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("known.json:2:").contains("not valid JSON");
    assertThat(lint("--baseline", digests.file("old.json", "[]"), name).err())
        .contains("is not a baseline");
    assertThat(lint("--baseline", digests.path("none.json").toString(), name).err())
        .endsWith("none.json: no such file; create it with --write-baseline\n");
  }

  @Test
  void aBrokenOrOldBaselineIsReplaced() throws IOException {
    String name = digests.file("a.md", MISMATCH);
    for (String old :
        List.of(
            "{\"version\": 1,\n \"findings\": oops",
            "{\"version\": 2, \"findings\": []}",
            "<<<<<<< HEAD\n{\"version\":1,\"findings\":[\n=======\n",
            "{\"version\":1,\"find",
            "")) {
      String baseline = digests.file("known.json", old);
      assertThat(lint("--baseline", baseline, "--write-baseline", name).code()).as(old).isZero();
      assertThat(lint("--baseline", baseline, name).out()).contains("1 in the baseline");
    }
  }

  @Test
  void anotherFileIsNotReplacedByABaseline() throws IOException {
    String name = digests.file("a.md", MISMATCH);
    for (String other : List.of("# Notes\n\n\"findings\"\n", "{\"name\": \"x\"}", "[]", "null")) {
      String file = digests.file("other.json", other);
      Run run = lint("--baseline", file, "--write-baseline", name);
      assertThat(run.code()).as(other).isEqualTo(2);
      assertThat(run.err()).contains("other.json: is not a baseline and was not replaced");
      assertThat(Files.readString(Path.of(file))).isEqualTo(other);
      // Nobody is sent to an option that refuses.
      assertThat(lint("--baseline", file, name).err())
          .contains("other.json: is not a baseline")
          .doesNotContain("--write-baseline");
    }
  }
}
