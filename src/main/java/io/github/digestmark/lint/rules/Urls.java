package io.github.digestmark.lint.rules;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.arxiv.MalformedArxivId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What several rules ask of a URL. */
final class Urls {

  /** Hosts that papers link to and that have answered on https for years. */
  private static final Set<String> SECURE =
      Set.of(
          "arxiv.org",
          "www.arxiv.org",
          "export.arxiv.org",
          "rss.arxiv.org",
          "ar5iv.org",
          "ar5iv.labs.arxiv.org",
          "doi.org",
          "dx.doi.org",
          "www.doi.org",
          "aclanthology.org",
          "github.com",
          "huggingface.co",
          "openreview.net",
          "proceedings.mlr.press",
          "www.semanticscholar.org");

  private Urls() {}

  /** Tells whether no rule about a single URL has a reason to report this one. */
  static boolean isSound(String url) {
    return !hasHidden(url) && WebAddress.fault(url).isEmpty() && MalformedArxivId.in(url).isEmpty();
  }

  /** Tells whether a URL has characters that cannot be seen: a finding of their own. */
  static boolean hasHidden(String url) {
    return url.codePoints()
        .anyMatch(c -> Character.getType(c) == Character.FORMAT || c == 0xFFFD || isSurrogate(c));
  }

  private static boolean isSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  static Optional<ArxivId> paper(String url) {
    return ArxivUrl.parse(url).map(ArxivUrl::id);
  }

  static boolean isSamePaper(String a, String b) {
    Optional<ArxivId> paper = paper(a);
    return paper.isPresent() && paper(b).filter(paper.get()::isSamePaperAs).isPresent();
  }

  /** Tells whether a URL is http where its host is known to serve https. */
  static boolean isNeedlesslyInsecure(String url) {
    return url.toLowerCase(Locale.ROOT).startsWith("http://")
        && SECURE.contains(WebAddress.host(url));
  }

  /** Tells whether a URL names a paper of arXiv, and differs from its address in more than http. */
  static boolean isNoncanonical(String url) {
    return ArxivUrl.parse(url)
        .filter(
            address ->
                address.deviations().stream()
                    .anyMatch(deviation -> deviation != ArxivUrl.Deviation.INSECURE_SCHEME))
        .isPresent();
  }
}
