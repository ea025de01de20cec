package io.github.digestmark.report;

import io.github.digestmark.lint.RuleInfo;
import java.util.List;
import java.util.function.Function;

/**
 * What reports need to know besides the findings.
 *
 * @param rules the rules that were looked for
 * @param page gives the page of a rule, in Markdown, by its name
 * @param version the version of digestmark
 * @param color whether text is coloured, for a terminal
 */
public record ReportOptions(
    List<RuleInfo> rules, Function<String, String> page, String version, boolean color) {

  /**
   * Copies the list.
   *
   * @param rules the rules that were looked for
   * @param page gives the page of a rule
   * @param version the version of digestmark
   * @param color whether text is coloured
   */
  public ReportOptions {
    rules = List.copyOf(rules);
  }
}
