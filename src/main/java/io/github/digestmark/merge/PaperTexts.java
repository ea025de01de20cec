package io.github.digestmark.merge;

import io.github.digestmark.merge.FieldChange.Part;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.PaperPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts of a paper except its label. */
final class PaperTexts {

  /**
   * The key of a text.
   *
   * @param part the row or the entry
   * @param field the name of the field; empty for the presence of the row or entry
   */
  private record Key(Part part, String field) {}

  private PaperTexts() {}

  private static Map<Key, String> byKey(Paper paper) {
    Map<Key, String> texts = new LinkedHashMap<>();
    texts.put(new Key(Part.ROW, ""), presence(paper.row()));
    texts.put(new Key(Part.ENTRY, ""), presence(paper.entry()));
    for (Field field : Field.ofRows()) {
      texts.put(new Key(Part.ROW, field.toString()), text(paper.row(), field));
    }
    for (Field field : Field.all()) {
      texts.put(new Key(Part.ENTRY, field.toString()), text(paper.entry(), field));
    }
    return texts;
  }

  private static String presence(Optional<?> part) {
    return part.isPresent() ? "there" : "missing";
  }

  private static String text(Optional<? extends PaperPart> part, Field field) {
    return part.map(found -> found.text(field)).orElse("");
  }

  /** Returns all texts, in the same order for every paper. */
  static List<String> of(Paper paper) {
    return List.copyOf(byKey(paper).values());
  }

  /** Returns the differences. The same change in a row and its entry is returned once. */
  static List<FieldChange> changes(Paper before, Paper after) {
    Map<Key, String> old = byKey(before);
    List<FieldChange> changes = new ArrayList<>();
    byKey(after)
        .forEach(
            (key, text) -> {
              String was = old.getOrDefault(key, "");
              if (!text.equals(was)) {
                add(new FieldChange(key.part(), key.field(), was, text), changes);
              }
            });
    return changes;
  }

  private static void add(FieldChange change, List<FieldChange> changes) {
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i).isRepeatedBy(change)) {
        changes.set(i, changes.get(i).inBoth());
        return;
      }
    }
    changes.add(change);
  }
}
