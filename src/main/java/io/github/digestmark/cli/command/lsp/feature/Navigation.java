package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** Leads from a row to its entry and back, and finds all places of a label. */
public final class Navigation {

  private final OpenDocument document;
  private final ParsedDigest digest;
  private final Positions positions;

  public Navigation(OpenDocument document) {
    this.document = document;
    this.digest = document.checked().parsed();
    this.positions = document.positions();
  }

  /** Returns the entry of a row or of a reference in a text, or the row of an entry. */
  public List<Location> definition(Position position) {
    int offset = positions.offset(position);
    Optional<ParsedPart> target =
        referenced(offset).or(() -> partAt(offset).flatMap(part -> otherPart(part, paper(part))));
    return target.map(Navigation::start).map(this::location).stream().toList();
  }

  private static Optional<ParsedPart> otherPart(ParsedPart part, ParsedPaper paper) {
    return paper.parts().stream().filter(other -> !other.equals(part)).findFirst();
  }

  /** Returns the place to go to: the label, or the start of a row or entry without one. */
  private static Span start(ParsedPart part) {
    return part.labelSpan().isEmpty() ? Span.at(part.span().start()) : part.labelSpan();
  }

  /** Returns the paper whose row or entry is at a place, or to which a reference there points. */
  Optional<ParsedPaper> paperAt(int offset) {
    return referenced(offset).or(() -> partAt(offset)).map(this::paper);
  }

  /** Returns the entry to which a reference within a text or a comment points. */
  private Optional<ParsedPart> referenced(int offset) {
    return LabelReferences.at(digest, offset)
        .filter(label -> digest.parts().stream().noneMatch(part -> part.labelSpan().equals(label)))
        .flatMap(label -> entry(digest.source().at(label)));
  }

  private Optional<ParsedPart> entry(String label) {
    String key = Labels.key(label);
    return digest.entries().stream()
        .filter(entry -> Labels.key(entry.label()).equals(key))
        .<ParsedPart>map(entry -> entry)
        .findFirst();
  }

  private ParsedPaper paper(ParsedPart part) {
    return digest.papers().stream()
        .filter(paper -> paper.parts().contains(part))
        .findFirst()
        .orElseThrow();
  }

  private Optional<ParsedPart> partAt(int offset) {
    return digest.partAt(Span.at(offset));
  }

  /** Returns all places of the label at a position, or of the row or entry there. */
  public List<Location> references(Position position, boolean withDefinition) {
    int offset = positions.offset(position);
    Set<Span> definitions = definitions();
    return LabelReferences.at(digest, offset)
        .map(digest.source()::at)
        .or(() -> partAt(offset).map(ParsedPart::label))
        .map(label -> LabelReferences.of(digest, label))
        .orElse(List.of())
        .stream()
        .filter(place -> withDefinition || !definitions.contains(place))
        .map(this::location)
        .toList();
  }

  /** Returns all places of a label, if the position is at one. */
  public List<DocumentHighlight> highlights(Position position) {
    Set<Span> definitions = definitions();
    return LabelReferences.at(digest, positions.offset(position)).stream()
        .flatMap(label -> LabelReferences.of(digest, digest.source().at(label)).stream())
        .map(
            place ->
                new DocumentHighlight(
                    positions.range(place),
                    definitions.contains(place)
                        ? DocumentHighlightKind.Write
                        : DocumentHighlightKind.Read))
        .toList();
  }

  /** Returns the labels in front of entries. */
  private Set<Span> definitions() {
    return digest.entries().stream().map(ParsedEntry::labelSpan).collect(Collectors.toSet());
  }

  private Location location(Span span) {
    return new Location(document.uri(), positions.range(span));
  }
}
