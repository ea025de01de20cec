package io.github.digestmark.parse.entry;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.Label;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry that people wrote with labels anywhere in it: between its paragraphs, in front of each
 * of them, or as a list.
 *
 * <pre>{@code
 * [^1]: 注意力就是你所需要的一切
 *     - **Title:** Attention Is All You Need
 *     - **Authors:** Ashish Vaswani et al.
 *     - **Link:** <https://arxiv.org/abs/1706.03762>
 * }</pre>
 */
final class SpreadLabels {

  private static final Pattern LIST_MARKER = Pattern.compile("\\s*(?:[-*+]|\\d{1,3}[.)])[ \\t]+");

  private final SourceText source;
  private final FieldNames names;
  private final EntryOutline outline;
  private final List<EntryParagraph> body = new ArrayList<>();
  private final Map<Field, EntryParagraph> labelled = new HashMap<>();
  private final List<Label> others = new ArrayList<>();
  private Optional<EntryParagraph> definition = Optional.empty();

  /** What is being read: the label, if it has one, and the lines so far. */
  private Optional<Label> label = Optional.empty();

  private Optional<EntryParagraph> open = Optional.empty();

  SpreadLabels(SourceText source, EntryOutline outline, FieldNames names) {
    this.source = source;
    this.outline = outline;
    this.names = names;
    outline.definition().ifPresent(this::read);
    close();
    if (!body.isEmpty() && !labelled.containsValue(body.get(0))) {
      definition = Optional.of(body.remove(0));
    }
    outline.body().forEach(this::read);
    close();
  }

  /** Returns whether there is any label. */
  boolean isEmpty() {
    return labelled.isEmpty() && others.isEmpty();
  }

  /** Returns the paragraphs that are fields of an entry, without their labels. */
  EntryOutline outline() {
    return new EntryOutline(
        outline.span(),
        outline.label(),
        outline.firstLine(),
        definition,
        List.copyOf(body),
        outline.comments(),
        outline.markers());
  }

  /** Returns the other labels. All of the entry has them. */
  EntryLabels labels() {
    return new EntryLabels(outline(), List.copyOf(others), outline.span());
  }

  /** Returns the fields if labels name them, so that the order of paragraphs does not count. */
  Optional<EntryFields> named() {
    boolean isNamed = labelled.containsKey(Field.URL) && labelled.size() == body.size();
    boolean hasTitle = labelled.containsKey(Field.TITLE) || definition.isPresent();
    if (!isNamed || !hasTitle) {
      return Optional.empty();
    }
    Map<Field, EntryParagraph> fields = new HashMap<>(labelled);
    Field first = labelled.containsKey(Field.TITLE) ? Field.TRANSLATED_TITLE : Field.TITLE;
    definition.ifPresent(paragraph -> fields.putIfAbsent(first, paragraph));
    return Optional.of(EntryFields.of(fields));
  }

  /** Returns whether the paragraphs are what their labels say. */
  boolean agreesWith(EntryFields fields) {
    return labelled.entrySet().stream()
        .allMatch(each -> each.getValue().equals(fields.fields().get(each.getKey())));
  }

  private void read(EntryParagraph paragraph) {
    for (int number = paragraph.firstLine(); number <= paragraph.lastLine(); number++) {
      Span line = source.line(number);
      Span whole =
          new Span(
              Math.max(line.start(), paragraph.span().start()),
              Math.min(line.end(), paragraph.span().end()));
      Matcher marker = LIST_MARKER.matcher(source.text()).region(whole.start(), whole.end());
      boolean isItem = marker.lookingAt();
      Span content = isItem ? new Span(marker.end(), whole.end()) : whole;
      Optional<Label> found = Label.at(source.text(), withoutIndentation(content), names, isItem);
      if (found.isPresent()) {
        close();
        label = found;
        open = Optional.of(new EntryParagraph(found.get().rest(), number, number));
      } else if (number > paragraph.firstLine() && open.isPresent()) {
        extend(whole, number);
      } else {
        close();
        open = Optional.of(new EntryParagraph(whole, number, number));
      }
    }
  }

  private Span withoutIndentation(Span line) {
    int start = line.start();
    while (start < line.end() && " \t".indexOf(source.text().charAt(start)) >= 0) {
      start++;
    }
    return new Span(start, line.end());
  }

  private void extend(Span line, int number) {
    EntryParagraph last = open.orElseThrow();
    int start = last.span().isEmpty() ? withoutIndentation(line).start() : last.span().start();
    open = Optional.of(new EntryParagraph(new Span(start, line.end()), last.firstLine(), number));
  }

  private void close() {
    Optional<Field> field = label.flatMap(Label::field).filter(EntryForm.PARAGRAPHS::contains);
    if (open.isPresent() && !open.get().span().isEmpty()) {
      EntryParagraph paragraph = open.get();
      boolean isField = field.isPresent() && labelled.putIfAbsent(field.get(), paragraph) == null;
      if (label.isEmpty() || isField) {
        body.add(paragraph);
      } else {
        others.add(new Label(label.get().name(), label.get().field(), paragraph.span()));
      }
    }
    label = Optional.empty();
    open = Optional.empty();
  }
}
