package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In folders, commands read the files that belong to the repository. */
class WalkedFoldersTest {

  private final LintFolder digests;

  WalkedFoldersTest(@TempDir Path folder) throws IOException {
    digests = LintFolder.in(folder);
    for (String name :
        List.of("a.md", "out/b.md", "in/c.md", "in/draft.md", "in/kept-draft.md", "d/e/f.md")) {
      digests.file(name, LintFolder.CLEAN);
    }
  }

  /** Returns the names of the files that a command reads, in its order. */
  private List<String> read(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 2, args.length);
    all[0] = "--to";
    all[1] = "jsonl";
    String before = "{\"file\":\"" + digests.folder() + "/";
    return Run.of("convert", "", all)
        .out()
        .lines()
        .map(line -> line.substring(before.length(), line.indexOf('"', before.length())))
        .toList();
  }

  private String folder() {
    return digests.folder().toString();
  }

  @Test
  void filesThatGitIgnoresArePassedOver() throws IOException {
    digests.file(".gitignore", "out/\n*draft.md\n");
    digests.file("in/.gitignore", "!kept*\n");
    digests.file(".git/info/exclude", "/d/e\n");
    assertThat(read(folder())).containsExactly("a.md", "in/c.md", "in/kept-draft.md");
    Run lint = LintFolder.lint(folder());
    assertThat(lint.out()).isEqualTo("no findings in 3 files\n");
    assertThat(lint.err())
        .isEqualTo("digestmark: passed over 1 file and 2 folders ignored by .gitignore\n");
    assertThat(read("--no-ignore", folder())).hasSize(6);
    assertThat(read(digests.path("in").toString())).containsExactly("in/c.md", "in/kept-draft.md");
  }

  @Test
  void whatIsNamedIsAlwaysRead() throws IOException {
    digests.file(".gitignore", "out/\ndraft.md\n");
    assertThat(read(digests.path("in/draft.md").toString())).containsExactly("in/draft.md");
    assertThat(read(digests.path("out").toString())).containsExactly("out/b.md");
  }

  @Test
  void aFolderWhoseDigestsAreIgnoredSaysSo() throws IOException {
    digests.file(".gitignore", "*.md\nd/e/\n");
    String out = digests.path("out").toString();
    String d = digests.path("d").toString();
    String in = digests.path("in").toString();
    String words = " ignored by .gitignore, --no-ignore reads them\n";
    assertThat(LintFolder.lint(out, d, in).err())
        .startsWith(
            "digestmark: warning: %s: contains no digest; 1 file is%s".formatted(out, words)
                + "digestmark: warning: %s: contains no digest; 1 folder is%s".formatted(d, words)
                + "digestmark: warning: %s: contains no digest; 3 files are%s"
                    .formatted(in, words));
    assertThat(LintFolder.lint("--require-digest", in).err())
        .contains(": contains no digest; 3 files are" + words);
  }

  @Test
  void aPatternEntersNoFolderThatIsTooDeep() throws IOException {
    digests.file(".gitignore", "out\ne\n");
    digests.file("d/.digestmark.yml", "rules: off\n");
    assertThat(LintFolder.lint(folder() + "/*a.md"))
        .isEqualTo(new Run(0, "no findings in 1 file\n", ""));
    assertThat(LintFolder.lint(folder() + "/in/*c.md").err()).isEmpty();
    assertThat(LintFolder.lint(folder() + "/i*/c.md").err()).contains("1 folder ignored");
    // A pattern that matches a folder stands for all digests in it, as in a shell.
    digests.file("in/side/deep/g.md", LintFolder.CLEAN);
    assertThat(read(folder() + "/i*")).contains("in/c.md", "in/side/deep/g.md").hasSize(4);
  }

  @Test
  void everyReasonIsCounted() throws IOException {
    digests.file(".gitignore", "draft.md\n");
    digests.file(".digestmark.yml", "exclude: [kept-draft.md]\n");
    digests.file("README.md", "# Read me\n");
    digests.file("NEWS.md", "# News\n");
    assertThat(LintFolder.lint(folder()).err())
        .isEqualTo(
            "digestmark: passed over 4 files: 2 without a digest, 1 ignored by .gitignore,"
                + " 1 excluded by the configuration\n");
    digests.file(".digestmark.yml", "exclude: [out]\n");
    assertThat(LintFolder.lint(folder()).err())
        .isEqualTo(
            "digestmark: passed over 3 files and 1 folder: 2 files without a digest,"
                + " 1 file ignored by .gitignore, 1 folder excluded by the configuration\n");
    assertThat(LintFolder.lint("--verbose", folder()).err())
        .contains("passed over " + digests.path("out") + ": excluded by the configuration\n")
        .contains("passed over " + digests.path("in/draft.md") + ": ignored by .gitignore\n");
  }

  @Test
  void whatTwoArgumentsHaveInCommonCountsOnce() throws IOException {
    digests.file(".gitignore", "draft.md\n");
    digests.file("in/README.md", "# Read me\n");
    Run run = LintFolder.lint(folder(), digests.path("in").toString());
    assertThat(run.out()).isEqualTo("no findings in 5 files\n");
    assertThat(run.err())
        .isEqualTo(
            "digestmark: passed over 2 files: 1 without a digest, 1 ignored by .gitignore\n");
  }

  @Test
  void hiddenFoldersAndInstalledPackagesAreNotEntered() throws IOException {
    digests.file(".cache/x.md", LintFolder.CLEAN);
    digests.file("node_modules/p/x.md", LintFolder.CLEAN);
    assertThat(read(folder())).hasSize(6);
    assertThat(read(digests.path("node_modules").toString())).hasSize(1);
    assertThat(read(digests.path(".cache").toString())).hasSize(1);
  }

  @Test
  void noFolderThatIsPassedOverIsOpened() throws IOException {
    digests.file(".gitignore", "out\n");
    digests.file(".digestmark.yml", "exclude: [d]\n");
    // Their configurations would be reported.
    digests.file("out/.digestmark.yml", "rules: off\n");
    digests.file("d/.digestmark.yml", "rules: off\n");
    assertThat(LintFolder.lint(folder()).code()).isZero();
    assertThat(LintFolder.lint("--no-ignore", folder()).code()).isEqualTo(2);
  }

  @Test
  void aPatternInQuotesFindsFiles() throws IOException {
    Files.copy(digests.path("a.md"), digests.path("in/x.txt"));
    assertThat(read(folder() + "/*.md")).containsExactly("a.md");
    assertThat(read(folder() + "/**/*.md")).hasSize(6);
    assertThat(read(folder() + "/in/*.txt")).containsExactly("in/x.txt");
    assertThat(read(folder() + "/in/*")).doesNotContain("in/x.txt").hasSize(3);
    assertThat(read(folder() + "/{out,d/e}/?.md", digests.path("a.md").toString()))
        .containsExactly("d/e/f.md", "out/b.md", "a.md");
    digests.file(".gitignore", "out\n");
    assertThat(read(folder() + "/**/b.md")).isEmpty();
    digests.file("[a].md", LintFolder.CLEAN);
    assertThat(read(digests.path("[a].md").toString())).containsExactly("[a].md");
    assertThat(LintFolder.lint(folder() + "/[a.md").err()).contains("is not a valid path pattern");
  }

  @Test
  void mergeTakesAFolderAndFailsWithABrokenConfiguration() throws IOException {
    Run merged = Run.of("merge", "", folder());
    assertThat(merged.code()).isZero();
    assertThat(merged.err())
        .endsWith("6 digests merged: 1 paper, 5 duplicates dropped, no contradictions\n");
    digests.file(".digestmark.yml", "exclud: [in]\n");
    Run failed = Run.of("merge", "", folder());
    assertThat(failed.code()).isEqualTo(2);
    assertThat(failed.err()).contains(".digestmark.yml:1:1: ");
    assertThat(Run.of("merge", "", "--no-config", folder()).code()).isZero();
  }
}
