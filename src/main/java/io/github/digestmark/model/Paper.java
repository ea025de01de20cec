package io.github.digestmark.model;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a digest says about one paper: a row and its entry, or one of them alone. {@link
 * Digest#papers} puts them together.
 *
 * @param row the row, or empty for an entry without one
 * @param entry the entry, or empty for a row without one
 */
public record Paper(Optional<SummaryRow> row, Optional<DetailedEntry> entry) {

  /**
   * Checks that there is one of them.
   *
   * @param row the row, or empty
   * @param entry the entry, or empty
   * @throws IllegalArgumentException if both are empty
   */
  public Paper {
    if (row.isEmpty() && entry.isEmpty()) {
      throw new IllegalArgumentException("a paper has a row or an entry");
    }
  }

  /**
   * Returns the label of the paper.
   *
   * @return the label of the row, or of the entry if there is no row
   */
  public String label() {
    return row.map(SummaryRow::label).or(() -> entry.map(DetailedEntry::label)).orElse("");
  }

  /**
   * Returns the text of a field.
   *
   * @param field any field
   * @return the entry's, or the row's if the entry has none; empty if both have none
   */
  public String text(Field field) {
    String text = entry.map(part -> part.text(field)).orElse("");
    return text.isEmpty() ? rowText(field) : text;
  }

  /**
   * Returns what the row says about a field if that is not what {@link #text} returns.
   *
   * @param field any field
   * @return the row's text, or empty if there is no row or it says the same
   */
  public String otherTextOfRow(Field field) {
    String text = rowText(field);
    return text.equals(text(field)) ? "" : text;
  }

  private String rowText(Field field) {
    return row.map(part -> part.text(field)).orElse("");
  }

  /**
   * Returns what the paper's row and entry say under names that no field has.
   *
   * @return the row's texts, then the entry's that the row does not have
   */
  public List<NamedText> further() {
    return Stream.concat(
            row.stream().flatMap(part -> part.further().stream()),
            entry.stream().flatMap(part -> part.further().stream()))
        .distinct()
        .toList();
  }

  /**
   * Returns the title, without a stamp.
   *
   * @return the entry's, or the row's if the entry has none
   */
  public String title() {
    return text(Field.TITLE);
  }

  /**
   * Returns the address of the paper.
   *
   * @return the entry's, or the row's if the entry has none
   */
  public String url() {
    return text(Field.URL);
  }

  /**
   * Returns the stamp after the title.
   *
   * @return the entry's, if there is one
   */
  public Optional<TitleStamp> stamp() {
    return entry.flatMap(DetailedEntry::stamp);
  }

  /**
   * Returns the announcement in front of the abstract.
   *
   * @return the entry's, if there is one
   */
  public Optional<Announcement> announcement() {
    return entry.flatMap(DetailedEntry::announcement);
  }

  /**
   * Returns which arXiv paper it is: the one of its address, or if that names none, of its stamp or
   * its announcement.
   *
   * @return the identifier with the newest version that is named for it anywhere, if there is one
   */
  public Optional<ArxivId> arxivId() {
    List<ArxivId> named = arxivIds();
    return named.stream()
        .findFirst()
        .map(
            first ->
                named.stream()
                    .filter(first::isSamePaperAs)
                    .max(Comparator.comparing(id -> id.version().orElse(BigInteger.ZERO)))
                    .orElse(first));
  }

  /** Returns what names the paper, or another one: the addresses first. */
  List<ArxivId> arxivIds() {
    return Stream.of(
            entry.flatMap(DetailedEntry::arxivId),
            row.flatMap(SummaryRow::arxivId),
            stamp().map(TitleStamp::id),
            announcement().map(Announcement::id))
        .flatMap(Optional::stream)
        .toList();
  }
}
