package io.github.digestmark.config;

import io.github.digestmark.lint.LintOptions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a configuration says about linting; null is what it does not say.
 *
 * @param rules levels of rules
 * @param language the language of the translations
 * @param acceptedHosts hosts whose URLs are left as they are
 * @param summaryHeadings texts of the heading above the table
 * @param detailsHeadings texts of the heading above the entries
 * @param columns names of the columns
 * @param limits how much is too much
 */
record Settings(
    List<RuleSetting> rules,
    @Nullable String language,
    @Nullable Set<String> acceptedHosts,
    @Nullable List<String> summaryHeadings,
    @Nullable List<String> detailsHeadings,
    @Nullable List<String> columns,
    LimitSettings limits) {

  static final Settings NONE =
      new Settings(List.of(), null, null, null, null, null, LimitSettings.NONE);

  LintOptions applyTo(LintOptions base) {
    LintOptions options = base;
    for (RuleSetting rule : rules) {
      options = rule.applyTo(options);
    }
    if (language != null) {
      options = options.withLanguage(language);
    }
    if (acceptedHosts != null) {
      options = options.withAcceptedHosts(acceptedHosts);
    }
    if (summaryHeadings != null || detailsHeadings != null) {
      options =
          options.withHeadings(
              summaryHeadings != null ? summaryHeadings : options.summaryHeadings(),
              detailsHeadings != null ? detailsHeadings : options.detailsHeadings());
    }
    if (columns != null) {
      options = options.withColumns(columns);
    }
    return options;
  }
}
