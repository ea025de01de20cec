package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of files that are more than they may be. */
class LimitsCommandTest {

  private static final int PAPERS = 4;

  @TempDir Path folder;

  private String small;
  private String large;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    large = file("a-large.md", LintFolder.papers("http", PAPERS));
    small = file("b-small.md", LintFolder.papers("https", 1));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static Run run(String command, String... args) {
    return Run.of(command, "", args);
  }

  @Test
  void aFileThatIsTooLargeIsNamedAndTheOthersAreLookedAt() {
    Run run = run("lint", "--max-file-size", "500", large, small);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .matches(
            Pattern.quote("digestmark: " + large + ": is larger than 500 bytes, it has ")
                + "\\d+ bytes; --max-file-size allows more\n");
    assertThat(run.out()).isEqualTo("no findings in 1 file\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lint", "format --check", "convert --to json", "merge", "diff " + "{small}"})
  void everyCommandRefusesWhatIsTooLarge(String command) {
    List<String> args = new ArrayList<>(List.of(command.replace("{small}", small).split(" ", -1)));
    String name = args.remove(0);
    args.addAll(List.of("--max-file-size", "500", large));
    Run run = run(name, args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(large + ": is larger than 500 bytes")
        .contains("--max-file-size");
    args.replaceAll(arg -> arg.equals("500") ? "1M" : arg);
    assertThat(run(name, args.toArray(String[]::new)).err()).doesNotContain("larger");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "format", "convert --to json", "merge"})
  void standardInputIsCountedWhileItIsRead(String command) {
    List<String> args = new ArrayList<>(List.of(command.split(" ", -1)));
    String name = args.remove(0);
    args.addAll(List.of("--max-file-size", "500", "-"));
    Run run = Run.of(name, LintFolder.papers("https", PAPERS), args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(": is larger than 500 bytes; --max-file-size allows more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "format --check", "convert --to json", "merge"})
  void aDigestWithTooManyPapersIsNamed(String command) {
    List<String> args = new ArrayList<>(List.of(command.split(" ", -1)));
    String name = args.remove(0);
    args.addAll(List.of("--max-papers", "3", large));
    Run run = run(name, args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(large + ": has 4 rows, more than 3; --max-papers allows more\n");
    args.replaceAll(arg -> arg.equals("3") ? "4" : arg);
    assertThat(run(name, args.toArray(String[]::new)).err()).doesNotContain("more than");
  }

  @Test
  void jsonHasTheSameLimits() throws IOException {
    String json = file("a.json", run("convert", "--to", "json", large).out());
    String lines = file("a.jsonl", run("convert", "--to", "jsonl", large).out());
    for (String file : List.of(json, lines)) {
      assertThat(run("convert", "--to", "md", "--max-papers", "3", file).err())
          .contains(file + ": has 4 rows, more than 3; --max-papers allows more");
      assertThat(run("convert", "--to", "md", "--max-file-size", "500", file).err())
          .contains(file + ": is larger than 500 bytes");
      assertThat(run("convert", "--to", "md", file).code()).isZero();
    }
  }

  @Test
  void jsonThatIsNestedTooDeeplyIsRefused() throws IOException {
    String json = file("a.json", "{\"rows\": " + "[".repeat(100_000));
    Run run = run("convert", "--to", "md", json);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(json + ": ")
        .contains("values are nested too deeply")
        .doesNotContain("StreamReadConstraints")
        .doesNotContain("\tat ");
  }

  @Test
  void findingsBeyondTheLimitAreCountedAndNotShown() {
    Run run = run("lint", "--all", "--max-findings", "3", "--fail-on", "warning", large, small);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> line.endsWith("[insecure-url]"))).hasSize(3);
    assertThat(run.out()).contains(large + ":5:").contains(large + ":7:").doesNotContain(":8:");
    assertThat(run.out()).contains("4 warnings in 1 of 2 files (4 fixable with --fix)");
    assertThat(run.err())
        .isEqualTo(
            "digestmark: " + large + ": showing 3 of 4 findings; --max-findings 4 shows all\n");
    assertThat(run("lint", "--all", "--max-findings", "4", large).err()).isEmpty();
    assertThat(run("lint", "--all", "--max-findings", "none", large).err()).isEmpty();
  }

  @Test
  void whatIsNotShownStillFails() {
    assertThat(run("lint", "--max-findings", "1", "--max-warnings", "3", large).code()).isOne();
    assertThat(run("lint", "--max-findings", "1", "--max-warnings", "4", large).code()).isZero();
    assertThat(run("lint", "--max-findings", "1", "--statistics", large).out())
        .containsPattern("warning +4 +1 +insecure-url");
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"JSON", "SARIF", "CODEQUALITY"})
  void reportsWithFewerFindingsAreWhole(ReportFormat format) {
    Run run =
        run("lint", "--max-findings", "3", "--quiet", "--output-format", format.toString(), large);
    assertThat(new JsonMapper().readTree(run.out())).isNotNull();
    assertThat(run.out().split("insecure-url", -1)).hasSizeGreaterThan(3);
    assertThat(run.err()).contains("showing 3 of 4 findings");
  }

  @Test
  void theReportForServersCountsWhatItShows() {
    String out = run("lint", "--max-findings", "3", "--output-format", "junit", large).out();
    assertThat(out).contains("failures=\"3\"").endsWith("</testsuites>\n");
    assertThat(run("lint", "--max-findings", "3", "--output-format", "github", large).out().lines())
        .hasSize(3);
  }

  @Test
  void everythingIsRepairedWhateverIsShown() throws IOException {
    assertThat(run("lint", "--fix", "--max-findings", "1", large).code()).isZero();
    assertThat(Files.readString(Path.of(large))).isEqualTo(LintFolder.papers("https", PAPERS));
  }

  @Test
  void theBaselineKnowsWhatIsNotShown() {
    String baseline = folder.resolve("known.json").toString();
    run("lint", "--baseline", baseline, "--write-baseline", "--max-findings", "1", large);
    assertThat(run("lint", "--baseline", baseline, large).out()).contains("4 in the baseline");
  }

  @Test
  void theConfigurationSetsLimitsAndArgumentsWin() throws IOException {
    file(".digestmark.yml", "limits: {file-size: 500, findings: 1}");
    assertThat(run("lint", "--all", large).err()).contains("is larger than 500 bytes");
    assertThat(run("format", "--check", large).err()).contains("is larger than 500 bytes");
    assertThat(run("format", "--no-config", "--check", large).err()).doesNotContain("larger");
    assertThat(run("lint", "--all", "--max-file-size", "1M", large).err())
        .contains("showing 1 of 4 findings");
    assertThat(run("lint", "--max-file-size", "none", "--max-findings", "9", large).err())
        .isEmpty();
  }

  @Test
  void aFileThatIsExcludedMayBeOfAnySize() throws IOException {
    file(".digestmark.yml", "limits: {file-size: 500}\nexclude: [a-large.md]");
    assertThat(run("lint", large, small).err()).doesNotContain("larger");
    assertThat(run("format", "--check", large).err()).doesNotContain("larger");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "64MB", "many", "1.5", "9999999999", ""})
  void aLimitThatIsNoneIsRefused(String value) {
    Run run = run("lint", "--max-file-size=" + value, small);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--max-file-size must be a number of bytes such as 500000, a size such as 64M,");
    assertThat(run("lint", "--max-findings=" + value, small).err())
        .contains("--max-findings must be a number from 1 to 999999999, or none");
  }
}
