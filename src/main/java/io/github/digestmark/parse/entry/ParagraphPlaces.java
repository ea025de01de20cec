package io.github.digestmark.parse.entry;

import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where the paragraphs of an entry are. A missing one is where a generator left its slot
 * empty, or else where the paragraph above ends.
 */
final class ParagraphPlaces {

  private final SourceText source;
  private final EntryOutline outline;
  private final Map<Field, EntryParagraph> fields;
  private final boolean hasSlots;

  /** Where the paragraph above ends. */
  private Span missing;

  private ParagraphPlaces(
      SourceText source, EntryOutline outline, Map<Field, EntryParagraph> fields) {
    this.source = source;
    this.outline = outline;
    this.fields = fields;
    this.missing = Span.at(outline.label().end() + "]:".length());
    EntryParagraph link = fields.get(Field.URL);
    this.hasSlots =
        link != null && link.firstLine() == GeneratorForm.line(outline.firstLine(), Field.URL);
  }

  /** Returns the place of each paragraph. */
  static FieldMap<Span> of(
      SourceText source, EntryOutline outline, Map<Field, EntryParagraph> fields) {
    return FieldMap.of(new ParagraphPlaces(source, outline, fields)::next);
  }

  private Span next(Field field) {
    EntryParagraph paragraph = fields.get(field);
    if (paragraph != null) {
      missing = Span.at(paragraph.span().end());
      return paragraph.span();
    }
    return emptySlot(field).orElse(missing);
  }

  private Optional<Span> emptySlot(Field field) {
    int line = GeneratorForm.line(outline.firstLine(), field);
    if (!hasSlots || line < outline.firstLine() || !GeneratorForm.isEmptySlot(source, line)) {
      return Optional.empty();
    }
    // The last slot comes after the last character of its entry.
    int slot = source.line(line).end();
    int last = outline.span().end();
    boolean isOwn = slot <= last || source.at(new Span(last, slot)).isBlank();
    return isOwn ? Optional.of(Span.at(slot)) : Optional.empty();
  }
}
