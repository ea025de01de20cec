package io.github.digestmark.lint;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.FieldText.Occurrence;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import java.util.ArrayList;
import java.util.List;

/** Lists the texts of a digest. */
final class FieldTexts {

  private FieldTexts() {}

  /** Lists the texts of papers, those of one paper together. */
  static List<FieldText> of(List<ParsedPaper> papers) {
    List<FieldText> texts = new ArrayList<>(papers.size() * Field.texts().size());
    for (ParsedPaper paper : papers) {
      List<ParsedPart> parts = paper.parts();
      for (Field field : Field.texts()) {
        add(paper, parts, field, texts);
      }
    }
    return List.copyOf(texts);
  }

  private static void add(
      ParsedPaper paper, List<ParsedPart> parts, Field field, List<FieldText> texts) {
    ParsedPart first = parts.get(0);
    ParsedPart last = parts.get(parts.size() - 1);
    boolean isTwice =
        parts.size() == 2
            && field.isInRow()
            && !first.text(field).isEmpty()
            && LooseEquality.isSame(first.text(field), last.text(field));
    if (isTwice) {
      texts.add(
          new FieldText(
              field, paper.label(), List.of(occurrence(first, field), occurrence(last, field))));
      return;
    }
    for (ParsedPart part : parts) {
      if (!part.text(field).isEmpty()) {
        String label = field.isInRow() ? paper.label() : part.label();
        texts.add(new FieldText(field, label, List.of(occurrence(part, field))));
      }
    }
  }

  private static Occurrence occurrence(ParsedPart part, Field field) {
    return new Occurrence(
        part.at(field), part.text(field), part instanceof ParsedRow, part.isSound());
  }
}
