package io.github.digestmark.merge;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.Paper;
import java.util.List;
import java.util.Optional;

/**
 * What tells a paper from others: its arXiv identifier; where there is none, its address and title;
 * where there is no address either, all that is said about it.
 *
 * @param parts the identifier alone, or the other two or three
 */
public record PaperKey(List<String> parts) {

  /**
   * Returns what tells a paper from others.
   *
   * @param paper a paper
   * @return equal to that of every paper that is the same one
   */
  public static PaperKey of(Paper paper) {
    Optional<ArxivId> id = paper.arxivId();
    if (id.isPresent()) {
      return new PaperKey(List.of(id.get().paper()));
    }
    return paper.url().isEmpty()
        ? new PaperKey(List.of("", "", content(paper)))
        : new PaperKey(List.of(paper.url(), paper.title()));
  }

  /** All that a digest says about a paper, but for its label. */
  static String content(Paper paper) {
    return String.join("\n", PaperTexts.of(paper));
  }
}
