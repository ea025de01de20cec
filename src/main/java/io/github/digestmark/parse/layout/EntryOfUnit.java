package io.github.digestmark.parse.layout;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.entry.Announced;
import io.github.digestmark.parse.paper.BodyReader;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.Label;
import io.github.digestmark.parse.paper.PaperBuilder;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.parse.paper.TitleReader;
import io.github.digestmark.parse.paper.UnitText;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A section or an item of a list, read as an entry.
 *
 * @param labels where the names of its fields are
 */
record EntryOfUnit(ParsedEntry entry, List<Span> labels) {

  /**
   * Reads a section or an item.
   *
   * @param topic the heading that it is under, or empty
   */
  static EntryOfUnit read(
      SourceText source, PaperUnit unit, Span topic, FieldNames names, PaperSites sites) {
    String text = source.text();
    Span title = new PaperLists(text, names, sites).afterLabel(unit.title());
    Optional<Label> ofTitle =
        Label.at(text, title, names, false)
            .filter(found -> found.field().filter(Field.TITLE::equals).isPresent());
    PaperBuilder paper = new PaperBuilder(text, names, sites);
    paper.setLabel(unit.anchor());
    BodyReader body = new BodyReader(text, names, paper);
    TitleReader reader = new TitleReader(text, names, paper);
    if (ofTitle.isPresent()) {
      body.open(ofTitle.get(), true, false);
    } else {
      reader.readTitle(title);
    }
    body.read(unit.body());
    reader.readRest();
    paper.finish();
    paper.set(Field.TOPIC, topic);
    Span label = paper.label().orElse(Span.at(unit.span().start()));
    Span missing = Span.at(unit.title().end());
    FieldMap<Span> found = paper.places(missing);
    Announced announced = Announced.of(source, found.get(Field.ABSTRACT));
    FieldMap<Span> places =
        found
            .with(Field.ABSTRACT, announced.abstractText())
            .with(Field.ANNOUNCEMENT, announced.announcement());
    UnitText texts = new UnitText(source);
    DetailedEntry entry =
        new DetailedEntry(
            source.at(label),
            FieldMap.of(field -> texts.at(places.get(field))),
            Optional.empty(),
            announced.parsed(),
            paper.further().stream()
                .map(place -> new NamedText(texts.at(place.name()), texts.at(place.text())))
                .toList());
    List<Span> labels = new ArrayList<>(paper.labels());
    ofTitle.map(Label::name).ifPresent(labels::add);
    return new EntryOfUnit(
        new ParsedEntry(
            entry,
            unit.span(),
            label,
            places,
            paper.further(),
            places.get(Field.URL),
            missing,
            true),
        labels);
  }
}
