package io.github.digestmark.lint.rules.structure;

import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.rules.structure.anchor.ContentsTotal;
import io.github.digestmark.lint.rules.structure.anchor.UndefinedAnchor;
import io.github.digestmark.lint.rules.structure.anchor.UnlistedSection;
import io.github.digestmark.parse.DigestProblem;
import io.github.digestmark.parse.EntryLayout;
import io.github.digestmark.parse.RowProblem;
import java.util.List;

/** Rules about the structure of a digest, its rows and its entries. */
public final class StructureRules {

  public static final List<Rule> ALL =
      List.of(
          new ConflictMarker(),
          new ProblemRule(
              "missing-digest",
              ERROR,
              "a file without a digest",
              DigestProblem.MissingDigest.class),
          new MissingSectionRule(),
          new TableHeaderRule(),
          new RowCellsRule(),
          new ProblemRule(
              "row-reference",
              ERROR,
              "a first cell that is not exactly one footnote reference",
              RowProblem.RowReference.class),
          new ProblemRule(
              "row-link",
              ERROR,
              "a second cell that is not exactly one link with text",
              RowProblem.RowLink.class),
          new ProblemRule(
              "entry-layout",
              ERROR,
              "an entry whose fields cannot be told apart",
              EntryLayout.class),
          new StrayContentRule(),
          new AccidentalMarkup(),
          new UndefinedAnchor(),
          new UnlistedSection(),
          new ContentsTotal());

  private StructureRules() {}
}
