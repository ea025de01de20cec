package io.github.digestmark.lint.rules;

import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.rules.footnotes.FootnoteRules;
import io.github.digestmark.lint.rules.links.LinkRules;
import io.github.digestmark.lint.rules.structure.StructureRules;
import io.github.digestmark.lint.rules.text.TextRules;
import java.util.List;
import java.util.stream.Stream;

/** The built-in rules. */
public final class BuiltInRules {

  private static final List<Rule> RULES =
      Stream.of(StructureRules.ALL, FootnoteRules.ALL, LinkRules.ALL, TextRules.ALL, TextRules.CONTENT)
          .flatMap(List::stream)
          .toList();

  private BuiltInRules() {}

  /**
   * Returns the built-in rules.
   *
   * @return the rules by theme: structure, footnotes, links and arXiv, text, content
   */
  public static List<Rule> rules() {
    return RULES;
  }
}
