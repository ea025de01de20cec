package io.github.digestmark.merge;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.Paper;
import java.util.List;
import java.util.Optional;

/**
 * The identity of a paper: its arXiv identifier; if there is none, its URL and title; if there is
 * no URL either, all its texts.
 *
 * @param parts the identifier; or URL and title; or the texts
 */
public record PaperKey(List<String> parts) {

  /**
   * Returns the identity of a paper.
   *
   * @param paper a paper
   * @return a key that is equal for two copies of one paper
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

  /** Returns all texts of a paper except its label. */
  static String content(Paper paper) {
    return String.join("\n", PaperTexts.of(paper));
  }
}
