package io.github.digestmark.lint.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.rules.OnePaper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsecureUrlTest {

  private static final OnePaper SECURE =
      OnePaper.sound().at("https://openreview.net/forum?id=rJXMpikCZ");

  @ParameterizedTest
  @ValueSource(strings = {"http", "HTTP", "Http"})
  void theSchemeIsWrittenInSmallLetters(String scheme) {
    OnePaper paper = SECURE.at(scheme + "://openreview.net/forum?id=rJXMpikCZ");
    assertThat(paper.findings())
        .containsExactly("insecure-url: " + scheme + "://openreview.net/forum?id=rJXMpikCZ");
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(SECURE.markdown());
  }
}
