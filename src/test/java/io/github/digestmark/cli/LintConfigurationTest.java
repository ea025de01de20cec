package io.github.digestmark.cli;

import static io.github.digestmark.cli.LintFolder.CLEAN;
import static io.github.digestmark.cli.LintFolder.MISMATCH;
import static io.github.digestmark.cli.LintFolder.lint;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that {@code digestmark lint} takes for a file. */
class LintConfigurationTest {

  private final LintFolder digests;

  LintConfigurationTest(@TempDir Path folder) throws IOException {
    digests = LintFolder.in(folder);
  }

  @Test
  void theConfigurationOfTheFileCounts() throws IOException {
    digests.file(".digestmark.yml", "rules: {url-mismatch: off}\nexclude: ['old/**']\n");
    String name = digests.file("a.md", MISMATCH);
    String old = digests.file("old/a.md", MISMATCH);
    assertThat(lint(name).code()).isZero();
    assertThat(lint("--no-config", name).code()).isEqualTo(1);
    assertThat(lint("--rule", "url-mismatch=warning", name).out()).contains("warning: row [^1]");
    assertThat(lint(old).out()).isEmpty();
    assertThat(lint(old).err())
        .isEqualTo("digestmark: passed over 1 file excluded by the configuration\n");
    assertThat(
            Run.onTheDay("lint", MISMATCH, "--stdin-filename", digests.path("b.md").toString(), "-")
                .code())
        .isZero();
    assertThat(lint("--verbose", name).err())
        .isEqualTo("digestmark: configuration: " + digests.path(".digestmark.yml") + "\n");
    String other = digests.file("other.yml", "rules: {url-mismatch: note}\n");
    assertThat(lint("--show", "note", "--config", other, name).out()).contains("note: row [^1]");
  }

  @Test
  void aWrongConfigurationIsSaidOnceAndFails() throws IOException {
    String wrong = digests.file(".digestmark.yml", "rules: {url-missmatch: off}\n");
    Run run = lint(digests.file("a.md", CLEAN), digests.file("b.md", CLEAN));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "digestmark: "
                + wrong
                + ":1:9: unknown rule \"url-missmatch\"; did you mean \"url-mismatch\"?\n");
    assertThat(lint("--config", wrong, digests.file("a.md", CLEAN)).code()).isEqualTo(2);
  }
}
