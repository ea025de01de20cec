package io.github.digestmark.lint.rules;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import java.util.Optional;

/** What several rules ask of a URL. */
final class Urls {

  private Urls() {}

  /** Tells whether a URL is neither invalid nor one of arXiv with an invalid identifier. */
  static boolean isSound(String url) {
    return !url.isEmpty();
  }

  static Optional<ArxivId> paper(String url) {
    return ArxivUrl.parse(url).map(ArxivUrl::id);
  }

  static boolean isSamePaper(String a, String b) {
    Optional<ArxivId> paper = paper(a);
    return paper.isPresent() && paper(b).filter(paper.get()::isSamePaperAs).isPresent();
  }
}
