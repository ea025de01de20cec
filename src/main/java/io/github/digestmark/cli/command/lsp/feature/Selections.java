package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.FurtherPlace;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;

/** Finds the nested parts around a position: a field, its paragraph, the row or entry, all. */
public final class Selections {

  private Selections() {}

  public static List<SelectionRange> at(OpenDocument document, List<Position> positions) {
    return positions.stream().map(position -> at(document, position)).toList();
  }

  private static SelectionRange at(OpenDocument document, Position position) {
    Positions positions = document.positions();
    int offset = positions.offset(position);
    List<Span> around = around(document.checked().parsed(), offset);
    // The whole text is around every place.
    SelectionRange selection =
        new SelectionRange(positions.range(new Span(0, document.source().text().length())), null);
    for (Span span : around) {
      selection = new SelectionRange(positions.range(span), selection);
    }
    return selection;
  }

  /** Returns the parts of the digest around a place, each inside the one before it. */
  private static List<Span> around(ParsedDigest digest, int offset) {
    List<Span> spans = new ArrayList<>();
    digest.sections().table().ifPresent(spans::add);
    spans.addAll(digest.sections().otherTables());
    digest.rows().forEach(row -> add(row, spans));
    digest.entries().forEach(entry -> add(entry, spans));
    spans.removeIf(span -> offset < span.start() || span.end() < offset || span.isEmpty());
    spans.sort(Comparator.comparingInt(Span::length).reversed().thenComparingInt(Span::start));
    List<Span> nested = new ArrayList<>();
    for (Span span : spans) {
      Span outer =
          nested.isEmpty()
              ? new Span(0, digest.source().text().length())
              : nested.get(nested.size() - 1);
      if (outer.contains(span) && !outer.equals(span)) {
        nested.add(span);
      }
    }
    return nested;
  }

  private static void add(ParsedPart part, List<Span> spans) {
    spans.add(part.span());
    spans.add(part.labelSpan());
    for (Field field : Field.all()) {
      spans.add(part.at(field));
      if (part instanceof ParsedEntry entry) {
        spans.add(entry.paragraph(field));
      }
    }
    for (FurtherPlace further : part.further()) {
      spans.add(further.text());
    }
  }
}
