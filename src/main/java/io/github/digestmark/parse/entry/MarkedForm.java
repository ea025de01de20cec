package io.github.digestmark.parse.entry;

import io.github.digestmark.model.Field;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads entries whose comments name the missing fields.
 *
 * <pre>{@code
 * [^1]: 注意力就是你所需要的一切
 *
 *     Attention Is All You Need
 *
 *     [https://arxiv.org/abs/1706.03762](https://arxiv.org/abs/1706.03762)
 *
 *     <!-- digestmark: no summary -->
 *
 *     我们提出一种新的网络结构。
 *
 *     <!-- digestmark: no abstract -->
 * }</pre>
 *
 * <p>Paragraphs and comments together are the fields in their order. The English summary may be
 * missing without a comment.
 */
final class MarkedForm {

  /** A paragraph, or the comment in place of a missing one. */
  private record Item(int start, Optional<EntryParagraph> paragraph, Optional<Field> missing) {}

  private final SourceText source;

  MarkedForm(SourceText source) {
    this.source = source;
  }

  /** Returns the fields, or empty if there is no such comment, or one in the wrong place. */
  Optional<Map<Field, EntryParagraph>> read(EntryOutline entry) {
    if (entry.markers().isEmpty()) {
      return Optional.empty();
    }
    List<Item> items = items(entry);
    List<Field> slots = new ArrayList<>(EntryForm.PARAGRAPHS);
    if (items.size() == slots.size() - 1) {
      slots.remove(Field.ENGLISH_SUMMARY);
    }
    if (items.size() != slots.size()) {
      return Optional.empty();
    }
    Map<Field, EntryParagraph> fields = new HashMap<>();
    for (int i = 0; i < slots.size(); i++) {
      Field slot = slots.get(i);
      Item item = items.get(i);
      boolean definition =
          item.paragraph().isPresent() && item.paragraph().equals(entry.definition());
      if (item.missing().isPresent()
          ? !item.missing().get().equals(slot)
          : definition != (slot == Field.TRANSLATED_TITLE)) {
        return Optional.empty();
      }
      item.paragraph().ifPresent(p -> fields.put(slot, p));
    }
    return Optional.of(fields);
  }

  /** Returns whether the order of paragraphs and comments is all that counts. */
  boolean isInOrder(EntryOutline entry) {
    return entry.markers().stream().anyMatch(m -> EntryForm.isInOrder(source.at(m)));
  }

  private List<Item> items(EntryOutline entry) {
    List<Item> items = new ArrayList<>();
    entry.definition().ifPresent(p -> items.add(item(p)));
    entry.body().forEach(p -> items.add(item(p)));
    for (Span marker : entry.markers()) {
      EntryForm.missingBy(source.at(marker))
          .ifPresent(f -> items.add(new Item(marker.start(), Optional.empty(), Optional.of(f))));
    }
    items.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return items;
  }

  private static Item item(EntryParagraph paragraph) {
    return new Item(paragraph.span().start(), Optional.of(paragraph), Optional.empty());
  }
}
