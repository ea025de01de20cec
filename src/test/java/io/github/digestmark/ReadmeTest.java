package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.config.ConfigurationFile;
import io.github.digestmark.format.PlainText;
import io.github.digestmark.internal.OptionalLibrary;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README says what is so. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Path FAULTY = Path.of("examples/digests/FAULTY.md");
  private static final String PAGES = "src/main/resources/io/github/digestmark/lint/rules/";

  @Test
  void theTableListsEveryRuleAsItIs() throws IOException {
    List<String> rows =
        Files.readAllLines(README).stream().filter(line -> line.startsWith("| [`")).toList();
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Digestmark.rules().stream().map(ReadmeTest::row).toList());
  }

  private static String row(RuleInfo rule) {
    return "| [`%s`](%s%s.md) | %s | %s | %s |"
        .formatted(
            rule.name(), PAGES, rule.name(), rule.severity(), rule.fixability(), rule.summary());
  }

  /** The blocks of a language, in their order. */
  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(Files.readString(README))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  void theFindingsThatItBeginsWithAreReal() throws IOException {
    SourceText faulty = SourceText.of(Files.readString(FAULTY));
    StringBuilder report = new StringBuilder();
    List<Diagnostic> findings = Digestmark.lint(Digestmark.parse(faulty), LintOptions.defaults());
    for (Diagnostic finding : findings) {
      report.append(FAULTY).append(':').append(finding).append('\n');
    }
    List<String> shown =
        blocks("text").get(0).lines().filter(line -> line.startsWith(FAULTY.toString())).toList();
    assertThat(shown).hasSize(3).allMatch(line -> report.indexOf(line + "\n") >= 0);
  }

  @Test
  void theDigestThatItBeginsWithIsSoundAndInCanonicalForm() throws IOException {
    String digest = blocks("markdown").get(0);

    assertThat(Digestmark.lint(digest)).isEmpty();
    assertThat(Digestmark.format(digest).text()).isEqualTo(digest);
  }

  /** Returns what a block of Java prints. */
  private static String printed(int block, Path folder) throws Exception {
    String imports =
        Stream.of(
                "",
                ".catalog",
                ".format",
                ".lint",
                ".lint.rules",
                ".model",
                ".parse",
                ".report",
                ".source")
            .map(room -> "import io.github.digestmark" + room + ".*;\n")
            .collect(Collectors.joining());
    Path program =
        Files.writeString(
            folder.resolve("Snippet.java"),
            imports
                + "import java.io.Writer;\nimport java.nio.file.*;\nimport java.util.*;\n"
                + "import java.util.stream.Stream;\nimport linting.LintFolder.LongSummaryRule;\n"
                + "public class Snippet {\n"
                + "public static void main(String[] args) throws Exception {\n"
                + blocks("java")
                    .get(block)
                    .replace("target/findings.sarif", folder + "/findings.sarif")
                + "}\n}\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                program.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  @Test
  void itsJavaListsThePapersOfADigest(@TempDir Path folder) throws Exception {
    assertThat(printed(0, folder).lines())
        .hasSize(5)
        .first()
        .asString()
        .startsWith("2312.00752 Mamba");
  }

  @Test
  void itsJavaWritesADigest(@TempDir Path folder) throws Exception {
    String printed = printed(1, folder);

    assertThat(Digestmark.lint(printed)).isEmpty();
    assertThat(Digestmark.parse(printed).digest().rows().get(0).summary())
        .isEqualTo(PlainText.escape("1. 若x < y，则收敛。"));
  }

  @Test
  void itsJavaLintsAFolderWithARuleOfItsOwn(@TempDir Path folder) throws Exception {
    printed(2, folder);

    assertThat(Files.readString(folder.resolve("findings.sarif")))
        .contains("\"ruleId\": \"long-summary\"", "\"ruleId\": \"row-cells\"");
  }

  @Test
  void itsJavaComparesADigestWithMetadata(@TempDir Path folder) throws Exception {
    assertThat(printed(3, folder)).contains("1706.39762", "1502.03167");
  }

  @Test
  void itNamesEveryOptionalLibraryWithItsVersion() throws IOException {
    String readme = Files.readString(README);

    for (OptionalLibrary library : OptionalLibrary.values()) {
      assertThat(readme).contains("`" + library + "` |\n");
    }
  }

  @Test
  void itsConfigurationIsOne(@TempDir Path folder) throws Exception {
    Path file = folder.resolve(".digestmark.yml");
    String yaml =
        blocks("yaml").stream().filter(block -> block.contains("\nrules:")).findAny().get();

    ConfigurationFile.read(Files.writeString(file, yaml), Digestmark.rules());
  }

  @Test
  void itsHooksAreThoseOfTheExample() throws IOException {
    String example = Files.readString(Path.of("examples/ci/pre-commit.yaml"));

    assertThat(blocks("yaml")).contains(example.substring(example.indexOf('\n') + 1));
  }

  @Test
  void itNamesTheVersionThatThisIs() throws IOException {
    String version = Digestmark.version();

    assertThat(blocks("xml").get(0)).contains("<version>" + version + "</version>");
    assertThat(Files.readString(README))
        .contains(
            "target/digestmark-" + version + "-cli.jar", ":digestmark:" + version + ":jar:cli");
    assertThat(Files.readString(Path.of(".github/actions/lint/action.yml")))
        .contains(":digestmark:" + version + ":jar:cli ");
  }

  /** pre-commit gets hooks from a tag, and only releases have one. */
  @Test
  void itsHooksAreThoseOfTheNewestRelease() throws IOException {
    Matcher releases =
        Pattern.compile("^## \\[(\\d.*?)]", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("CHANGELOG.md")));

    assertThat(releases.find()).isTrue();
    assertThat(Files.readString(README)).contains("rev: v" + releases.group(1) + "\n");
  }
}
