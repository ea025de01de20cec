package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.Rule;
import java.util.List;

/** Rules about labels: how rows and entries refer to each other. */
public final class FootnoteRules {

  public static final List<Rule> ALL =
      List.of(
          new UndefinedReference(),
          new UnusedDefinition(),
          new DuplicateReference(),
          new DuplicateDefinition(),
          new ReferenceOrder(),
          new DefinitionOrder());

  private FootnoteRules() {}
}
