package io.github.digestmark.lint.rules;

import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.rules.footnotes.FootnoteRules;
import io.github.digestmark.lint.rules.links.LinkRules;
import io.github.digestmark.lint.rules.metadata.MetadataRules;
import io.github.digestmark.lint.rules.structure.StructureRules;
import io.github.digestmark.lint.rules.text.TextRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The built-in rules. */
public final class BuiltInRules {

  private static final String OTHER = "other";

  private static final String PAGES =
      "https://github.com/digestmark/digestmark/blob/main/src/main/resources/io/github/digestmark/lint/rules/";

  private record Theme(String name, List<Rule> rules) {

    boolean has(String rule) {
      for (Rule one : rules) {
        if (one.info().name().equals(rule)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final List<Theme> THEMES =
      List.of(
          new Theme("content", TextRules.CONTENT),
          new Theme("text", TextRules.ALL),
          new Theme("structure", StructureRules.ALL),
          new Theme("footnotes", FootnoteRules.ALL),
          new Theme("links", LinkRules.ALL),
          new Theme("metadata", MetadataRules.ALL));

  private BuiltInRules() {}

  /**
   * Returns the built-in rules.
   *
   * @return the rules of each theme together
   */
  public static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    THEMES.forEach(theme -> rules.addAll(theme.rules()));
    return List.copyOf(rules);
  }

  /**
   * Returns the address of the page of a rule.
   *
   * @param rule the name of a built-in rule
   * @return a URL
   */
  public static String pageUrl(String rule) {
    return PAGES + rule + ".md";
  }

  /**
   * Returns the themes of rules, those about what a digest says first.
   *
   * @return their names; the last one is that of rules without a theme
   */
  public static List<String> themesInOrder() {
    return Stream.concat(THEMES.stream().map(Theme::name), Stream.of(OTHER)).toList();
  }

  /**
   * Returns the theme of a rule.
   *
   * @param rule the name of a rule
   * @return one of {@link #themesInOrder}
   */
  public static String themeOf(String rule) {
    for (Theme theme : THEMES) {
      if (theme.has(rule)) {
        return theme.name();
      }
    }
    return OTHER;
  }
}
