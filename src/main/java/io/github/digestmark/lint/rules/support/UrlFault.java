package io.github.digestmark.lint.rules.support;

import io.github.digestmark.internal.WhiteSpace;
import java.util.Locale;
import java.util.Optional;

/** Finds the fault that makes a URL invalid. */
public final class UrlFault {

  private static final int LAST_PORT = 65535;

  private UrlFault() {}

  /** Returns what is wrong and what to do, or empty for a valid absolute http or https URL. */
  static Optional<String> of(String url) {
    if (url.isEmpty()) {
      return Optional.of("the URL is missing; write it between the parentheses");
    }
    Optional<String> scheme = scheme(url);
    if (scheme.isEmpty()) {
      return Optional.of("the URL does not begin with https:// or http://; write the whole URL");
    }
    if (url.chars().anyMatch(c -> WhiteSpace.is((char) c))) {
      return Optional.of("the URL contains white space; remove it, or write %20");
    }
    if (url.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("the URL contains a control character; remove it");
    }
    String authority = authority(url);
    if (authority.indexOf('@') >= 0) {
      return Optional.of("the URL has a user name in front of its host; remove it and the @");
    }
    String host = withoutPort(authority);
    if (!isHost(host)) {
      return Optional.of("the URL has no valid host; write one after " + scheme.get());
    }
    if (!host.equals(authority) && !isPort(authority.substring(host.length() + 1))) {
      return Optional.of("the URL has an invalid port; remove it");
    }
    return Optional.empty();
  }

  private static Optional<String> scheme(String url) {
    String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("https://")
        ? Optional.of("https://")
        : start.startsWith("http://") ? Optional.of("http://") : Optional.empty();
  }

  /** Returns the host of a URL without a fault, in lower case and without its port. */
  public static String host(String url) {
    return withoutPort(authority(url)).toLowerCase(Locale.ROOT);
  }

  private static String withoutPort(String authority) {
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
