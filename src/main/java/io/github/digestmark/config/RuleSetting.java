package io.github.digestmark.config;

import io.github.digestmark.internal.Nearest;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Turns a rule off or on, or gives it another severity: {@code insecure-url: off}.
 *
 * @param rule the name of the rule
 * @param level {@code off}, {@code on}, {@code note}, {@code warning} or {@code error}
 */
public record RuleSetting(String rule, String level) {

  private static final List<String> SEVERITIES = List.of("note", "warning", "error");
  private static final List<String> LEVELS =
      Stream.concat(Stream.of("off", "on"), SEVERITIES.stream()).toList();

  /** What to do about an unknown rule. */
  static final String SEE_RULES = "see `digestmark rules`";

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
   * Reads the severity of a rule from an argument of the command line.
   *
   * @param text {@code NAME=SEVERITY}
   * @param rules the known rules
   * @return the setting
   * @throws IllegalArgumentException if the text is not a setting of a known rule; the message says
   *     what to write
   */
  public static RuleSetting parse(String text, Collection<RuleInfo> rules) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(
          "expected NAME=SEVERITY, such as insecure-url=error, not \"%s\"".formatted(text));
    }
    String name = text.substring(0, equals);
    List<String> names = rules.stream().map(RuleInfo::name).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "unknown rule \"%s\"; %s".formatted(name, Nearest.hint(name, names, SEE_RULES)));
    }
    String level = text.substring(equals + 1);
    if (level.equals("off")) {
      throw new IllegalArgumentException("to switch %s off, write --ignore %1$s".formatted(name));
    }
    if (!SEVERITIES.contains(level)) {
      throw new IllegalArgumentException("%s must be note, warning or error".formatted(name));
    }
    return new RuleSetting(name, level);
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
