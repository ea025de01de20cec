package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;

/** The parts of a digest that can be folded: entries, tables, comments and front matter. */
public final class Folds {

  private Folds() {}

  public static List<FoldingRange> of(OpenDocument document) {
    ParsedDigest digest = document.checked().parsed();
    List<FoldingRange> folds = new ArrayList<>();
    digest
        .sections()
        .table()
        .ifPresent(table -> add(table, FoldingRangeKind.Region, digest, folds));
    digest
        .sections()
        .otherTables()
        .forEach(table -> add(table, FoldingRangeKind.Region, digest, folds));
    for (ParsedEntry entry : digest.entries()) {
      add(entry.span(), FoldingRangeKind.Region, digest, folds);
    }
    for (StrayContent stray : digest.stray()) {
      if (stray.kind() == StrayContent.Kind.COMMENT) {
        add(stray.span(), FoldingRangeKind.Comment, digest, folds);
      } else if (stray.kind() == StrayContent.Kind.FRONT_MATTER) {
        add(stray.span(), FoldingRangeKind.Region, digest, folds);
      }
    }
    return folds;
  }

  private static void add(Span span, String kind, ParsedDigest digest, List<FoldingRange> folds) {
    SourceText source = digest.source();
    int first = source.lineNumber(span.start()) - 1;
    int last = source.lineNumber(span.end()) - 1;
    if (last > first) {
      FoldingRange fold = new FoldingRange(first, last);
      fold.setKind(kind);
      folds.add(fold);
    }
  }
}
