package io.github.digestmark.convert.support;

import io.github.digestmark.arxiv.ArxivId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses of a paper at arXiv. */
public final class PaperAddresses {

  private static final String SITE = "https://arxiv.org/";

  private PaperAddresses() {}

  public static String doi(ArxivId id) {
    return "10.48550/arXiv." + id.paper();
  }

  /**
   * Returns the URLs of abstract, PDF and DOI by the texts of links to them.
   *
   * @param name the text of the link to the abstract
   */
  public static Map<String, String> of(ArxivId id, String name) {
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put(name, SITE + "abs/" + id.paper());
    addresses.put("PDF", SITE + "pdf/" + id.paper());
    addresses.put("DOI", "https://doi.org/" + doi(id));
    return addresses;
  }
}
