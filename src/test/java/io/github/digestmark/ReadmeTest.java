package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README says what is so. */
class ReadmeTest {

  private static final String PAGES = "src/main/resources/io/github/digestmark/lint/rules/";

  @Test
  void theTableListsEveryRuleAsItIs() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| [`"))
            .toList();
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Digestmark.rules().stream().map(ReadmeTest::row).toList());
  }

  private static String row(RuleInfo rule) {
    return "| [`%s`](%s%s.md) | %s | %s | %s |"
        .formatted(
            rule.name(), PAGES, rule.name(), rule.severity(), rule.fixability(), rule.summary());
  }
}
