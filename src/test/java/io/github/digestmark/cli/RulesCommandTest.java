package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told about the rules. */
class RulesCommandTest {

  @Test
  void rulesAreListedAndExplained() {
    assertThat(Run.onTheDay("rules", "").out())
        .contains("url-mismatch           links     error    none");
    assertThat(Run.onTheDay("explain", "", "url-mismatch").out()).startsWith("# url-mismatch\n");
    Run unknown = Run.onTheDay("explain", "", "url-missmatch");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("did you mean \"url-mismatch\"?");
    assertThat(Run.onTheDay("schema", "").out()).startsWith("{").contains("\"url-mismatch\"");
  }

  @Test
  void rulesAreListedAsJson() {
    JsonNode rules = new JsonMapper().readTree(Run.of("rules", "", "--output-format=json").out());
    assertThat(rules).hasSize(Digestmark.rules().size());
    for (JsonNode rule : rules) {
      String name = rule.path("name").asString("");
      RuleInfo info =
          Digestmark.rules().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
      assertThat(rule.path("severity").asString("")).isEqualTo(info.severity().toString());
      assertThat(rule.path("fix").asString("")).isEqualTo(info.fixability().toString());
      assertThat(rule.path("summary").asString("")).isEqualTo(info.summary());
      assertThat(rule.path("theme").asString("")).isEqualTo(BuiltInRules.themeOf(name));
    }
  }

  @Test
  void everyPageSaysHowOftenTheRuleIsRightAndHowToTurnItOff() {
    for (RuleInfo rule : Digestmark.rules()) {
      assertThat(Run.of("explain", "", rule.name()).out())
          .startsWith(Digestmark.explain(rule.name()))
          .containsPattern("## How often it is right\n\n.*97 real digests.*\n")
          .contains("\nignore: [" + rule.name() + "]\n")
          .contains("<!-- digestmark: allow " + rule.name() + " in [^3], [^7] -- ");
    }
  }

  @Test
  void onATerminalAPageHasNoMarkup() {
    Run run = Run.onTheDay(true, "", List.of("explain", "insecure-url"));
    assertThat(run.out())
        .startsWith("insecure-url\n\nAn http URL whose host serves https.\n")
        .contains("\nHow to turn it off\n", "\n    ignore: [insecure-url]\n")
        .doesNotContain("```", "## ");
    assertThat(run.out().lines().filter(line -> !line.startsWith("    ")))
        .allMatch(line -> line.length() <= 82);
  }
}
