package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ReadOptions;
import io.github.digestmark.testing.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationFileTest {

  private static final Fixtures WRONG = Fixtures.in("config", ".yml");

  @TempDir Path folder;

  private Configuration read(String yaml) throws IOException, ConfigurationException {
    Path file = Files.writeString(folder.resolve(".digestmark.yml"), yaml);
    return ConfigurationFile.read(file, Digestmark.rules());
  }

  private List<String> problemsIn(String yaml) throws IOException {
    try {
      read(yaml);
      return List.of();
    } catch (ConfigurationException e) {
      return e.problems().stream().map(ConfigurationException.Problem::toString).toList();
    }
  }

  static List<Path> wrong() throws IOException {
    return WRONG.texts();
  }

  /** Each {@code NAME.yml} among the fixtures has the problems in {@code NAME.txt} beside it. */
  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsSaidWithItsPlace(Path yaml) throws IOException {
    assertThat(String.join("\n", problemsIn(Files.readString(yaml))) + "\n")
        .isEqualTo(WRONG.resultOf(yaml));
  }

  @Test
  void everyWrongConfigurationHasItsProblemsBesideIt() throws IOException {
    WRONG.assertArePairs();
  }

  @Test
  void everySettingArrivesInTheOptions() throws IOException, ConfigurationException {
    Configuration configuration =
        read(
            """
            rules:
              insecure-url: off
              truncated-abstract: warning
              url-mismatch: note
              duplicate-paper: false
            language: zh
            accepted-hosts: [Ar5iv.labs.arxiv.org]
            headings: {summary: 摘要, details: [详细, Details]}
            columns: [Ref, Title, Summary]
            """);
    LintOptions options = configuration.optionsFor(folder.resolve("a.md"), LintOptions.defaults());
    assertThat(options.off()).containsExactlyInAnyOrder("insecure-url", "duplicate-paper");
    assertThat(options.severities())
        .containsEntry("truncated-abstract", Severity.WARNING)
        .containsEntry("url-mismatch", Severity.NOTE);
    assertThat(options.language()).hasValue("zh");
    assertThat(options.acceptedHosts()).containsExactly("ar5iv.labs.arxiv.org");
    assertThat(options.summaryHeadings()).containsExactly("摘要");
    assertThat(options.detailsHeadings()).containsExactly("详细", "Details");
    assertThat(options.columns()).containsExactly("Ref", "Title", "Summary");
  }

  @Test
  void everySettingOfReadingArrivesInItsOptions() throws IOException, ConfigurationException {
    Configuration configuration =
        read(
            """
            layout: sections
            fields:
              authors: [Autoren, 저자]
              summary: [Kernaussage]
            paper-sites: [papers.example.org]
            overrides:
              - paths: [lists/]
                layout: lists
                fields: {summary: [Kurz], date: [Autoren]}
                paper-sites: []
            """);
    ReadOptions base = ReadOptions.defaults();
    ReadOptions options = configuration.readOptionsFor(folder.resolve("a.md"), base);
    assertThat(options.layout()).hasValue(DigestLayout.SECTIONS);
    assertThat(options.names())
        .isEqualTo(
            Map.of("Autoren", Field.AUTHORS, "저자", Field.AUTHORS, "Kernaussage", Field.SUMMARY));
    assertThat(options.sites()).containsExactly("papers.example.org");
    ReadOptions ofList = configuration.readOptionsFor(folder.resolve("lists/a.md"), base);
    assertThat(ofList.layout()).hasValue(DigestLayout.LISTS);
    assertThat(ofList.names())
        .containsEntry("Autoren", Field.DATE)
        .containsEntry("Kurz", Field.SUMMARY)
        .containsEntry("Kernaussage", Field.SUMMARY);
    assertThat(ofList.sites()).isEmpty();
    assertThat(configuration.readOptionsFor(folder.resolveSibling("a.md"), base).layout())
        .hasValue(DigestLayout.SECTIONS);
  }

  @Test
  void laterOverridesWinOverEarlierOnes() throws IOException, ConfigurationException {
    Configuration configuration =
        read(
            """
            rules: {stray-content: error}
            overrides:
              - paths: ["archive/**"]
                rules: {stray-content: note}
                language: ru
              - paths: ["archive/2024/*.md"]
                rules: {stray-content: off}
            """);
    LintOptions base = LintOptions.defaults();
    assertThat(configuration.optionsFor(folder.resolve("a.md"), base).severities())
        .containsEntry("stray-content", Severity.ERROR);
    LintOptions archived = configuration.optionsFor(folder.resolve("archive/a.md"), base);
    assertThat(archived.severities()).containsEntry("stray-content", Severity.NOTE);
    assertThat(archived.language()).hasValue("ru");
    LintOptions old = configuration.optionsFor(folder.resolve("archive/2024/a.md"), base);
    assertThat(old.off()).containsExactly("stray-content");
    assertThat(old.language()).hasValue("ru");
  }

  @Test
  void patternsAreOfPathsBelowTheConfiguration() throws IOException, ConfigurationException {
    Configuration configuration = read("include: ['**/*.md']\nexclude: [\"drafts/**\", 'x?.md']");
    assertThat(configuration.isIncluded(folder.resolve("a.md"))).isTrue();
    assertThat(configuration.isIncluded(folder.resolve("b/c/a.md"))).isTrue();
    assertThat(configuration.isIncluded(folder.resolve("a.txt"))).isFalse();
    assertThat(configuration.isIncluded(folder.resolveSibling("a.md"))).isFalse();
    assertThat(configuration.isExcluded(folder.resolve("drafts/deep/a.md"))).isTrue();
    assertThat(configuration.isExcluded(folder.resolve("x1.md"))).isTrue();
    assertThat(configuration.isExcluded(folder.resolve("b/../a.md"))).isFalse();
  }

  @Test
  void aPatternTakesBackWhatAnEarlierOneMatched() throws IOException, ConfigurationException {
    Configuration configuration = read("include: [docs/*, '!*.txt']\nexclude: [drafts/, '!a.md']");
    assertThat(configuration.isIncluded(folder.resolve("docs/a.md"))).isTrue();
    assertThat(configuration.isIncluded(folder.resolve("docs/a.txt"))).isFalse();
    // As git does not look into an ignored folder.
    assertThat(configuration.isExcluded(folder.resolve("drafts/a.md"))).isTrue();
    assertThat(configuration.isExcluded(folder.resolve("a.md"))).isFalse();
  }

  @Test
  void withoutPatternsTheEndingDecidesInAnyCase() {
    for (String name : List.of("a.md", "UP.MD", "a.markdown", "a.b.Markdown", ".md")) {
      assertThat(Configuration.none().isIncluded(folder.resolve(name))).as(name).isTrue();
    }
    for (String name : List.of("md", "markdown", "MD", "a.mdx", "amd", "a.md.txt", "a.md~")) {
      assertThat(Configuration.none().isIncluded(folder.resolve(name))).as(name).isFalse();
    }
  }

  @Test
  void anEmptyFileSaysNothing() throws IOException, ConfigurationException {
    for (String empty : List.of("", "# nothing yet\n", "\uFEFF---\n", "{}")) {
      Configuration configuration = read(empty);
      assertThat(configuration.optionsFor(folder.resolve("a.md"), LintOptions.defaults()))
          .isEqualTo(LintOptions.defaults());
      assertThat(configuration.isIncluded(folder.resolve("a.markdown"))).isTrue();
      assertThat(configuration.isExcluded(folder.resolve("a.md"))).isFalse();
    }
  }

  @Test
  void aFileOfOneMebibyteIsRead() throws IOException, ConfigurationException {
    String setting = "\nlanguage: zh\n";
    String comment = "#" + "a".repeat((1 << 20) - 1 - setting.length());
    assertThat(
            read(comment + setting)
                .optionsFor(folder.resolve("a.md"), LintOptions.defaults())
                .language())
        .hasValue("zh");
    assertThat(problemsIn(comment + "a" + setting))
        .containsExactly("1:1: is larger than 1.0 MiB, it has 1048577 bytes");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve(".digestmark.yml");
    Files.write(file, "language: \"é\"".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ConfigurationFile.read(file, Digestmark.rules()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void limitsArriveForEachFile() throws IOException, ConfigurationException {
    Configuration configuration =
        read(
            """
            limits: {file-size: 128M, papers: 5}
            overrides:
              - paths: ["archive/**"]
                limits: {file-size: 1000, findings: none}
            """);
    Limits base = Limits.defaults();
    assertThat(configuration.limitsFor(folder.resolve("a.md"), base))
        .isEqualTo(base.withFileSize(128 << 20).withPapers(5));
    assertThat(configuration.limitsFor(folder.resolve("archive/a.md"), base))
        .isEqualTo(new Limits(1000, 5, Integer.MAX_VALUE));
    assertThat(Configuration.none().limitsFor(folder.resolve("a.md"), base)).isEqualTo(base);
  }

  @Test
  void aConfigurationHasLimitsOfItsOwn() throws IOException {
    assertThat(problemsIn("#".repeat((1 << 20) + 1)))
        .containsExactly("1:1: is larger than 1.0 MiB, it has 1048577 bytes");
    assertThat(problemsIn("[".repeat(51) + "]".repeat(51)))
        .containsExactly("1:51: nested more than 50 levels deep");
    assertThat(problemsIn("columns: &a [a, b, c]\nx: [" + "*a, ".repeat(51) + "]"))
        .containsExactly("2:205: more than 50 aliases; replace them with their values");
    assertThat(problemsIn("columns: &a [a, b, c]\noverrides: [{paths: [x], columns: *a}]"))
        .isEmpty();
  }

  @Test
  void longTextsAreRefusedInTime() throws IOException {
    assertThat(problemsIn("? " + "k".repeat(100_000) + "\n: 1"))
        .containsExactly("1:3: unknown key of more than 1000 characters; remove it");
    assertThat(problemsIn("language: zh" + "-a".repeat(100_000) + "-"))
        .containsExactly("1:11: language must be a BCP 47 language tag, such as zh, ja or ru");
    assertThat(problemsIn("language: zh" + "-a".repeat(100_000))).isEmpty();
  }

  @Test
  void bombsAreRefusedInTime() throws IOException {
    StringBuilder aliases = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      aliases.append("a%s: &a%s [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }
    assertThat(problemsIn(aliases.toString())).isNotEmpty();
    assertThat(problemsIn("[".repeat(50_000))).isNotEmpty();
    assertThat(problemsIn("{a: ".repeat(2_000))).isNotEmpty();
    assertThat(problemsIn("&a [*a]")).isNotEmpty();
    assertThat(problemsIn("x".repeat(2_000_000))).isNotEmpty();
  }
}
