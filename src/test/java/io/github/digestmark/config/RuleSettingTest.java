package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSettingTest {

  @Test
  void anArgumentSetsASeverity() {
    RuleSetting note = RuleSetting.parse("url-mismatch=note", Digestmark.rules());
    assertThat(note.applyTo(LintOptions.defaults()).severities())
        .isEqualTo(Map.of("url-mismatch", Severity.NOTE));
  }

  @Test
  void anArgumentThatIsNotASettingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSetting.parse("url-missmatch=off", Digestmark.rules()))
        .withMessageContaining("did you mean \"url-mismatch\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSetting.parse("url-mismatch=fatal", Digestmark.rules()))
        .withMessage("url-mismatch must be note, warning or error");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSetting.parse("url-mismatch=off", Digestmark.rules()))
        .withMessage("to switch url-mismatch off, write --ignore url-mismatch");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RuleSetting("url-mismatch", "fatal"))
        .withMessage("url-mismatch must be one of off, on, note, warning, error");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSetting.parse("url-mismatch", Digestmark.rules()))
        .withMessageContaining("NAME=SEVERITY");
  }
}
