package io.github.digestmark.model;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import java.util.Optional;

/**
 * A row of the summary table: one paper in one line.
 *
 * <pre>{@code
 * | [^1] | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | 提出了Transformer。 |
 * }</pre>
 *
 * <p>The escape {@code \|} is the table's and not the text's: the fields hold {@code |}.
 *
 * @param label what stands between {@code [^} and {@code ]}: {@code 1}
 * @param title the text of the link; the whole cell where there is no link
 * @param url the destination of the link
 * @param summary the third cell
 */
public record SummaryRow(String label, String title, String url, String summary) {

  /**
   * Returns the paper that the row links to.
   *
   * @return the identifier in the URL, or empty if it names no paper of arXiv
   */
  public Optional<ArxivId> arxivId() {
    return ArxivUrl.parse(url).map(ArxivUrl::id);
  }

  /**
   * Returns a copy with another label.
   *
   * @param label what it has in the copy
   * @return the copy
   */
  public SummaryRow withLabel(String label) {
    return new SummaryRow(label, title, url, summary);
  }

  /**
   * Returns a copy with another title.
   *
   * @param title what it has in the copy
   * @return the copy
   */
  public SummaryRow withTitle(String title) {
    return new SummaryRow(label, title, url, summary);
  }

  /**
   * Returns a copy with another URL.
   *
   * @param url what it has in the copy
   * @return the copy
   */
  public SummaryRow withUrl(String url) {
    return new SummaryRow(label, title, url, summary);
  }

  /**
   * Returns a copy with another summary.
   *
   * @param summary what it has in the copy
   * @return the copy
   */
  public SummaryRow withSummary(String summary) {
    return new SummaryRow(label, title, url, summary);
  }
}
