package io.github.digestmark.lint.rules;

import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.rules.footnotes.FootnoteRules;
import io.github.digestmark.lint.rules.links.LinkRules;
import io.github.digestmark.lint.rules.structure.StructureRules;
import io.github.digestmark.lint.rules.text.TextRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The built-in rules. */
public final class BuiltInRules {

  private static final String OTHER = "other";

  private static final Map<String, List<Rule>> THEMES = themes();

  private BuiltInRules() {}

  private static Map<String, List<Rule>> themes() {
    Map<String, List<Rule>> themes = new LinkedHashMap<>();
    themes.put("content", TextRules.CONTENT);
    themes.put("text", TextRules.ALL);
    themes.put("structure", StructureRules.ALL);
    themes.put("footnotes", FootnoteRules.ALL);
    themes.put("links", LinkRules.ALL);
    return themes;
  }

  /**
   * Returns the built-in rules.
   *
   * @return the rules of each theme together
   */
  public static List<Rule> rules() {
    return THEMES.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Returns the themes of rules, those about what a digest says first.
   *
   * @return their names; the last one is that of rules without a theme
   */
  public static List<String> themesInOrder() {
    return Stream.concat(THEMES.keySet().stream(), Stream.of(OTHER)).toList();
  }

  /**
   * Returns the theme of a rule.
   *
   * @param rule the name of a rule
   * @return one of {@link #themesInOrder}
   */
  public static String themeOf(String rule) {
    return THEMES.entrySet().stream()
        .filter(theme -> theme.getValue().stream().anyMatch(r -> r.info().name().equals(rule)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(OTHER);
  }
}
