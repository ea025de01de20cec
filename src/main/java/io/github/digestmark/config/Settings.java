package io.github.digestmark.config;

import io.github.digestmark.lint.LintOptions;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The settings in a part of a configuration.
 *
 * @param lint changes to the options for linting
 * @param limits limits of a digest
 */
record Settings(List<UnaryOperator<LintOptions>> lint, LimitSettings limits) {

  static final Settings NONE = new Settings(List.of(), LimitSettings.NONE);

  LintOptions applyTo(LintOptions base) {
    LintOptions options = base;
    for (UnaryOperator<LintOptions> change : lint) {
      options = change.apply(options);
    }
    return options;
  }
}
