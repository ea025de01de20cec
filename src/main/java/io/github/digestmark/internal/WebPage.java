package io.github.digestmark.internal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that a URL leads to, however the URL is spelled: with http or https, with or without
 * {@code www.}, the usual port, a slash at the end, a place on the page, or needless
 * percent-encoding.
 *
 * <pre>{@code
 * http://www.Example.org:80/a%7eb/#top                 example.org/a~b
 * https://dx.doi.org/10.1145/ABC                       doi:10.1145/abc
 * https://dl.acm.org/doi/pdf/10.1145/abc               likewise
 * https://openreview.net/pdf?id=Xy                     openreview:Xy
 * https://www.aclweb.org/anthology/P17-1001.pdf        acl:p17-1001
 * }</pre>
 *
 * @param key the same for all URLs of the page
 * @param kind what kind of page it is
 */
public record WebPage(String key, Kind kind) {

  /** What a page says about the papers that link to it. */
  public enum Kind {
    /** The page of one paper, at a site that is known: papers that link to it are the same. */
    PAPER,
    /** Any page: usually one paper's. */
    OTHER,
    /** The root of a site, which is not the page of a paper. */
    SITE
  }

  private static final Pattern DOI =
      Pattern.compile(
          "/(?:doi/(?:[a-z]+/)?)?(10\\.[0-9]{4,9}/[^?]+)(?:\\?.*)?", Pattern.CASE_INSENSITIVE);

  /** A paper of the ACL Anthology, whose DOI ends in its identifier. */
  private static final Pattern ACL_DOI = Pattern.compile("10\\.(?:18653|3115)/v1/(.+)");

  private static final Pattern ACL =
      Pattern.compile(
          "/(?:.*/)?([a-z][0-9]{2}-[0-9]{4}|[0-9]{4}\\.[a-z0-9_]+-[a-z0-9_]+\\.[0-9]+)"
              + "(?:v[0-9]+)?(?:\\.(?:pdf|bib|xml|endf))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENREVIEW =
      Pattern.compile("/(?:forum|pdf)\\?(?:.*&)?id=([^&]+)(?:&.*)?");

  private static final String UNRESERVED = "-._~";

  /**
   * Returns the page of a URL.
   *
   * @param url any text
   * @return empty for a text that is not an http or https URL
   */
  public static Optional<WebPage> of(String url) {
    int start = WebAddress.hostStart(url, 0);
    if (start < 0) {
      return Optional.empty();
    }
    int end = start;
    while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = host(url.substring(start, end), start == 8 ? ":443" : ":80");
    String path = spelled(path(url.substring(end)));
    return host.isEmpty() || host.startsWith(":")
        ? Optional.empty()
        : paper(host, path)
            .or(
                () -> {
                  Kind kind = path.isEmpty() ? Kind.SITE : Kind.OTHER;
                  return Optional.of(new WebPage(host + path, kind));
                });
  }

  private static Optional<WebPage> paper(String host, String path) {
    boolean isResolver = host.equals("doi.org") || host.equals("dx.doi.org");
    Matcher doi = DOI.matcher(path);
    if (doi.matches() && (isResolver || doi.start(1) > 1)) {
      String name = unescaped(doi.group(1)).toLowerCase(Locale.ROOT);
      Matcher acl = ACL_DOI.matcher(name);
      return Optional.of(acl.matches() ? paperAt("acl", acl.group(1)) : paperAt("doi", name));
    }
    return switch (host) {
      case "aclanthology.org", "aclanthology.info", "aclweb.org" ->
          first(ACL, path).map(id -> paperAt("acl", id.toLowerCase(Locale.ROOT)));
      case "openreview.net" -> first(OPENREVIEW, path).map(id -> paperAt("openreview", id));
      default -> Optional.empty();
    };
  }

  private static WebPage paperAt(String site, String id) {
    return new WebPage(site + ":" + id, Kind.PAPER);
  }

  private static Optional<String> first(Pattern pattern, String path) {
    Matcher match = pattern.matcher(path);
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }

  private static String host(String authority, String usualPort) {
    String host = authority.toLowerCase(Locale.ROOT);
    host = without(usualPort, host);
    host = without(".", without(":", host));
    // If it is not a host, the same text still leads to the same page.
    host = WebAddress.asciiHost(host).orElse(host).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** Returns path and query without a place on the page, and without slashes at the end. */
  private static String path(String text) {
    int place = text.indexOf('#');
    // Some sites name the page after the #.
    boolean isPage = place >= 0 && (text.startsWith("#/", place) || text.startsWith("#!", place));
    String path = place < 0 || isPage ? text : text.substring(0, place);
    path = without("?", path);
    int query = path.indexOf('?');
    int end = query < 0 ? path.length() : query;
    int last = end;
    while (last > 0 && path.charAt(last - 1) == '/') {
      last--;
    }
    return path.substring(0, last) + path.substring(end);
  }

  private static String without(String ending, String text) {
    return text.endsWith(ending) ? text.substring(0, text.length() - ending.length()) : text;
  }

  /** Returns a path percent-encoded only where needed, with upper-case hex digits. */
  private static String spelled(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); ) {
      int c = path.codePointAt(i);
      int escaped = c == '%' ? escaped(path, i) : -1;
      if (escaped >= 0) {
        boolean isNeeded = escaped >= 0x80 || !isUnreserved((char) escaped);
        out.append(isNeeded ? escape((byte) escaped) : String.valueOf((char) escaped));
        i += 3;
        continue;
      }
      if (c < 0x80) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append(escape(b));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static String escape(byte b) {
    return "%" + HexFormat.of().withUpperCase().toHexDigits(b);
  }

  /** Returns the byte that a percent sign and two digits encode, or -1. */
  private static int escaped(String text, int percent) {
    boolean isEscape =
        percent + 2 < text.length()
            && HexFormat.isHexDigit(text.charAt(percent + 1))
            && HexFormat.isHexDigit(text.charAt(percent + 2));
    return isEscape ? HexFormat.fromHexDigits(text, percent + 1, percent + 3) : -1;
  }

  private static boolean isUnreserved(char c) {
    return Ascii.isLetter(c) || Ascii.isDigit(c) || UNRESERVED.indexOf(c) >= 0;
  }

  /** Returns a DOI without the percent signs of a URL. */
  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int escaped = text.charAt(i) == '%' ? escaped(text, i) : -1;
      boolean isVisible = ' ' < escaped && escaped <= '~';
      out.append(isVisible ? (char) escaped : text.charAt(i));
      i += isVisible ? 2 : 0;
    }
    return out.toString();
  }
}
