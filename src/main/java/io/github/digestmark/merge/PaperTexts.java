package io.github.digestmark.merge;

import io.github.digestmark.merge.FieldChange.Part;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.PaperPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The texts of a paper except its label. */
final class PaperTexts {

  private PaperTexts() {}

  /** Returns all texts, in the same order for every paper. */
  static List<String> of(Paper paper) {
    return pairs(paper, paper).stream().map(FieldChange::before).toList();
  }

  /** Returns the differences. The same change in a row and its entry is returned once. */
  static List<FieldChange> changes(Paper before, Paper after) {
    List<FieldChange> changes = new ArrayList<>();
    Map<FieldChange, Integer> ofRow = new HashMap<>();
    for (FieldChange pair : pairs(before, after)) {
      if (pair.before().equals(pair.after())) {
        continue;
      }
      Integer repeated =
          pair.part() == Part.ENTRY && !pair.isWhole() ? ofRow.remove(pair.inBoth()) : null;
      if (repeated != null) {
        changes.set(repeated, pair.inBoth());
      } else {
        ofRow.put(pair.inBoth(), changes.size());
        changes.add(pair);
      }
    }
    return changes;
  }

  /** Returns every text of one paper with that of the other, whether they differ or not. */
  private static List<FieldChange> pairs(Paper before, Paper after) {
    List<FieldChange> pairs = new ArrayList<>();
    pairs.add(new FieldChange(Part.ROW, "", presence(before.row()), presence(after.row())));
    pairs.add(new FieldChange(Part.ENTRY, "", presence(before.entry()), presence(after.entry())));
    for (Field field : Field.ofRows()) {
      pairs.add(pair(Part.ROW, field, before.row(), after.row()));
    }
    for (Field field : Field.all()) {
      if (!field.isInRow()) {
        pairs.add(pair(Part.ROW, field, before.row(), after.row()));
      }
    }
    addFurther(Part.ROW, before.row(), after.row(), pairs);
    for (Field field : Field.all()) {
      pairs.add(pair(Part.ENTRY, field, before.entry(), after.entry()));
    }
    addFurther(Part.ENTRY, before.entry(), after.entry(), pairs);
    return pairs;
  }

  /** Adds the texts under other names; those of one name are one text. */
  private static void addFurther(
      Part part,
      Optional<? extends PaperPart> before,
      Optional<? extends PaperPart> after,
      List<FieldChange> pairs) {
    Map<String, String> first = further(before);
    Map<String, String> second = further(after);
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    for (String name : names) {
      pairs.add(
          new FieldChange(part, name, first.getOrDefault(name, ""), second.getOrDefault(name, "")));
    }
  }

  private static Map<String, String> further(Optional<? extends PaperPart> part) {
    Map<String, String> texts = new LinkedHashMap<>();
    part.ifPresent(
        found ->
            found
                .further()
                .forEach(
                    text ->
                        texts.merge(text.name(), text.text(), (one, next) -> one + "\n" + next)));
    return texts;
  }

  private static FieldChange pair(
      Part part,
      Field field,
      Optional<? extends PaperPart> before,
      Optional<? extends PaperPart> after) {
    return new FieldChange(part, field.toString(), text(before, field), text(after, field));
  }

  private static String presence(Optional<?> part) {
    return part.isPresent() ? "there" : "missing";
  }

  private static String text(Optional<? extends PaperPart> part, Field field) {
    return part.map(found -> found.text(field)).orElse("");
  }
}
