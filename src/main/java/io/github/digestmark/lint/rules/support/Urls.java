package io.github.digestmark.lint.rules.support;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.arxiv.MalformedArxivId;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.parse.ParsedPaper;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What several rules ask of the URLs of a digest. */
public final class Urls {

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

  /** What there is to know about one URL. */
  private record Facts(
      boolean hasHidden,
      Optional<String> fault,
      Optional<MalformedArxivId> malformed,
      Optional<ArxivUrl> address,
      boolean isNoncanonical,
      Optional<String> insecureHost) {

    static Facts of(String url) {
      Optional<ArxivUrl> address = ArxivUrl.parse(url);
      boolean atArxiv = url.startsWith("https://arxiv.org/") || url.startsWith("http://arxiv.org/");
      // Where a URL leads to a paper on arXiv's own host, nothing is wrong in it.
      return atArxiv && address.isPresent()
          ? new Facts(
              false,
              Optional.empty(),
              Optional.empty(),
              address,
              isElsewhere(address.get()),
              hostIfInsecure(url))
          : new Facts(
              url.codePoints().anyMatch(Urls::isHidden),
              UrlFault.of(url),
              MalformedArxivId.in(url),
              address,
              address.filter(Facts::isElsewhere).isPresent(),
              hostIfInsecure(url));
    }

    private static Optional<String> hostIfInsecure(String url) {
      return url.regionMatches(true, 0, "http://", 0, 7)
          ? Optional.of(UrlFault.host(url)).filter(SECURE::contains)
          : Optional.empty();
    }

    private static boolean isElsewhere(ArxivUrl address) {
      Set<ArxivUrl.Deviation> deviations = address.deviations();
      return !deviations.isEmpty()
          && !deviations.equals(EnumSet.of(ArxivUrl.Deviation.INSECURE_SCHEME));
    }
  }

  private final Map<String, Facts> facts;

  private Urls(LintContext digest) {
    facts = new HashMap<>(2 * digest.papers().size());
    for (ParsedPaper paper : digest.distinctPapers()) {
      paper.parts().forEach(part -> add(part.url()));
    }
  }

  private void add(String url) {
    if (!facts.containsKey(url)) {
      facts.put(url, Facts.of(url));
    }
  }

  public static Urls of(LintContext digest) {
    return digest.computeOnce(Urls.class, Urls::new);
  }

  private Facts facts(String url) {
    Facts known = facts.get(url);
    return known == null ? Facts.of(url) : known;
  }

  /** Tells whether no rule about a single URL has a reason to report this one. */
  public boolean isSound(String url) {
    Facts of = facts(url);
    return !of.hasHidden() && of.fault().isEmpty() && of.malformed().isEmpty();
  }

  /** Tells whether a URL has characters that cannot be seen: a finding of their own. */
  public boolean hasHidden(String url) {
    return facts(url).hasHidden();
  }

  /** Says what keeps a URL from being an absolute address, unless it has hidden characters. */
  public Optional<String> fault(String url) {
    Facts of = facts(url);
    return of.hasHidden() ? Optional.empty() : of.fault();
  }

  /** Finds a malformed identifier in a URL that has no other fault. */
  public Optional<MalformedArxivId> malformedId(String url) {
    Facts of = facts(url);
    boolean judged = !of.hasHidden() && of.fault().isEmpty();
    return judged ? of.malformed() : Optional.empty();
  }

  public Optional<ArxivId> paper(String url) {
    return facts(url).address().map(ArxivUrl::id);
  }

  public boolean isSamePaper(String a, String b) {
    Optional<ArxivId> paper = paper(a);
    return paper.isPresent() && paper(b).filter(paper.get()::isSamePaperAs).isPresent();
  }

  /** Returns the host of a URL that is http where the host is known to serve https. */
  public Optional<String> insecureHost(String url) {
    return facts(url).insecureHost();
  }

  /** Tells whether a URL names a paper of arXiv, and differs from its address in more than http. */
  public boolean isNoncanonical(String url) {
    return facts(url).isNoncanonical();
  }

  /**
   * Returns the same for all URLs of one paper of arXiv, and for http and https: what is repaired
   * in one of them does not change what it leads to.
   */
  public static String target(String url) {
    return ArxivUrl.parse(url)
        .map(address -> address.id().paper())
        .orElseGet(() -> url.startsWith("http://") ? "https" + url.substring(4) : url);
  }

  /** Returns the address that arXiv gives the paper of a URL, or the URL itself. */
  public String canonical(String url) {
    return facts(url).address().map(ArxivUrl::canonical).orElse(url);
  }

  private static boolean isHidden(int c) {
    return Character.getType(c) == Character.FORMAT || c == 0xFFFD || isSurrogate(c);
  }

  private static boolean isSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
