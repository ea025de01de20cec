package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleSelectionTest {

  private static final RuleInfo OWN =
      new RuleInfo("shouting", Severity.WARNING, Fixability.NONE, "a title in capitals");

  private static List<String> applied(
      List<String> select, List<String> ignore, List<RuleInfo> rules) {
    LintOptions options =
        RuleSelection.of(Optional.of(select), ignore, rules).applyTo(LintOptions.defaults());
    return rules.stream().map(RuleInfo::name).filter(r -> !options.off().contains(r)).toList();
  }

  @Test
  void everyThemeSelectsItsRules() {
    List<RuleInfo> rules = Digestmark.rules();
    for (String theme : BuiltInRules.themesInOrder()) {
      assertThat(applied(List.of(theme), List.of(), rules))
          .isNotEmpty()
          .allMatch(rule -> BuiltInRules.themeOf(rule).equals(theme))
          .isEqualTo(
              rules.stream()
                  .map(RuleInfo::name)
                  .filter(rule -> BuiltInRules.themeOf(rule).equals(theme))
                  .toList());
      assertThat(applied(List.of("all"), List.of(theme), rules))
          .isNotEmpty()
          .noneMatch(rule -> BuiltInRules.themeOf(rule).equals(theme));
    }
  }

  @Test
  void aRuleOfOnesOwnHasNoTheme() {
    List<RuleInfo> rules = new ArrayList<>(Digestmark.rules());
    rules.add(OWN);
    assertThat(applied(List.of("shouting"), List.of(), rules)).containsExactly("shouting");
    assertThat(applied(List.of("other"), List.of(), rules)).contains("shouting");
  }

  @Test
  void nothingIsAllowed() {
    assertThat(applied(List.of(), List.of(), Digestmark.rules())).isEmpty();
  }

  @Test
  void severitiesAndOtherOptionsAreKept() {
    LintOptions before =
        LintOptions.defaults()
            .withSeverity("insecure-url", Severity.ERROR)
            .without("row-link")
            .withLanguage("zh");
    assertThat(RuleSelection.of(Optional.empty(), List.of(), Digestmark.rules()).applyTo(before))
        .isEqualTo(before);
    LintOptions after =
        RuleSelection.of(Optional.empty(), List.of("insecure-url"), Digestmark.rules())
            .applyTo(before);
    assertThat(after.off()).containsExactlyInAnyOrder("insecure-url", "row-link");
    assertThat(after.withOff(before.off())).isEqualTo(before);
  }

  @Test
  void anUnknownWordIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSelection.of(Optional.empty(), List.of("Links"), Digestmark.rules()))
        .withMessage("unknown rule or theme \"Links\"; did you mean \"links\"?");
  }
}
