package io.github.digestmark.model;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.internal.Ascii;
import java.util.List;
import java.util.Optional;

/** What a digest says about a paper in one place: a row of the table, or a detailed entry. */
public sealed interface PaperPart permits SummaryRow, DetailedEntry {

  /**
   * Returns the label that joins rows and entries: that of a footnote, the anchor to which a link
   * leads, or a number.
   *
   * @return what is between {@code [^} and {@code ]}: {@code 1}; empty if there is no reference
   */
  String label();

  /**
   * Returns the text of a field.
   *
   * @param field any field
   * @return Markdown source, verbatim; empty if the field is missing
   */
  String text(Field field);

  /**
   * Returns what the part says under other names than those of fields.
   *
   * @return in the order of the file
   */
  List<NamedText> further();

  /**
   * Returns a copy with another text.
   *
   * @param field a field
   * @param text its text in the copy; empty to remove it
   * @return the copy
   * @throws IllegalArgumentException if the part cannot have the field or the text
   */
  PaperPart with(Field field, String text);

  /**
   * Returns the title, without a stamp.
   *
   * @return Markdown source, or empty
   */
  default String title() {
    return text(Field.TITLE);
  }

  /**
   * Returns the address of the paper.
   *
   * @return the destination of the link, or empty
   */
  default String url() {
    return text(Field.URL);
  }

  /**
   * Returns the summary in one line.
   *
   * @return Markdown source, or empty
   */
  default String summary() {
    return text(Field.SUMMARY);
  }

  /**
   * Returns the arXiv paper that the address names, or if it names none, the {@linkplain Field#ID
   * identifier} beside it.
   *
   * @return its identifier, or empty if neither names an arXiv paper
   */
  default Optional<ArxivId> arxivId() {
    Optional<ArxivId> ofUrl = ArxivUrl.parse(url()).map(ArxivUrl::id);
    return ofUrl.isPresent() || text(Field.ID).isEmpty() ? ofUrl : idOf(text(Field.ID));
  }

  private static Optional<ArxivId> idOf(String text) {
    String id = Ascii.toLower(text).startsWith("arxiv:") ? text.substring("arxiv:".length()) : text;
    return ArxivId.parse(id.strip());
  }
}
