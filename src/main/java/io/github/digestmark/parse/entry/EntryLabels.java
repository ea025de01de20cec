package io.github.digestmark.parse.entry;

import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.parse.layout.FieldNames;
import io.github.digestmark.parse.layout.Label;
import io.github.digestmark.parse.layout.PaperBuilder;
import io.github.digestmark.parse.layout.PaperSites;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The labelled paragraphs at the end of an entry: {@code **Authors:** ...}, {@code Date: ...}. The
 * first has a label of a {@linkplain Field#details detail}, or follows a comment; each goes on up to
 * the next label.
 *
 * @param rest the entry without these paragraphs
 * @param paper what they say
 * @param span all of them, or the empty span at the end of the entry
 */
record EntryLabels(EntryOutline rest, PaperBuilder paper, Span span) {

  static EntryLabels in(
      SourceText source, EntryOutline outline, FieldNames names, PaperSites sites) {
    String text = source.text();
    int after = labelsAfter(source, outline);
    int first = 0;
    List<EntryParagraph> body = outline.body();
    while (first < body.size() && !isFirst(text, body.get(first), after, names)) {
      first++;
    }
    if (first == body.size()) {
      return none(source, outline, names, sites);
    }
    PaperBuilder paper = new PaperBuilder(text, names, sites);
    Optional<Label> label = Optional.empty();
    int start = -1;
    int end = -1;
    for (EntryParagraph paragraph : body.subList(first, body.size())) {
      Optional<Label> next = label(text, paragraph, names);
      if (next.isPresent()) {
        add(paper, label, start, end);
        label = next;
        start = next.get().rest().start();
      }
      end = paragraph.span().end();
    }
    add(paper, label, start, end);
    Span all = new Span(body.get(first).span().start(), end);
    return new EntryLabels(without(outline, first, all), paper, all);
  }

  static EntryLabels none(
      SourceText source, EntryOutline outline, FieldNames names, PaperSites sites) {
    return new EntryLabels(
        outline, new PaperBuilder(source.text(), names, sites), Span.at(outline.span().end()));
  }

  /** Returns the places of fields that have no paragraph of their own. */
  Map<Field, Span> missingIn(Set<Field> fields) {
    Map<Field, Span> found = new HashMap<>(paper.found());
    found.keySet().removeAll(fields);
    return found;
  }

  /** Returns the texts that are no field's. */
  List<NamedText> further(Function<Span, String> text) {
    return paper.further().stream()
        .map(place -> new NamedText(text.apply(place.name()), text.apply(place.text())))
        .toList();
  }

  /** Returns the end of the comment in front of the labels, or the end of the text. */
  private static int labelsAfter(SourceText source, EntryOutline outline) {
    for (Span marker : outline.markers()) {
      if (EntryForm.beginsLabels(source.at(marker))) {
        return marker.end();
      }
    }
    return Integer.MAX_VALUE;
  }

  private static boolean isFirst(
      String text, EntryParagraph paragraph, int after, FieldNames names) {
    return (paragraph.span().start() >= after || text.charAt(paragraph.span().start()) != '[')
        && label(text, paragraph, names)
            .filter(
                label ->
                    paragraph.span().start() >= after
                        || label.field().filter(Field::isDetail).isPresent())
            .isPresent();
  }

  private static Optional<Label> label(String text, EntryParagraph paragraph, FieldNames names) {
    return Label.at(text, paragraph.span(), names, false);
  }

  private static void add(PaperBuilder paper, Optional<Label> label, int start, int end) {
    label.ifPresent(
        found -> paper.add(found.name(), found.field(), new Span(Math.min(start, end), end)));
  }

  private static EntryOutline without(EntryOutline outline, int first, Span labels) {
    return new EntryOutline(
        outline.span(),
        outline.label(),
        outline.firstLine(),
        outline.definition(),
        outline.body().subList(0, first),
        outline.comments().stream().filter(comment -> !labels.contains(comment)).toList(),
        outline.markers());
  }
}
