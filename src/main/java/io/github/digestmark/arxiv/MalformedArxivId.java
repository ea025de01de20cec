package io.github.digestmark.arxiv;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.WebAddress;
import java.util.Optional;
import java.util.Set;

/**
 * A malformed identifier in an arXiv address.
 *
 * <pre>{@code
 * https://arxiv.org/abs/2402.1399      2402.1399: four digits, since 2015 there are five
 * https://arxiv.org/pdf/2413.01399v2   2413.01399v2: there is no month 13
 * https://arxiv.org/list/cs.CL/recent  a list, not a paper
 * }</pre>
 *
 * @param text the text in place of the identifier; may be empty
 * @param start its offset in the address, in UTF-16 code units
 */
public record MalformedArxivId(String text, int start) {

  private static final Set<String> PAPERS =
      Set.of(
          "abs", "pdf", "html", "src", "e-print", "ps", "format", "tb", "bibtex", "audio", "refs",
          "cits", "dvi");

  /**
   * Looks at an address.
   *
   * @param url the whole address; nothing is trimmed
   * @return what is malformed, or empty if the address names a paper, or none of arXiv's
   */
  public static Optional<MalformedArxivId> in(String url) {
    if (!WebAddress.is(url) || ArxivUrl.parse(url).isPresent()) {
      return Optional.empty();
    }
    int hostStart = url.indexOf("//") + 2;
    int pathStart = endOf(url, hostStart, "/?#");
    Optional<Site> site = Site.at(Ascii.toLower(url.substring(hostStart, pathStart)));
    int pathEnd = endOf(url, pathStart, "?#");
    return site.flatMap(known -> idAt(known, url.substring(0, pathEnd), pathStart));
  }

  private static Optional<MalformedArxivId> idAt(Site site, String address, int pathStart) {
    int start = pathStart;
    while (start < address.length() && address.charAt(start) == '/') {
      start++;
    }
    int end = endOf(address, start, "/");
    String first = address.substring(start, end);
    int rest = Math.min(end + 1, address.length());
    return switch (site) {
      case ARXIV ->
          PAPERS.contains(first)
              ? found(address, rest)
              : looksLikeId(first) ? found(address, start) : Optional.empty();
      case FEEDS -> first.equals("abs") ? found(address, rest) : Optional.empty();
      case AR5IV, ALPHAXIV ->
          Set.of("abs", "html", "papers", "overview", "pdf").contains(first)
              ? found(address, rest)
              : Optional.empty();
      case PAPERS ->
          first.equals("papers") && looksLikeId(address.substring(rest))
              ? found(address, rest)
              : Optional.empty();
      case DOI -> doi(address, rest).filter(doi -> first.equals("10.48550"));
    };
  }

  private static Optional<MalformedArxivId> doi(String address, int start) {
    return Ascii.startsWithIgnoreCase(address.substring(start), "arxiv.")
        ? found(address, start + "arxiv.".length())
        : found(address, start);
  }

  private static Optional<MalformedArxivId> found(String address, int start) {
    int end = address.length();
    while (end > start && address.charAt(end - 1) == '/') {
      end--;
    }
    if (address.startsWith(".pdf", end - 4) && end - 4 >= start) {
      end -= 4;
    }
    return Optional.of(new MalformedArxivId(address.substring(start, end), start));
  }

  private static boolean looksLikeId(String text) {
    return !text.isEmpty() && Ascii.isDigit(text.charAt(0)) && text.indexOf('.') > 0;
  }

  private static int endOf(String text, int from, String delimiters) {
    int end = from;
    while (end < text.length() && delimiters.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
