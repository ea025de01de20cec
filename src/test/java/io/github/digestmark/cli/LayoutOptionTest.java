package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the command line and configurations say in which layout digests are. */
class LayoutOptionTest {

  private static final String TABLE =
      """
      | Titel | Urheber | Papier |
      |---|---|---|
      | Graphs of Trees | A. Adams | [1](https://papers.example.org/1) |
      | Trees of Graphs | B. Brown | [2](https://papers.example.org/2) |
      """;

  @TempDir private Path folder;

  private Path digest;

  @BeforeEach
  void write() throws IOException {
    digest = Files.writeString(folder.resolve("a.md"), TABLE);
  }

  private void configure(String yaml) throws IOException {
    Files.writeString(folder.resolve(".digestmark.yml"), yaml);
  }

  private Run run(String command, String... args) {
    return Run.onTheDay(command, "", args);
  }

  @Test
  void aSiteOfTheConfigurationMakesATableADigest() throws IOException {
    assertThat(run("convert", "--to", "csv", digest.toString()).code()).isEqualTo(2);
    configure("paper-sites: [papers.example.org]\nfields: {authors: [Urheber], url: [Papier]}");
    Run csv = run("convert", "--to", "csv", digest.toString());
    assertThat(csv.code()).isZero();
    assertThat(csv.out())
        .contains("https://papers.example.org/2")
        .contains("Trees of Graphs")
        .contains("B. Brown");
  }

  @Test
  void everyCommandReadsTheConfiguration() throws IOException {
    configure("paper-sites: [papers.example.org]\nfields: {authors: [Urheber]}");
    String file = digest.toString();
    assertThat(run("lint", "--verbose", file).err()).doesNotContain("skipped");
    assertThat(run("diff", file, file).code()).isZero();
    assertThat(run("convert", "--to", "json", file).out()).contains("A. Adams");
    assertThat(run("convert", "--no-config", "--to", "json", file).code()).isEqualTo(2);
  }

  @Test
  void theCommandLineWinsOverTheConfiguration() throws IOException {
    configure("paper-sites: [papers.example.org]\nlayout: footnotes");
    assertThat(run("convert", "--to", "csv", digest.toString()).code()).isEqualTo(2);
    assertThat(run("convert", "--layout", "tables", "--to", "csv", digest.toString()).code())
        .isZero();
  }

  @Test
  void diffReportsAWrongConfiguration() throws IOException {
    configure("layout: tabels");
    Run diff = run("diff", digest.toString(), digest.toString());
    assertThat(diff.code()).isEqualTo(2);
    assertThat(diff.err()).contains(".digestmark.yml:1:9: layout must be footnotes, tables");
  }
}
