package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.LintOptions;
import org.junit.jupiter.api.Test;

class RuleSettingTest {

  @Test
  void anArgumentTurnsARuleOff() {
    RuleSetting off = RuleSetting.parse("url-mismatch=off", Digestmark.rules());
    assertThat(off.applyTo(LintOptions.defaults()).off()).containsExactly("url-mismatch");
  }

  @Test
  void anArgumentThatIsNotASettingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSetting.parse("url-missmatch=off", Digestmark.rules()))
        .withMessageContaining("did you mean \"url-mismatch\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSetting.parse("url-mismatch=fatal", Digestmark.rules()))
        .withMessage("url-mismatch must be one of off, on, note, warning, error");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSetting.parse("url-mismatch", Digestmark.rules()))
        .withMessageContaining("NAME=LEVEL");
  }
}
