package io.github.digestmark.cli;

import static io.github.digestmark.cli.LintFolder.CLEAN;
import static io.github.digestmark.cli.LintFolder.lint;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that {@code digestmark lint} applies. */
class LintSelectionTest {

  /** Two rules about links and one about texts find something. */
  private static final String FAULTY =
      CLEAN
          .replaceFirst("https://arxiv.org/abs/1706", "http://arxiv.org/abs/1810")
          .replace("提出了Transformer。 |", "提出了变换器。 |");

  private final LintFolder digests;

  LintSelectionTest(@TempDir Path folder) throws IOException {
    digests = LintFolder.in(folder);
  }

  private List<String> rules(String... arguments) throws IOException {
    String name = digests.file("a.md", FAULTY);
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--output-format", "concise", name))
            .toArray(String[]::new);
    return lint(all)
        .out()
        .lines()
        .filter(line -> line.endsWith("]"))
        .map(line -> line.replaceAll(".*\\[|]", ""))
        .sorted()
        .toList();
  }

  @Test
  void everyRuleIsApplied() throws IOException {
    assertThat(rules()).containsExactly("insecure-url", "summary-mismatch", "url-mismatch");
    assertThat(rules("--select", "all")).isEqualTo(rules());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--select links; insecure-url url-mismatch",
        "--select insecure-url,text; insecure-url summary-mismatch",
        "--select insecure-url --select text; insecure-url summary-mismatch",
        "--select content;",
        "--ignore links; summary-mismatch",
        "--ignore insecure-url,summary-mismatch; url-mismatch",
        "--ignore all;",
        // A name is stronger than a theme, and a theme than all.
        "--select insecure-url --ignore links; insecure-url",
        "--select links --ignore all; insecure-url url-mismatch",
        "--select links --ignore insecure-url; url-mismatch",
        "--select links --ignore links;",
      })
  void namesAndThemesSelectRules(String arguments, String rules) throws IOException {
    assertThat(rules(arguments.split(" ", -1))).isEqualTo(words(rules));
  }

  private static List<String> words(String text) {
    return text == null ? List.of() : List.of(text.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "select: [links]; ; insecure-url url-mismatch",
        "ignore: [links]; ; summary-mismatch",
        "{select: [links], ignore: [insecure-url]}; ; url-mismatch",
        // A level of a rule is stronger than both.
        "{select: [text], rules: {insecure-url: on}}; ; insecure-url summary-mismatch",
        "{select: [links], rules: {insecure-url: off}}; ; url-mismatch",
        // --select begins anew, --ignore adds to what is ignored.
        "ignore: [links]; --select links; insecure-url url-mismatch",
        "rules: {insecure-url: off}; --select links; insecure-url url-mismatch",
        "select: [links]; --ignore insecure-url; url-mismatch",
        "ignore: [insecure-url]; --ignore url-mismatch; summary-mismatch",
        "ignore: [links]; --rule insecure-url=warning; insecure-url summary-mismatch",
        // A later part wins.
        "{ignore: [links], overrides: [{paths: [a.md], select: [links]}]}; ; insecure-url url-mismatch",
        "{select: [links], overrides: [{paths: [a.md], ignore: [insecure-url]}]}; ; url-mismatch",
        "{select: [links], overrides: [{paths: [b.md], select: [text]}]}; ; insecure-url url-mismatch",
      })
  void theConfigurationSelectsRulesAndArgumentsWin(
      String configuration, String arguments, String rules) throws IOException {
    digests.file(".digestmark.yml", configuration);
    String[] given = arguments == null ? new String[0] : arguments.split(" ", -1);
    assertThat(rules(given)).isEqualTo(words(rules));
  }

  @Test
  void theSeverityIsKept() throws IOException {
    digests.file(".digestmark.yml", "rules: {insecure-url: error}\n");
    String name = digests.file("a.md", FAULTY);
    assertThat(lint("--select", "links", name).out()).contains("error: arxiv.org serves https");
    assertThat(lint("--rule", "insecure-url=note", "--show", "note", name).out())
        .contains("note: arxiv.org serves https");
  }

  @Test
  void unknownNamesAreRefused() throws IOException {
    String name = digests.file("a.md", CLEAN);
    assertThat(lint("--select", "lnks", name))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                unknown rule or theme "lnks"; did you mean "links"?
                See `digestmark lint --help`.
                """));
    assertThat(lint("--ignore", "links,insecure_url", name).err())
        .startsWith("unknown rule or theme \"insecure_url\"; did you mean \"insecure-url\"?");
    assertThat(lint("--ignore", "", name).err())
        .startsWith("unknown rule or theme \"\"; see `digestmark rules`");
    assertThat(lint("--rule", "insecure-url=off", name).err())
        .startsWith("to switch insecure-url off, write --ignore insecure-url\n");
    digests.file(".digestmark.yml", "ignore:\n  - links\n  - textt\n");
    assertThat(lint(name).err())
        .endsWith(".digestmark.yml:3:5: unknown rule or theme \"textt\"; did you mean \"text\"?\n");
    digests.file(".digestmark.yml", "select: content\n");
    assertThat(lint(name).err())
        .endsWith(".digestmark.yml:1:9: select must be a list; write select: [content]\n");
  }
}
