package io.github.digestmark.arxiv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which site answers at a host. The list is closed: look-alikes of these names exist. */
enum Site {
  /** arXiv itself, its aliases and its mirrors, which all answer the same paths. */
  ARXIV,
  /** The feeds. It has no paper, yet feeds of February 2024 linked to {@code /abs} on it. */
  FEEDS,
  /** Papers as HTML. */
  AR5IV,
  /** The resolver of DOIs. */
  DOI,
  /** A reader with discussions, run by others. */
  ALPHAXIV,
  /** Sites of others that keep papers below {@code /papers/}. */
  PAPERS;

  private static final Set<String> MIRRORS =
      Set.of(
          "aps", "au", "br", "cn", "de", "es", "fr", "il", "in", "it", "jp", "kr", "lanl", "ru",
          "tw", "uk", "za");

  private static final Map<String, Site> BY_HOST = new HashMap<>();

  static {
    hosts(ARXIV, "arxiv.org", "www.arxiv.org", "export.arxiv.org", "browse.arxiv.org");
    hosts(ARXIV, "xxx.lanl.gov", "xyz.lanl.gov", "qfwfq.lanl.gov", "mmm.lanl.gov");
    hosts(ARXIV, "xxx.uni-augsburg.de", "xxx.soton.ac.uk", "xxx.itep.ru");
    hosts(ARXIV, "xxx.sissa.it", "babbage.sissa.it", "vanguard.math.ucdavis.edu:81");
    MIRRORS.forEach(country -> hosts(ARXIV, country + ".arxiv.org"));
    hosts(FEEDS, "rss.arxiv.org");
    hosts(AR5IV, "ar5iv.org", "ar5iv.labs.arxiv.org");
    hosts(DOI, "doi.org", "dx.doi.org", "www.doi.org");
    hosts(ALPHAXIV, "alphaxiv.org", "www.alphaxiv.org");
    hosts(PAPERS, "huggingface.co", "arxiv-vanity.com", "www.arxiv-vanity.com");
  }

  private static void hosts(Site site, String... names) {
    for (String name : names) {
      BY_HOST.put(name, site);
    }
  }

  /** Finds the site at a host in lower case, with its port where that is not the usual one. */
  static Optional<Site> at(String host) {
    return Optional.ofNullable(BY_HOST.get(host));
  }
}
