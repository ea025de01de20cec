package io.github.digestmark.model;

import java.util.List;

/**
 * A row of the summary table.
 *
 * <pre>{@code
 * | [^1] | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | 提出了Transformer。 |
 * }</pre>
 *
 * <pre>{@code
 * SummaryRow row =
 *     SummaryRow.of("1")
 *         .with(Field.TITLE, "Attention Is All You Need")
 *         .with(Field.URL, "https://arxiv.org/abs/1706.03762")
 *         .with(Field.SUMMARY, "提出了Transformer。");
 * }</pre>
 *
 * @param label what is between {@code [^} and {@code ]}: {@code 1}; empty if there is no reference
 * @param texts the texts of the fields, without the table's escape: {@code |} where the file has
 *     {@code \|}
 * @param further what it says in columns that no field has, in their order
 */
public record SummaryRow(String label, FieldMap<String> texts, List<NamedText> further)
    implements PaperPart {

  private static final FieldMap<String> NO_TEXTS = FieldMap.of(field -> "");

  /**
   * Copies the list.
   *
   * @param label its label
   * @param texts the texts of the fields
   * @param further what other columns say
   */
  public SummaryRow {
    further = List.copyOf(further);
  }

  /**
   * Returns a row without texts.
   *
   * @param label its label
   * @return the row, to be completed by {@link #with}
   */
  public static SummaryRow of(String label) {
    return new SummaryRow(label, NO_TEXTS, List.of());
  }

  @Override
  public String text(Field field) {
    return texts.get(field);
  }

  @Override
  public SummaryRow with(Field field, String text) {
    if (field == Field.STAMP || field == Field.ANNOUNCEMENT) {
      throw new IllegalArgumentException("a row has no " + field);
    }
    return new SummaryRow(label, texts.with(field, text), further);
  }

  /**
   * Returns a copy with other texts in columns that no field has.
   *
   * @param further these texts in the copy
   * @return the copy
   */
  public SummaryRow withFurther(List<NamedText> further) {
    return new SummaryRow(label, texts, further);
  }

  /**
   * Returns a copy with another label.
   *
   * @param label its label in the copy
   * @return the copy
   */
  public SummaryRow withLabel(String label) {
    return new SummaryRow(label, texts, further);
  }
}
