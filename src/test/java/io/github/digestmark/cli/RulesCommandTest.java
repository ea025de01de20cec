package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
