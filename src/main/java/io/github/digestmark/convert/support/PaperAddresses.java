package io.github.digestmark.convert.support;

import io.github.digestmark.arxiv.ArxivId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where arXiv keeps a paper. */
public final class PaperAddresses {

  private static final String SITE = "https://arxiv.org/";

  private PaperAddresses() {}

  static String page(ArxivId id) {
    return SITE + "abs/" + id.paper();
  }

  public static String doi(ArxivId id) {
    return "10.48550/arXiv." + id.paper();
  }

  /** Returns addresses by the words for them. */
  public static Map<String, String> of(ArxivId id) {
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put("arXiv:" + id.paper(), page(id));
    addresses.put("PDF", SITE + "pdf/" + id.paper());
    addresses.put("DOI", "https://doi.org/" + doi(id));
    return addresses;
  }
}
