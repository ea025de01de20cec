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

  private static final Map<String, Site> BY_HOST = byHost();

  private static Map<String, Site> byHost() {
    Map<String, Site> sites = new HashMap<>();
    add(sites, ARXIV, "arxiv.org", "www.arxiv.org", "export.arxiv.org", "browse.arxiv.org");
    add(sites, ARXIV, "xxx.lanl.gov", "xyz.lanl.gov", "qfwfq.lanl.gov", "mmm.lanl.gov");
    add(sites, ARXIV, "xxx.uni-augsburg.de", "xxx.soton.ac.uk", "xxx.itep.ru");
    add(sites, ARXIV, "xxx.sissa.it", "babbage.sissa.it", "vanguard.math.ucdavis.edu:81");
    MIRRORS.forEach(country -> add(sites, ARXIV, country + ".arxiv.org"));
    add(sites, FEEDS, "rss.arxiv.org");
    add(sites, AR5IV, "ar5iv.org", "ar5iv.labs.arxiv.org");
    add(sites, DOI, "doi.org", "dx.doi.org", "www.doi.org");
    add(sites, ALPHAXIV, "alphaxiv.org", "www.alphaxiv.org");
    add(sites, PAPERS, "huggingface.co", "arxiv-vanity.com", "www.arxiv-vanity.com");
    return Map.copyOf(sites);
  }

  private static void add(Map<String, Site> sites, Site site, String... hosts) {
    for (String host : hosts) {
      sites.put(host, site);
    }
  }

  /** Finds the site at a host in lower case, with its port where that is not the usual one. */
  static Optional<Site> at(String host) {
    return Optional.ofNullable(BY_HOST.get(host));
  }
}
