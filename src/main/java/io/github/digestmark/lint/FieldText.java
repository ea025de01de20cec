package io.github.digestmark.lint;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A non-empty text of a digest. If a row and its entry have the same text, it is one text with two
 * occurrences.
 *
 * @param paper the paper that it is about
 * @param field the field that holds the text
 * @param label the label of its row or entry
 * @param occurrences where it is: one place, or the row's followed by the entry's
 * @param signs what kinds of characters it has, for {@link #has}
 */
public record FieldText(
    ParsedPaper paper, Field field, String label, List<Occurrence> occurrences, int signs) {

  /**
   * One place where a text is.
   *
   * @param span where it is
   * @param text the text in the model: without the table's escapes and an entry's indentation
   * @param isInRow whether it is in a row
   * @param isSound whether its row or entry was read without a problem
   */
  public record Occurrence(Span span, String text, boolean isInRow, boolean isSound) {}

  /**
   * Copies the list.
   *
   * @param paper the paper that it is about
   * @param field the field that holds the text
   * @param label the label of its row or entry
   * @param occurrences where it is
   * @param signs what kinds of characters it has
   */
  public FieldText {
    occurrences = List.copyOf(occurrences);
  }

  /**
   * Returns whether the text has characters of a kind. This takes no time: it was found in one look
   * at the text, so rules ask it before they read.
   *
   * @param sign the kind
   * @return whether an occurrence has any
   */
  public boolean has(Sign sign) {
    return sign.isIn(signs);
  }

  /**
   * Returns whether the text is certain to be the whole field, and nothing else.
   *
   * @return whether an occurrence was read without a problem
   */
  public boolean isSound() {
    return first().isSound() || last().isSound();
  }

  /**
   * Returns whether the row and the entry have exactly the same text, on one line.
   *
   * @return whether there are two occurrences, with the same characters in the source
   */
  public boolean isRepeatedVerbatim() {
    // A cell has no line breaks, so a text as long as its span is the source.
    String text = first().text();
    return occurrences.size() == 2
        && text.length() == first().span().length()
        && text.length() == last().span().length()
        && text.equals(last().text());
  }

  /**
   * Returns the first occurrence.
   *
   * @return the row's, if there are two
   */
  public Occurrence first() {
    return occurrences.get(0);
  }

  /**
   * Returns the last occurrence.
   *
   * @return the entry's, if there are two
   */
  public Occurrence last() {
    return occurrences.get(occurrences.size() - 1);
  }

  /**
   * Returns where the text is.
   *
   * @return the span of each occurrence
   */
  public List<Span> spans() {
    Span first = first().span();
    return occurrences.size() == 1 ? List.of(first) : List.of(first, last().span());
  }

  /**
   * Returns a text of a row or an entry alone, whatever the other one has.
   *
   * @param paper the paper that it is about
   * @param part the row or the entry
   * @param field the field that holds the text
   * @param text the text
   * @return the text with one occurrence
   */
  public static FieldText alone(ParsedPaper paper, ParsedPart part, Field field, String text) {
    return new FieldText(
        paper, field, part.label(), List.of(occurrence(part, field, text)), Sign.in(text));
  }

  /** Returns the texts of some papers, those of one paper together. */
  static List<FieldText> of(List<ParsedPaper> papers) {
    List<FieldText> texts = new ArrayList<>(papers.size() * Field.texts().size());
    char[] buffer = new char[Sign.PART];
    for (ParsedPaper paper : papers) {
      List<ParsedPart> parts = paper.parts();
      for (Field field : Field.texts()) {
        add(paper, parts, field, texts, buffer);
      }
    }
    return List.copyOf(texts);
  }

  private static void add(
      ParsedPaper paper,
      List<ParsedPart> parts,
      Field field,
      List<FieldText> texts,
      char[] buffer) {
    if (parts.size() == 2 && field.isInRow()) {
      String row = parts.get(0).text(field);
      String entry = parts.get(1).text(field);
      boolean isEqual = row.equals(entry);
      if (!row.isEmpty() && (isEqual || LooseEquality.isSame(row, entry))) {
        int signs = Sign.in(row, buffer) | (isEqual ? 0 : Sign.in(entry, buffer));
        // Rules ask often whether both are equal, which takes no time for one string.
        Occurrence inEntry = occurrence(parts.get(1), field, isEqual ? row : entry);
        List<Occurrence> both = List.of(occurrence(parts.get(0), field, row), inEntry);
        texts.add(new FieldText(paper, field, paper.label(), both, signs));
        return;
      }
    }
    for (ParsedPart part : parts) {
      String text = part.text(field);
      if (!text.isEmpty()) {
        String label = field.isInRow() ? paper.label() : part.label();
        List<Occurrence> only = List.of(occurrence(part, field, text));
        texts.add(new FieldText(paper, field, label, only, Sign.in(text, buffer)));
      }
    }
  }

  private static Occurrence occurrence(ParsedPart part, Field field, String text) {
    return new Occurrence(part.at(field), text, part instanceof ParsedRow, part.isSound());
  }
}
