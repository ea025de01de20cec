package io.github.digestmark.merge;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.internal.WebPage;
import io.github.digestmark.model.Paper;
import java.util.List;
import java.util.Optional;

/**
 * The identity of a paper: its arXiv identifier; if there is none, the page that its URL leads to;
 * if it has no URL, or that of a whole site, its URL and title; if both are missing, all its texts.
 *
 * @param parts the identifier; or the page; or URL and title; or the texts
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
    Optional<WebPage> page = WebPage.of(paper.url());
    return page.filter(found -> found.kind() != WebPage.Kind.SITE).isPresent()
        ? new PaperKey(List.of(page.get().key()))
        : titled(page.map(WebPage::key).orElse(paper.url()), paper);
  }

  /** Returns the identity of a paper if other papers have the same URL. */
  PaperKey withTitleOf(Paper paper) {
    return parts.size() == 1 ? titled(parts.get(0), paper) : this;
  }

  private static PaperKey titled(String url, Paper paper) {
    return url.isEmpty() && paper.title().isEmpty()
        ? new PaperKey(List.of("", "", content(paper)))
        : new PaperKey(List.of(url, LooseEquality.caselessKey(paper.title())));
  }

  /** Returns all texts of a paper except its label. */
  static String content(Paper paper) {
    return String.join("\n", PaperTexts.of(paper));
  }
}
