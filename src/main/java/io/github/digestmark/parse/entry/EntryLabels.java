package io.github.digestmark.parse.entry;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.Label;
import io.github.digestmark.parse.paper.PaperBuilder;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The labelled paragraphs at the end of an entry: {@code **Authors:** ...}, {@code Date: ...}. The
 * first has a label of a {@linkplain Field#details detail}, or follows a comment; each goes on up
 * to the next label.
 *
 * @param rest the entry without these paragraphs
 * @param labels the labels, each with all of its text
 * @param span all of them, or the empty span at the end of the entry
 */
record EntryLabels(EntryOutline rest, List<Label> labels, Span span) {

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    static final Pattern BLANK_LINE = Pattern.compile("(?:\\n|\\r)[ \\t]*(?:\\n|\\r\\n)");
  }

  static EntryLabels none(EntryOutline outline) {
    return new EntryLabels(outline, List.of(), Span.at(outline.span().end()));
  }

  static EntryLabels in(SourceText source, EntryOutline outline, FieldNames names) {
    String text = source.text();
    int after = labelsAfter(source, outline);
    int first = 0;
    List<EntryParagraph> body = outline.body();
    while (first < body.size() && !isFirst(text, body.get(first), after, names)) {
      first++;
    }
    if (first == body.size()) {
      return none(outline);
    }
    List<Label> labels = new ArrayList<>();
    for (EntryParagraph paragraph : body.subList(first, body.size())) {
      Optional<Label> label = label(text, paragraph, names);
      if (label.isPresent()) {
        labels.add(label.get());
      } else {
        Label last = labels.remove(labels.size() - 1);
        int start = last.rest().isEmpty() ? paragraph.span().start() : last.rest().start();
        Span longer = new Span(start, paragraph.span().end());
        labels.add(new Label(last.name(), last.field(), longer));
      }
    }
    int start = body.get(first).span().start();
    Span all = new Span(start, body.get(body.size() - 1).span().end());
    return new EntryLabels(without(outline, first, all), List.copyOf(labels), all);
  }

  /** Returns whether a detail such as the authors seems to have several paragraphs. */
  boolean hasParagraphs(SourceText source) {
    for (Label label : labels) {
      boolean isShort =
          label.field().filter(field -> field.isDetail() && field != Field.COMMENT).isPresent();
      if (isShort && Patterns.BLANK_LINE.matcher(source.at(label.rest())).find()) {
        return true;
      }
    }
    return false;
  }

  /** Adds the texts to what is known of a paper. */
  void readInto(PaperBuilder paper) {
    labels.forEach(label -> paper.add(label.name(), label.field(), label.rest()));
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
