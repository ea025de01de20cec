package io.github.digestmark.lint.rules.support;

import io.github.digestmark.internal.Resources;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import java.util.Optional;

/** A built-in rule. Its page is the resource {@code lint/rules/NAME.md}. */
public abstract class BuiltInRule implements Rule {

  private static final String PAGES = "/io/github/digestmark/lint/rules/";

  private final RuleInfo info;

  /**
   * Describes the rule.
   *
   * @param summary what it finds, as a phrase
   */
  protected BuiltInRule(String name, Severity severity, Fixability fixability, String summary) {
    this(new RuleInfo(name, severity, fixability, summary));
  }

  protected BuiltInRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final Optional<String> page() {
    return Optional.of(Resources.text(BuiltInRule.class, PAGES + info.name() + ".md"));
  }
}
