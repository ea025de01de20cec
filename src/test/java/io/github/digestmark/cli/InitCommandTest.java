package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.config.Configuration;
import io.github.digestmark.config.ConfigurationFile;
import io.github.digestmark.lint.LintOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that writes a configuration. */
class InitCommandTest {

  private final LintFolder digests;

  InitCommandTest(@TempDir Path folder) throws Exception {
    digests = LintFolder.in(folder);
  }

  private Run init(String... args) {
    return Run.of("init", "", args);
  }

  private String folder() {
    return digests.folder().toString();
  }

  @Test
  void theConfigurationConfiguresNothingUntilItsLinesAreUncommented() throws Exception {
    assertThat(init(folder()))
        .isEqualTo(new Run(0, "wrote " + digests.path(".digestmark.yml") + "\n", ""));
    Path file = digests.path(".digestmark.yml");
    Path week = digests.path("week.md");
    assertThat(
            ConfigurationFile.read(file, Digestmark.rules())
                .optionsFor(week, LintOptions.defaults()))
        .isEqualTo(LintOptions.defaults());
    Files.writeString(file, Files.readString(file).replaceAll("(?m)^#(?! \\S)", ""));
    Configuration all = ConfigurationFile.read(file, Digestmark.rules());
    LintOptions options = all.optionsFor(digests.path("archive/week.md"), LintOptions.defaults());
    assertThat(options.off())
        .contains("truncated-abstract", "stray-content", "short-translation", "reference-order")
        .doesNotContain("row-cells", "insecure-url");
    assertThat(options.columns()).containsExactly("Ref", "Title", "Summary");
    assertThat(all.isExcluded(digests.path("drafts/a.md"))).isTrue();
    JsonNode schema = new JsonMapper().readTree(ConfigurationFile.schema());
    assertThat(schema.path("properties").propertyNames())
        .isNotEmpty()
        .allMatch(key -> ConfigurationFile.template().contains("\n#" + key + ":"));
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    String file = digests.file(".digestmark.yaml", "language: zh\n");
    Run run = init(folder());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("digestmark: " + file + ": exists and was not changed\n");
    assertThat(digests.path(".digestmark.yml")).doesNotExist();
    Files.delete(Path.of(file));
    String baseline = digests.file("digestmark-baseline.json", "mine");
    assertThat(init("--baseline", folder()).code()).isEqualTo(2);
    assertThat(Path.of(baseline)).hasContent("mine");
    assertThat(digests.path(".digestmark.yml")).doesNotExist();
    assertThat(init(digests.path("none").toString()).err()).contains("none: no such folder");
  }

  @Test
  void aBaselineThatLacksAFileIsReportedAsWritten() throws Exception {
    digests.file("a.md", LintFolder.MISMATCH);
    Files.write(digests.path("latin.md"), new byte[] {(byte) 0xE9});
    Run run = init("--baseline", folder());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("latin.md");
    assertThat(digests.path("digestmark-baseline.json")).exists();
    assertThat(run.out())
        .contains("wrote " + digests.path("digestmark-baseline.json") + "; for new findings only");
  }

  @Test
  void withABaselineOnlyNewFindingsAreReported() throws Exception {
    digests.file("a.md", LintFolder.MISMATCH);
    Run run = init("--baseline", folder());
    String baseline = digests.path("digestmark-baseline.json").toString();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("url-mismatch")
        .endsWith(
            "wrote %s; for new findings only, run: digestmark lint --baseline %1$s %s\n"
                .formatted(baseline, folder()));
    assertThat(LintFolder.lint("--baseline", baseline, folder()).code()).isZero();
    digests.file("b.md", LintFolder.MISMATCH);
    assertThat(LintFolder.lint("--baseline", baseline, folder()).code()).isEqualTo(1);
  }
}
