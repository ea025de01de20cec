package io.github.digestmark.parse.entry;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.table.LinkReader;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads entries with the layout that the generator wrote. It fills seven slots, two lines apart,
 * and leaves a line of four spaces where a slot is empty; its first version had five slots.
 */
final class GeneratorForm {

  private static final int LINES_A_SLOT = 2;
  private static final List<Field> SLOTS = EntryForm.PARAGRAPHS;
  private static final List<Field> FIRST_VERSION =
      List.of(
          Field.TRANSLATED_TITLE,
          Field.TITLE,
          Field.URL,
          Field.TRANSLATED_ABSTRACT,
          Field.ABSTRACT);

  private final SourceText source;

  GeneratorForm(SourceText source) {
    this.source = source;
  }

  /**
   * Assigns the paragraphs of an entry to fields by their line numbers.
   *
   * @param nextLine the line of the block that follows, or one more than the last line of the file
   * @return the fields that are not empty, or empty if the entry is not in this form
   */
  Optional<Map<Field, EntryParagraph>> read(EntryOutline entry, int nextLine) {
    return read(entry, nextLine, SLOTS).or(() -> read(entry, nextLine, FIRST_VERSION));
  }

  private Optional<Map<Field, EntryParagraph>> read(
      EntryOutline entry, int nextLine, List<Field> slots) {
    Map<Field, EntryParagraph> fields = new HashMap<>();
    entry.definition().ifPresent(p -> fields.put(Field.TRANSLATED_TITLE, p));
    for (EntryParagraph paragraph : entry.body()) {
      int offset = paragraph.firstLine() - entry.firstLine();
      if (!paragraph.isOneLine() || offset % 2 != 0 || offset / 2 >= slots.size()) {
        return Optional.empty();
      }
      fields.put(slots.get(offset / 2), paragraph);
    }
    boolean linked =
        Optional.ofNullable(fields.get(Field.URL))
            .flatMap(link -> LinkReader.whole(source.text(), link.span()))
            .isPresent();
    boolean untouched =
        entry.definition().filter(p -> p.lastLine() != entry.firstLine()).isEmpty()
            && entry.comments().isEmpty()
            && entry.markers().isEmpty();
    return linked && untouched && isComplete(entry.firstLine(), nextLine, fields, slots)
        ? Optional.of(fields)
        : Optional.empty();
  }

  /**
   * Returns whether all slots are there, rather than paragraphs that happen to be two lines apart.
   */
  private boolean isComplete(
      int firstLine, int nextLine, Map<Field, EntryParagraph> fields, List<Field> slots) {
    Field last = slots.get(slots.size() - 1);
    int lines = 2 * slots.size();
    boolean asLong =
        fields.containsKey(last)
            || nextLine == firstLine + lines
            || isFourSpaces(firstLine + lines - 1);
    if (!asLong) {
      return false;
    }
    if (slots.size() < SLOTS.size()) {
      return nextLine - firstLine <= lines + 2 && isFourSpaces(firstLine + lines - 1);
    }
    // Without an empty slot to be seen, blank lines may have been lost from between the others; if
    // all slots are filled, the line that ends an entry decides.
    boolean full = isFourSpaces(firstLine + lines - 1);
    boolean gap = false;
    for (int i = slots.size() - 1; i > 0; i--) {
      boolean filled = fields.containsKey(slots.get(i));
      boolean followed = i < slots.size() - 1 && anyFrom(i + 1, fields, slots);
      full &= filled;
      gap |= !filled && (followed || isFourSpaces(firstLine + 2 * i));
    }
    return full || gap;
  }

  private static boolean anyFrom(int first, Map<Field, EntryParagraph> fields, List<Field> slots) {
    for (int i = first; i < slots.size(); i++) {
      if (fields.containsKey(slots.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFourSpaces(int line) {
    return isEmptySlot(source, line);
  }

  /** Returns whether a line is what a generator leaves where a slot is empty. */
  static boolean isEmptySlot(SourceText source, int line) {
    if (line > source.lineCount()) {
      return false;
    }
    Span span = source.line(line);
    return span.length() == 4 && source.text().startsWith("    ", span.start());
  }

  /** Returns the line of a field's slot; one above the entry for a field that has none. */
  static int line(int firstLine, Field field) {
    return firstLine + LINES_A_SLOT * SLOTS.indexOf(field);
  }
}
