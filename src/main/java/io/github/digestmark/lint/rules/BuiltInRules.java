package io.github.digestmark.lint.rules;

import io.github.digestmark.internal.Resources;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.rules.footnotes.FootnoteRules;
import io.github.digestmark.lint.rules.links.LinkRules;
import io.github.digestmark.lint.rules.structure.StructureRules;
import io.github.digestmark.lint.rules.text.TextRules;
import java.util.List;
import java.util.stream.Stream;

/** All rules, and their pages. */
public final class BuiltInRules {

  private static final List<Rule> RULES =
      Stream.of(StructureRules.all(), FootnoteRules.all(), LinkRules.all(), TextRules.all())
          .flatMap(List::stream)
          .toList();

  private BuiltInRules() {}

  /**
   * Returns the rules.
   *
   * @return in the order of their themes: structure, footnotes, links and arXiv, text
   */
  public static List<Rule> rules() {
    return RULES;
  }

  /**
   * Returns what there is to know about a rule.
   *
   * @param name the name of a rule
   * @return its page, in Markdown
   * @throws IllegalArgumentException if there is no such rule
   */
  public static String page(String name) {
    boolean known =
        name.equals("unused-suppression")
            || RULES.stream().anyMatch(rule -> rule.info().name().equals(name));
    if (!known) {
      throw new IllegalArgumentException("no rule is named " + name);
    }
    return Resources.text(BuiltInRules.class, name + ".md");
  }
}
