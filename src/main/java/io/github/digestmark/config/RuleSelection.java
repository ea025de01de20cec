package io.github.digestmark.config;

import io.github.digestmark.internal.Nearest;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses rules by their names, by themes ({@code content}, {@code text}, {@code structure}, {@code
 * footnotes}, {@code links}, {@code other}), or by {@code all}.
 *
 * <p>{@code select} replaces the choice so far, {@code ignore} removes rules from it. A name is
 * stronger than a theme, and a theme than {@code all}: {@code select: [links]} with {@code ignore:
 * [all]} leaves the rules about links. Rules that are off by default are chosen by their names
 * only.
 */
public final class RuleSelection {

  /** The word for all rules. */
  private static final String ALL = "all";

  private enum Scope {
    ALL,
    THEME,
    RULE
  }

  private final List<String> rules;
  private final Set<String> offByDefault;
  private final Optional<Map<String, Scope>> selected;
  private final Map<String, Scope> ignored;

  private RuleSelection(
      List<String> rules,
      Set<String> offByDefault,
      Optional<Map<String, Scope>> selected,
      Map<String, Scope> ignored) {
    this.rules = rules;
    this.offByDefault = offByDefault;
    this.selected = selected;
    this.ignored = ignored;
  }

  /**
   * Creates a selection.
   *
   * @param select what to apply; empty to keep what is applied
   * @param ignore what to leave out
   * @param rules all rules
   * @return the selection
   * @throws IllegalArgumentException if a name is unknown; the message says what to write
   */
  public static RuleSelection of(
      Optional<List<String>> select, List<String> ignore, Collection<RuleInfo> rules) {
    select.ifPresent(words -> words.forEach(word -> check(word, rules)));
    ignore.forEach(word -> check(word, rules));
    List<String> names = new ArrayList<>();
    Set<String> offByDefault = new HashSet<>();
    for (RuleInfo rule : rules) {
      names.add(rule.name());
      if (!rule.isOnByDefault()) {
        offByDefault.add(rule.name());
      }
    }
    return new RuleSelection(
        names, offByDefault, select.map(words -> scopes(words, names)), scopes(ignore, names));
  }

  /**
   * Returns the words that choose rules.
   *
   * @param rules all rules
   * @return {@code all}, the themes, and the names of the rules
   */
  public static List<String> words(Collection<RuleInfo> rules) {
    return Stream.of(
            Stream.of(ALL),
            BuiltInRules.themesInOrder().stream(),
            rules.stream().map(RuleInfo::name))
        .flatMap(words -> words)
        .toList();
  }

  /** Checks a word, as {@link #of} does. */
  static String check(String word, Collection<RuleInfo> rules) {
    List<String> words = words(rules);
    if (!words.contains(word)) {
      throw new IllegalArgumentException(
          "unknown rule or theme \"%s\"; %s"
              .formatted(word, Nearest.hint(word, words, RuleSetting.SEE_RULES)));
    }
    return word;
  }

  private static Map<String, Scope> scopes(List<String> words, List<String> rules) {
    if (words.isEmpty()) {
      return Map.of();
    }
    Map<String, Scope> scopes = new HashMap<>();
    for (String rule : rules) {
      if (words.contains(rule)) {
        scopes.put(rule, Scope.RULE);
      } else if (words.contains(BuiltInRules.themeOf(rule))) {
        scopes.put(rule, Scope.THEME);
      } else if (words.contains(ALL)) {
        scopes.put(rule, Scope.ALL);
      }
    }
    return scopes;
  }

  /**
   * Applies the selection.
   *
   * @param options options
   * @return a copy with this selection of rules, whose severities are the same
   */
  public LintOptions applyTo(LintOptions options) {
    if (selected.isEmpty() && ignored.isEmpty()) {
      return options;
    }
    Set<String> off = new HashSet<>();
    Set<String> on = new HashSet<>(options.on());
    for (String rule : rules) {
      boolean isOn =
          selected.map(all -> all.containsKey(rule)).orElse(!options.off().contains(rule));
      if (!isOn || isIgnored(rule)) {
        off.add(rule);
      } else if (offByDefault.contains(rule) && isSelectedByName(rule)) {
        on.add(rule);
      }
    }
    return options.withOff(off).withOn(on);
  }

  private boolean isSelectedByName(String rule) {
    return selected.filter(all -> all.get(rule) == Scope.RULE).isPresent();
  }

  private boolean isIgnored(String rule) {
    Optional<Scope> bySelect = selected.map(all -> all.get(rule));
    Scope byIgnore = ignored.get(rule);
    return byIgnore != null && bySelect.filter(scope -> scope.compareTo(byIgnore) > 0).isEmpty();
  }
}
