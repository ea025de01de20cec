package io.github.digestmark.lint.rules.support;

import io.github.digestmark.internal.WhiteSpace;
import java.util.Locale;
import java.util.Optional;

/** Says what keeps a text from being an absolute address that a browser opens. */
public final class UrlFault {

  private static final int LAST_PORT = 65535;

  private UrlFault() {}

  /** Returns what is wrong and what to do, or empty. */
  static Optional<String> of(String url) {
    if (url.isEmpty()) {
      return Optional.of("there is no URL here; write it between the brackets");
    }
    Optional<String> scheme = scheme(url);
    if (scheme.isEmpty()) {
      return Optional.of("the URL begins with neither https:// nor http://; write the whole URL");
    }
    if (url.chars().anyMatch(c -> WhiteSpace.is((char) c))) {
      return Optional.of("the URL has white space in it; take it out, or write %20");
    }
    if (url.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("the URL has a control character in it; take it out");
    }
    String authority = authority(url);
    if (authority.indexOf('@') >= 0) {
      return Optional.of("the URL has a user name before its host; take it out, up to the @");
    }
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    String host = hasPort ? authority.substring(0, colon) : authority;
    if (!isHost(host)) {
      return Optional.of("the URL names no host; write it behind " + scheme.get());
    }
    if (hasPort && !isPort(authority.substring(colon + 1))) {
      return Optional.of("the URL has a port that there is not; take it out");
    }
    return Optional.empty();
  }

  private static Optional<String> scheme(String url) {
    String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("https://")
        ? Optional.of("https://")
        : start.startsWith("http://") ? Optional.of("http://") : Optional.empty();
  }

  /** Returns the host in lower case, without its port, of an address without a fault. */
  public static String host(String url) {
    String authority = authority(url).toLowerCase(Locale.ROOT);
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
  }

  private static String authority(String url) {
    int start = url.indexOf("//") + 2;
    int end = start;
    while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(start, end);
  }

  private static boolean isHost(String host) {
    boolean numbered = host.startsWith("[") && host.endsWith("]") && host.length() > 2;
    return numbered
        || (host.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || ".-_".indexOf(c) >= 0)
            && host.codePoints().anyMatch(Character::isLetterOrDigit)
            && !host.startsWith(".")
            && !host.contains(".."));
  }

  private static boolean isPort(String port) {
    return !port.isEmpty()
        && port.length() <= 5
        && port.chars().allMatch(c -> '0' <= c && c <= '9')
        && Integer.parseInt(port) <= LAST_PORT;
  }
}
