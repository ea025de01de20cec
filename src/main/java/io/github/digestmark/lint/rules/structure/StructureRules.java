package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.Rule;
import java.util.List;

/** Rules about the frame of a digest, its rows and its entries. */
public final class StructureRules {

  private static final List<Rule> ALL =
      List.of(
          new MissingSectionRule(),
          new TableHeaderRule(),
          new RowCellsRule(),
          new RowReferenceRule(),
          new RowLinkRule(),
          new EntryLayoutRule(),
          new StrayContentRule(),
          new AccidentalMarkup());

  private StructureRules() {}

  /** Returns all of them. */
  public static List<Rule> all() {
    return ALL;
  }
}
