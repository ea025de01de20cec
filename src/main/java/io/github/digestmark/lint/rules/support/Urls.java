package io.github.digestmark.lint.rules.support;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.arxiv.MalformedArxivId;
import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.internal.WebPage;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The URLs of a digest: what is wrong with each, and which paper it leads to. */
public final class Urls {

  /** Hosts that papers link to and that have served https for years. */
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

  /** The facts about one URL. */
  private record Facts(
      boolean hasHidden,
      Optional<String> fault,
      Optional<MalformedArxivId> malformed,
      Optional<ArxivUrl> address,
      boolean isNoncanonical,
      boolean hasOtherPath,
      Optional<String> insecureHost) {

    static Facts of(String url) {
      Optional<ArxivUrl> address = ArxivUrl.parse(url);
      boolean atArxiv = url.startsWith("https://arxiv.org/") || url.startsWith("http://arxiv.org/");
      // A URL that leads to a paper on arXiv's own host has no fault.
      return atArxiv && address.isPresent()
          ? new Facts(
              false,
              Optional.empty(),
              Optional.empty(),
              address,
              isElsewhere(address.get()),
              hasOtherPath(address.get()),
              url.startsWith("https") ? Optional.empty() : Optional.of("arxiv.org"))
          : new Facts(
              hasHidden(url),
              UrlFault.of(url),
              MalformedArxivId.in(url),
              address,
              address.filter(Facts::isElsewhere).isPresent(),
              address.filter(Facts::hasOtherPath).isPresent(),
              hostIfInsecure(url));
    }

    private static boolean hasHidden(String url) {
      for (int i = 0; i < url.length(); i += Character.charCount(url.codePointAt(i))) {
        if (isHidden(url.codePointAt(i))) {
          return true;
        }
      }
      return false;
    }

    private static Optional<String> hostIfInsecure(String url) {
      return url.regionMatches(true, 0, "http://", 0, 7)
          ? Optional.of(UrlFault.host(url)).filter(SECURE::contains)
          : Optional.empty();
    }

    private static boolean hasOtherPath(ArxivUrl address) {
      return address.deviations().contains(ArxivUrl.Deviation.OTHER_PATH);
    }

    private static boolean isElsewhere(ArxivUrl address) {
      Set<ArxivUrl.Deviation> deviations = address.deviations();
      return !deviations.isEmpty()
          && !deviations.equals(EnumSet.of(ArxivUrl.Deviation.INSECURE_SCHEME));
    }
  }

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    /** What a file in the folder of a digest may end with. */
    static final Pattern FILE =
        Pattern.compile("(?i)[^?#]*\\.(?:md|markdown|html?|pdf|txt)(?:[?#].*)?", Pattern.DOTALL);
  }

  private final LintOptions options;
  private final boolean hasFootnotes;
  private final Map<String, Facts> facts;

  private Urls(LintContext digest) {
    options = digest.options();
    hasFootnotes = PaperName.hasFootnotes(digest);
    facts = new HashMap<>(2 * digest.papers().size());
    for (ParsedPaper paper : digest.distinctPapers()) {
      for (ParsedPart part : paper.parts()) {
        facts.computeIfAbsent(part.url(), Facts::of);
      }
    }
  }

  public static Urls of(LintContext digest) {
    return digest.computeOnce(Urls.class, Urls::new);
  }

  private Facts facts(String url) {
    Facts known = facts.get(url);
    return known == null ? Facts.of(url) : known;
  }

  /** Returns whether a URL has no fault, no hidden characters and no malformed identifier. */
  public boolean isSound(String url) {
    return isSound(facts(url));
  }

  private static boolean isSound(Facts known) {
    return !known.hasHidden() && known.fault().isEmpty() && known.malformed().isEmpty();
  }

  /** Returns whether a URL has invisible characters, which another rule reports. */
  public boolean hasHidden(String url) {
    return facts(url).hasHidden();
  }

  /**
   * Returns the {@link UrlFault} of a URL without hidden characters. Only footnotes need a URL
   * each, and may not link to a file of the paper.
   */
  public Optional<String> fault(String url) {
    Facts known = facts(url);
    boolean isFine = !hasFootnotes && (url.isEmpty() || isFile(url));
    return isFine || known.hasHidden() ? Optional.empty() : known.fault();
  }

  /** Returns the malformed arXiv identifier in a URL without another fault. */
  public Optional<MalformedArxivId> malformedId(String url) {
    Facts known = facts(url);
    return known.hasHidden() || known.fault().isPresent() ? Optional.empty() : known.malformed();
  }

  /** Returns whether a URL is the relative one of a file, and not one that lacks {@code https}. */
  private static boolean isFile(String url) {
    int slash = url.indexOf('/');
    String first = slash < 0 ? "" : url.substring(0, slash);
    boolean isRelative = first.isEmpty() || first.equals(".") || first.equals("..");
    return (isRelative || first.indexOf('.') < 0)
        && url.indexOf(':') < 0
        && (Patterns.FILE.matcher(url).matches() || (isRelative && slash >= 0));
  }

  public Optional<ArxivId> paper(String url) {
    return facts(url).address().map(ArxivUrl::id);
  }

  /**
   * Returns what is the same for all rows and entries that link to one paper.
   *
   * @return the identifier or the page of the paper; empty if the URL has a fault
   */
  public String paperKey(ParsedPart part) {
    Optional<ArxivId> id = paper(part.url()).or(part.part()::arxivId);
    if (id.isPresent()) {
      return id.get().paper();
    }
    Optional<WebPage> page = isSound(part.url()) ? WebPage.of(part.url()) : Optional.empty();
    if (page.isEmpty()) {
      return !hasFootnotes && isFile(part.url()) ? "file " + part.url() : "";
    }
    // Papers may share the page of a project or a list.
    return page.get().kind() == WebPage.Kind.PAPER
        ? page.get().key()
        : page.get().key() + " " + LooseEquality.caselessKey(part.title());
  }

  public boolean isSamePaper(String a, String b) {
    return a.equals(b) ? !a.isEmpty() : target(a).equals(target(b));
  }

  /**
   * Returns the host of an http URL that should begin with https: it is known to serve https, is
   * not accepted as it is, and no other URL is to be written.
   */
  public Optional<String> insecureHost(String url) {
    Facts known = facts(url);
    return isElsewhere(known) || !isSound(url)
        ? Optional.empty()
        : known.insecureHost().filter(host -> !options.acceptedHosts().contains(host));
  }

  /**
   * Returns whether a URL leads to an arXiv paper, but differs from its canonical URL beyond http,
   * and its host is not accepted.
   */
  public boolean isNoncanonical(String url) {
    return isElsewhere(facts(url)) && !options.acceptedHosts().contains(UrlFault.host(url));
  }

  /** Where papers may have several links, that to a PDF is meant. */
  private boolean isElsewhere(Facts url) {
    return url.isNoncanonical() && (hasFootnotes || !url.hasOtherPath());
  }

  /**
   * Returns a key that is the same for all URLs of an arXiv paper or another page, so that
   * repairing a URL does not change its target.
   */
  public static String target(String url) {
    return ArxivUrl.parse(url)
        .map(address -> address.id().paper())
        .or(() -> WebPage.of(url).map(WebPage::key))
        .orElse(url);
  }

  /** Returns the canonical URL of the arXiv paper that a URL leads to, or else the URL itself. */
  public String canonical(String url) {
    return facts(url).address().map(ArxivUrl::canonical).orElse(url);
  }

  /** Returns a URL as the fixes of {@code noncanonical-url} and {@code insecure-url} leave it. */
  public String repaired(String url) {
    if (isNoncanonical(url)) {
      return options.off().contains("noncanonical-url") ? url : canonical(url);
    }
    boolean isInsecure = insecureHost(url).isPresent() && !options.off().contains("insecure-url");
    return isInsecure ? "https" + url.substring("http".length()) : url;
  }

  /**
   * Returns whether two URLs differ, other than by what other rules report: a URL that is invalid
   * in itself, or whose repair makes both the same.
   */
  public boolean differ(String a, String b) {
    return !a.equals(b) && isSound(a) && isSound(b) && !repaired(a).equals(repaired(b));
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.SURROGATE || c == 0xFFFD;
  }
}
