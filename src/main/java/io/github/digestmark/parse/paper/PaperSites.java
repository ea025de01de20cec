package io.github.digestmark.parse.paper;

import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The sites that have papers. */
public final class PaperSites {

  /** Parts of the addresses of papers; a broken address may have lost its scheme. */
  private static final List<String> KNOWN =
      List.of(
          "arxiv.org",
          "arxiv:",
          "doi.org/",
          "10.48550/arxiv.",
          "huggingface.co/papers",
          "hf.co/papers",
          "openreview.net",
          "aclanthology.org",
          "aclweb.org/anthology",
          "ar5iv",
          "arxiv-vanity.com",
          "mlr.press",
          "neurips.cc",
          "nips.cc",
          "jmlr.org",
          "thecvf.com",
          "semanticscholar.org",
          "paperswithcode.com",
          "iacr.org",
          "biorxiv.org",
          "medrxiv.org",
          "ncbi.nlm.nih.gov",
          "pubmed",
          "ssrn.com",
          "dl.acm.org",
          "ieeexplore.ieee.org",
          "usenix.org",
          "link.springer.com",
          "sciencedirect.com",
          "nature.com/articles",
          "isca-archive.org",
          "hal.science");

  private final List<String> further;

  /**
   * Adds sites to those that are known.
   *
   * @param further parts of addresses
   */
  public PaperSites(List<String> further) {
    List<String> lower = new ArrayList<>();
    further.forEach(part -> lower.add(Ascii.toLower(part)));
    this.further = lower;
  }

  /** Returns whether a part of a text has the address of a paper, be it broken. */
  public boolean isIn(String text, Span span) {
    String part = Ascii.toLower(text.substring(span.start(), span.end()));
    if (part.indexOf('.') < 0 && part.indexOf(':') < 0) {
      return false;
    }
    return hasAny(part, KNOWN) || hasAny(part, further);
  }

  /** Returns what identifies the paper that an address leads to. */
  public static String paper(String text, Span address) {
    String url = text.substring(address.start(), address.end());
    return ArxivUrl.parse(url).map(found -> found.id().paper()).orElse(url);
  }

  private static boolean hasAny(String part, List<String> sites) {
    for (String site : sites) {
      if (part.contains(site)) {
        return true;
      }
    }
    return false;
  }
}
