package io.github.digestmark.merge;

import io.github.digestmark.merge.FieldChange.Part;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.PaperPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    for (FieldChange pair : pairs(before, after)) {
      if (!pair.before().equals(pair.after())) {
        add(pair, changes);
      }
    }
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

  /** Returns every text of one paper with that of the other, whether they differ or not. */
  private static List<FieldChange> pairs(Paper before, Paper after) {
    List<FieldChange> pairs = new ArrayList<>();
    pairs.add(new FieldChange(Part.ROW, "", presence(before.row()), presence(after.row())));
    pairs.add(new FieldChange(Part.ENTRY, "", presence(before.entry()), presence(after.entry())));
    for (Field field : Field.ofRows()) {
      pairs.add(pair(Part.ROW, field, before.row(), after.row()));
    }
    for (Field field : Field.all()) {
      pairs.add(pair(Part.ENTRY, field, before.entry(), after.entry()));
    }
    return pairs;
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
