package io.github.digestmark.model;

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
 */
public record SummaryRow(String label, FieldMap<String> texts) implements PaperPart {

  private static final FieldMap<String> NO_TEXTS = FieldMap.of(field -> "");

  /**
   * Returns a row without texts.
   *
   * @param label its label
   * @return the row, to be completed by {@link #with}
   */
  public static SummaryRow of(String label) {
    return new SummaryRow(label, NO_TEXTS);
  }

  @Override
  public String text(Field field) {
    return texts.get(field);
  }

  @Override
  public SummaryRow with(Field field, String text) {
    if (!field.isInRow()) {
      throw new IllegalArgumentException("a row has no " + field);
    }
    return new SummaryRow(label, texts.with(field, text));
  }

  /**
   * Returns a copy with another label.
   *
   * @param label its label in the copy
   * @return the copy
   */
  public SummaryRow withLabel(String label) {
    return new SummaryRow(label, texts);
  }
}
