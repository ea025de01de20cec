package io.github.digestmark.convert.support;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import java.util.Optional;
import java.util.function.Function;

/**
 * What tables and lists of papers tell of each; the empty string where the digest has nothing.
 *
 * @param paper a row, an entry, or both
 */
public record PaperFields(Paper paper) {

  public String part() {
    return paper.row() == null ? "entry" : paper.entry() == null ? "row" : "row and entry";
  }

  /** A field that rows do not have. */
  public String ofEntry(Function<DetailedEntry, String> field) {
    return paper.entry() == null ? "" : field.apply(paper.entry());
  }

  public Optional<TitleStamp> stamp() {
    return paper.stamp();
  }

  public Optional<Announcement> announcement() {
    return Optional.ofNullable(paper.entry()).map(DetailedEntry::announcement);
  }

  /** The announcement without the label of the abstract that follows it in a digest. */
  public String announced() {
    return announcement()
        .map(found -> "arXiv:" + found.id() + " Announce Type: " + found.type())
        .orElse("");
  }

  public String category() {
    return stamp().map(TitleStamp::category).orElse("");
  }

  public String rowTitle() {
    return ofRowUnless(paper.title(), SummaryRow::title);
  }

  public String rowUrl() {
    return ofRowUnless(paper.url(), SummaryRow::url);
  }

  public String rowSummary() {
    return ofRowUnless(paper.summary(), SummaryRow::summary);
  }

  /** What the row says, if it is not what is told of the paper anyway. */
  private String ofRowUnless(String told, Function<SummaryRow, String> field) {
    String text = paper.row() == null ? told : field.apply(paper.row());
    return text.equals(told) ? "" : text;
  }
}
