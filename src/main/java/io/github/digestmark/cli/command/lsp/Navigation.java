package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** Leads from a row to its entry and back, and finds all places of a label. */
final class Navigation {

  private final OpenDocument document;
  private final ParsedDigest digest;

  Navigation(OpenDocument document) {
    this.document = document;
    this.digest = document.checked().parsed();
  }

  /** Returns the entry of a row or of a reference in a text, or the row of an entry. */
  List<Location> otherHalf(Position position) {
    int offset = document.places().offset(position);
    Optional<ParsedPart> here = partAt(offset);
    Optional<Span> label = LabelReferences.at(digest, offset);
    boolean isOwn =
        label.isEmpty() || here.filter(p -> p.labelSpan().equals(label.get())).isPresent();
    Optional<Span> there =
        isOwn
            ? here.flatMap(this::otherHalf)
            : label.flatMap(each -> entry(digest.source().at(each))).map(ParsedEntry::labelSpan);
    return there.map(this::location).stream().toList();
  }

  private Optional<Span> otherHalf(ParsedPart part) {
    return paper(part).parts().stream()
        .filter(other -> other.getClass() != part.getClass())
        .findFirst()
        .map(Navigation::start);
  }

  /** Returns the place to go to: the label, or the start of a row or entry without one. */
  private static Span start(ParsedPart part) {
    return part.labelSpan().isEmpty() ? Span.at(part.span().start()) : part.labelSpan();
  }

  /** Returns the paper of a row or entry. */
  private ParsedPaper paper(ParsedPart part) {
    return digest.papers().stream()
        .filter(paper -> paper.parts().contains(part))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the paper whose row or entry is at a place, or to which a reference there points. */
  Optional<ParsedPaper> paperAt(int offset) {
    Optional<ParsedPart> here = partAt(offset);
    Optional<Span> label = LabelReferences.at(digest, offset);
    boolean isOwn =
        label.isEmpty() || here.filter(p -> p.labelSpan().equals(label.get())).isPresent();
    return isOwn
        ? here.map(this::paper)
        : label.flatMap(each -> entry(digest.source().at(each))).map(this::paper);
  }

  Optional<ParsedPart> partAt(int offset) {
    return Stream.<ParsedPart>concat(digest.rows().stream(), digest.entries().stream())
        .filter(part -> part.span().start() <= offset && offset <= part.span().end())
        // Entries may have rows in them.
        .min(Comparator.comparingInt(part -> part.span().length()));
  }

  private Optional<ParsedEntry> entry(String label) {
    String key = Labels.key(label);
    return digest.entries().stream()
        .filter(entry -> Labels.key(entry.label()).equals(key))
        .findFirst();
  }

  /** Returns all places of the label at a position, or of the row or entry there. */
  List<Location> references(Position position, boolean withDefinition) {
    return labelAt(document.places().offset(position)).stream()
        .flatMap(label -> places(label).stream())
        .filter(place -> withDefinition || !isDefinition(place))
        .map(this::location)
        .toList();
  }

  private Optional<String> labelAt(int offset) {
    return LabelReferences.at(digest, offset)
        .map(digest.source()::at)
        .or(() -> partAt(offset).map(ParsedPart::label))
        .filter(label -> !label.isEmpty());
  }

  private List<Span> places(String label) {
    List<Span> places = new ArrayList<>(LabelReferences.of(digest, label));
    if (places.isEmpty()) {
      // In other layouts, labels have no brackets.
      String key = Labels.key(label);
      Stream.<ParsedPart>concat(digest.rows().stream(), digest.entries().stream())
          .filter(part -> Labels.key(part.label()).equals(key))
          .map(ParsedPart::labelSpan)
          .filter(span -> !span.isEmpty())
          .forEach(places::add);
    }
    return places;
  }

  private boolean isDefinition(Span label) {
    return digest.entries().stream().anyMatch(entry -> entry.labelSpan().equals(label));
  }

  /** Returns the same places, if the position is at a label. */
  List<DocumentHighlight> highlights(Position position) {
    Places places = document.places();
    return LabelReferences.at(digest, places.offset(position)).stream()
        .flatMap(label -> places(digest.source().at(label)).stream())
        .map(
            place ->
                new DocumentHighlight(
                    places.range(place),
                    isDefinition(place) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
        .toList();
  }

  private Location location(Span span) {
    return new Location(document.uri(), document.places().range(span));
  }
}
