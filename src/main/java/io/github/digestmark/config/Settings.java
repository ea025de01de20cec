package io.github.digestmark.config;

import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ReadOptions;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The settings in a part of a configuration.
 *
 * @param lint changes to the options for linting
 * @param read changes to the options for reading
 * @param limits limits of a digest
 */
record Settings(
    List<UnaryOperator<LintOptions>> lint,
    List<UnaryOperator<ReadOptions>> read,
    LimitSettings limits) {

  static final Settings NONE = new Settings(List.of(), List.of(), LimitSettings.NONE);

  LintOptions applyTo(LintOptions base) {
    LintOptions options = base;
    for (UnaryOperator<LintOptions> change : lint) {
      options = change.apply(options);
    }
    return options;
  }

  ReadOptions applyTo(ReadOptions base) {
    ReadOptions options = base;
    for (UnaryOperator<ReadOptions> change : read) {
      options = change.apply(options);
    }
    return options;
  }
}
