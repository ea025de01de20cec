package io.github.digestmark.arxiv;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An address that names one paper of arXiv.
 *
 * <pre>{@code
 * https://arxiv.org/abs/2310.13833v2          canonical
 * http://arxiv.org/pdf/2310.13833.pdf         the same paper, in need of repair
 * https://doi.org/10.48550/arXiv.2310.13833   likewise
 * https://arxiv.org@example.com/abs/2310.13833   another host: refused
 * }</pre>
 *
 * <p>Known are the paths of arxiv.org, its former and present mirrors, ar5iv, the DOI and a few
 * readers run by others. An address is taken as RFC 3986 and a browser both read it; where they
 * differ (white space, backslashes, dot segments, user info, unusual ports, characters beyond
 * ASCII, even after {@code #}), it names no paper.
 *
 * @param text the address as given
 * @param id the paper that it names, with a version if the address has one
 */
public record ArxivUrl(String text, ArxivId id) {

  /** Where every canonical address begins. */
  private static final String ABSTRACTS = "https://arxiv.org/abs/";

  /** Where most others begin. */
  private static final String INSECURE_ABSTRACTS = "http://arxiv.org/abs/";

  /** What keeps an address from being canonical. */
  public enum Deviation {
    /** {@code http} in place of {@code https}. */
    INSECURE_SCHEME,
    /** Another host than {@code arxiv.org}: a mirror, the feeds, a DOI, somebody else's reader. */
    OTHER_HOST,
    /** Another path than {@code /abs/} and the identifier: a PDF, a page of HTML, an old form. */
    OTHER_PATH,
    /** A query or a fragment. */
    QUERY_OR_FRAGMENT,
    /** The same address spelled otherwise: capitals in the host, its usual port, a full stop. */
    OTHER_SPELLING
  }

  /**
   * Checks that the address names the paper.
   *
   * @param text the address as given
   * @param id the paper that it names
   * @throws IllegalArgumentException if it does not
   */
  public ArxivUrl {
    if (!isPlainAddress(text, id) && !idIn(text).equals(Optional.of(id))) {
      throw new IllegalArgumentException("no address of " + id + ": " + text);
    }
  }

  /**
   * Returns the address that arXiv gives a paper.
   *
   * @param id the paper
   * @return its canonical address, of the version that the identifier names, if it names one
   */
  public static ArxivUrl of(ArxivId id) {
    return new ArxivUrl(ABSTRACTS + id, id);
  }

  /**
   * Reads an address.
   *
   * @param url the whole address; nothing is trimmed
   * @return the paper that it names, or empty if it names none
   */
  public static Optional<ArxivUrl> parse(String url) {
    return idIn(url).map(id -> new ArxivUrl(url, id));
  }

  private static Optional<ArxivId> idIn(String url) {
    int plain =
        url.startsWith(ABSTRACTS)
            ? ABSTRACTS.length()
            : url.startsWith(INSECURE_ABSTRACTS) ? INSECURE_ABSTRACTS.length() : 0;
    Optional<ArxivId> id = plain > 0 ? ArxivId.parseCited(url.substring(plain)) : Optional.empty();
    return id.isPresent() ? id : idInUri(url);
  }

  /** Tells without reading it whether an address is the usual one of a paper. */
  private static boolean isPlainAddress(String url, ArxivId id) {
    return isAt(ABSTRACTS, url, id) || isAt(INSECURE_ABSTRACTS, url, id);
  }

  private static boolean isAt(String prefix, String url, ArxivId id) {
    String path = id.toString();
    return url.length() == prefix.length() + path.length()
        && url.startsWith(prefix)
        && url.endsWith(path);
  }

  private static Optional<ArxivId> idInUri(String url) {
    return uri(url)
        .flatMap(
            uri ->
                Site.at(host(uri))
                    .flatMap(
                        site ->
                            UrlPath.parse(uri.getRawPath())
                                .flatMap(path -> PaperRoute.idAt(site, path, uri.getRawQuery()))));
  }

  private static boolean isVisibleAscii(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) <= ' ' || url.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static Optional<URI> uri(String url) {
    if (!isVisibleAscii(url) || !WebAddress.is(url)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url);
      return Optional.of(uri).filter(u -> u.getHost() != null && u.getRawUserInfo() == null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The host in lower case, without the root's full stop, with a port that is not the usual. */
  private static String host(URI uri) {
    String host = Ascii.toLower(uri.getHost());
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    int usualPort = isSecure(uri.getScheme()) ? 443 : 80;
    boolean usual = uri.getPort() == -1 || uri.getPort() == usualPort;
    return usual ? host : host + ":" + uri.getPort();
  }

  private static boolean isSecure(String scheme) {
    return Ascii.toLower(scheme).equals("https");
  }

  /**
   * Returns the address that arXiv gives the paper.
   *
   * @return {@code https://arxiv.org/abs/} and the identifier, with the version where there is one
   */
  public String canonical() {
    return ABSTRACTS + id;
  }

  /**
   * Returns whether the address is the one that arXiv gives the paper.
   *
   * @return whether {@link #text} and {@link #canonical} are the same
   */
  public boolean isCanonical() {
    return isAt(ABSTRACTS, text, id);
  }

  /**
   * Returns how the address differs from the canonical one.
   *
   * @return an unmodifiable set, empty exactly where {@link #isCanonical}
   */
  public Set<Deviation> deviations() {
    if (isCanonical()) {
      return Set.of();
    }
    EnumSet<Deviation> found = EnumSet.noneOf(Deviation.class);
    if (isAt(INSECURE_ABSTRACTS, text, id)) {
      found.add(Deviation.INSECURE_SCHEME);
    } else {
      URI uri = URI.create(text);
      if (!isSecure(uri.getScheme())) {
        found.add(Deviation.INSECURE_SCHEME);
      }
      if (!host(uri).equals("arxiv.org")) {
        found.add(Deviation.OTHER_HOST);
      }
      if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
        found.add(Deviation.QUERY_OR_FRAGMENT);
      }
      if (!uri.getRawPath().equals("/abs/" + id)) {
        found.add(Deviation.OTHER_PATH);
      }
      // It is not the canonical address, nor that with http.
      if (found.isEmpty() || found.equals(EnumSet.of(Deviation.INSECURE_SCHEME))) {
        found.add(Deviation.OTHER_SPELLING);
      }
    }
    return Collections.unmodifiableSet(found);
  }

  /** Returns the address as given. */
  @Override
  public String toString() {
    return text;
  }
}
