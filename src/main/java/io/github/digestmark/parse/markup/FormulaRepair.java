package io.github.digestmark.parse.markup;

import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Writes the formulas of a text so that Markdown changes none of them. */
public final class FormulaRepair {

  /** Once some stars are gone, others can pair up; few texts need a third round. */
  private static final int ROUNDS = 8;

  private FormulaRepair() {}

  /**
   * Returns how to write the signs that formulas lose in another way.
   *
   * @param text the text of a field
   * @param inCell whether it is in a table
   * @param markup what CommonMark reads in the text
   * @return edits of the text after which no formula loses a sign, other than those that cannot be
   *     written in another way; LaTeX reads all formulas as before
   */
  public static List<TextEdit> edits(String text, boolean inCell, List<FieldMarkup> markup) {
    NavigableMap<Integer, TextEdit> edits = new TreeMap<>();
    List<FieldMarkup> left = markup;
    for (int round = 0; round < ROUNDS; round++) {
      List<TextEdit> more = new ArrayList<>();
      for (FieldMarkup one : left) {
        if (one.kind() == FieldMarkup.Kind.FORMULA) {
          more.addAll(one.edits());
        }
      }
      if (more.isEmpty()) {
        break;
      }
      int known = edits.size();
      shiftBack(more, edits);
      if (edits.size() == known) {
        break;
      }
      left = FieldMarkup.in(TextEdit.apply(text, List.copyOf(edits.values())), inCell).markup();
    }
    return List.copyOf(edits.values());
  }

  /** Adds edits of the edited text to those of the original text; both are in order. */
  private static void shiftBack(List<TextEdit> more, NavigableMap<Integer, TextEdit> edits) {
    List<TextEdit> known = List.copyOf(edits.values());
    int next = 0;
    int growth = 0;
    for (TextEdit edit : more) {
      while (next < known.size() && known.get(next).span().start() + growth < edit.span().start()) {
        TextEdit before = known.get(next++);
        growth += before.replacement().length() - before.span().length();
      }
      TextEdit original = new TextEdit(edit.span().shift(-growth), edit.replacement());
      boolean isNew = next == 0 || known.get(next - 1).span().end() <= original.span().start();
      if (isNew) {
        edits.putIfAbsent(original.span().start(), original);
      }
    }
  }
}
