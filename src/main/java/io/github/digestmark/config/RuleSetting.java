package io.github.digestmark.config;

import io.github.digestmark.internal.Nearest;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Turns a rule off or on, or gives it another severity: {@code insecure-url=off}.
 *
 * @param rule the name of the rule
 * @param level {@code off}, {@code on}, {@code note}, {@code warning} or {@code error}
 */
public record RuleSetting(String rule, String level) {

  private static final List<String> LEVELS = List.of("off", "on", "note", "warning", "error");

  /** What to do about an unknown rule. */
  static final String SEE_RULES = "see `digestmark rules`";

  /**
   * Returns the levels.
   *
   * @return {@code off}, {@code on}, and the severities from {@code note} to {@code error}
   */
  public static List<String> levels() {
    return LEVELS;
  }

  /**
   * Checks the level.
   *
   * @param rule the name of the rule
   * @param level its level
   * @throws IllegalArgumentException if the level is unknown
   */
  public RuleSetting {
    if (!LEVELS.contains(level)) {
      throw new IllegalArgumentException(
          "%s must be one of %s".formatted(rule, String.join(", ", LEVELS)));
    }
  }

  /**
   * Reads a setting from an argument of the command line.
   *
   * @param text {@code NAME=LEVEL}
   * @param rules the known rules
   * @return the setting
   * @throws IllegalArgumentException if the text is not a setting of a known rule; the message says
   *     what to write
   */
  public static RuleSetting parse(String text, Collection<RuleInfo> rules) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(
          "expected NAME=LEVEL, such as insecure-url=off, not \"%s\"".formatted(text));
    }
    String name = text.substring(0, equals);
    List<String> names = rules.stream().map(RuleInfo::name).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "unknown rule \"%s\"; %s".formatted(name, Nearest.hint(name, names, SEE_RULES)));
    }
    return new RuleSetting(name, text.substring(equals + 1));
  }

  /**
   * Applies the setting.
   *
   * @param options options
   * @return a copy with this setting
   */
  public LintOptions applyTo(LintOptions options) {
    return switch (level) {
      case "off" -> options.without(rule);
      case "on" -> options.with(rule);
      default -> options.withSeverity(rule, Severity.valueOf(level.toUpperCase(Locale.ROOT)));
    };
  }
}
