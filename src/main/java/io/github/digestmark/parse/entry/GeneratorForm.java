package io.github.digestmark.parse.entry;

import io.github.digestmark.parse.table.LinkReader;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads entries that are as a generator wrote them. It fills seven slots, two lines apart, and
 * leaves a line of four spaces where a slot is empty; its first version had five slots.
 */
final class GeneratorForm {

  private static final List<EntryField> SLOTS = List.of(EntryField.values());
  private static final List<EntryField> FIRST_VERSION =
      List.of(
          EntryField.TRANSLATED_TITLE,
          EntryField.TITLE,
          EntryField.LINK,
          EntryField.TRANSLATED_ABSTRACT,
          EntryField.ABSTRACT);

  private final SourceText source;

  GeneratorForm(SourceText source) {
    this.source = source;
  }

  /**
   * Tells the fields of an entry apart by their lines.
   *
   * @param nextLine the line of the block that follows, or one behind the last line of the file
   * @return the fields that are not empty, or empty if the entry is not in this form
   */
  Optional<Map<EntryField, EntryParagraph>> read(EntryOutline entry, int nextLine) {
    return read(entry, nextLine, SLOTS).or(() -> read(entry, nextLine, FIRST_VERSION));
  }

  private Optional<Map<EntryField, EntryParagraph>> read(
      EntryOutline entry, int nextLine, List<EntryField> slots) {
    Map<EntryField, EntryParagraph> fields = new EnumMap<>(EntryField.class);
    entry.definition().ifPresent(p -> fields.put(EntryField.TRANSLATED_TITLE, p));
    for (EntryParagraph paragraph : entry.body()) {
      int offset = paragraph.firstLine() - entry.firstLine();
      if (!paragraph.isOneLine() || offset % 2 != 0 || offset / 2 >= slots.size()) {
        return Optional.empty();
      }
      fields.put(slots.get(offset / 2), paragraph);
    }
    boolean linked =
        Optional.ofNullable(fields.get(EntryField.LINK))
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
   * Tells whether all slots are there, rather than paragraphs that happen to be two lines apart.
   */
  private boolean isComplete(
      int firstLine, int nextLine, Map<EntryField, EntryParagraph> fields, List<EntryField> slots) {
    EntryField last = slots.get(slots.size() - 1);
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
    // all slots are filled, the line that ends an entry tells.
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

  private static boolean anyFrom(
      int first, Map<EntryField, EntryParagraph> fields, List<EntryField> slots) {
    for (int i = first; i < slots.size(); i++) {
      if (fields.containsKey(slots.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFourSpaces(int line) {
    if (line > source.lineCount()) {
      return false;
    }
    Span span = source.line(line);
    return span.length() == 4 && source.text().startsWith("    ", span.start());
  }
}
