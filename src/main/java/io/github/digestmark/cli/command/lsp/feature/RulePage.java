package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages of rules. */
final class RulePage {

  private static final Set<String> BUILT_IN =
      Digestmark.rules().stream().map(RuleInfo::name).collect(Collectors.toUnmodifiableSet());

  private RulePage() {}

  /** Returns the address of the page of a rule, or empty if the rule is not built in. */
  static Optional<String> url(String rule) {
    return BUILT_IN.contains(rule) ? Optional.of(BuiltInRules.pageUrl(rule)) : Optional.empty();
  }

  /** Returns the name of a rule, what it finds and its severity, from its page. */
  static String summary(String page) {
    int section = page.indexOf("\n## ");
    return (section < 0 ? page : page.substring(0, section)).strip().replaceFirst("^# ", "");
  }

  /** Returns the same in Markdown: a heading would be larger than all else that is shown. */
  static String firstLines(String page) {
    return summary(page).replaceFirst("^(.*)", "**$1**");
  }
}
