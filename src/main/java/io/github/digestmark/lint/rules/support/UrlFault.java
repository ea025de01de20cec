package io.github.digestmark.lint.rules.support;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.WebAddress;
import io.github.digestmark.internal.WhiteSpace;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the fault that makes a URL invalid. */
public final class UrlFault {

  private static final int LAST_PORT = 65535;
  private static final int LONGEST_HOST = 253;

  private UrlFault() {}

  /** Returns what is wrong and what to do, or empty for a valid absolute http or https URL. */
  static Optional<String> of(String url) {
    if (url.isEmpty()) {
      return Optional.of("the URL is missing; write it between the parentheses");
    }
    if (!WebAddress.is(url)) {
      return Optional.of("the URL does not begin with https:// or http://; write the whole URL");
    }
    if (hasAny(url, c -> WhiteSpace.is((char) c))) {
      return Optional.of("the URL contains white space; remove it, or write %20");
    }
    if (hasAny(url, Character::isISOControl)) {
      return Optional.of("the URL contains a control character; remove it");
    }
    String authority = authority(url);
    if (authority.indexOf('@') >= 0) {
      return Optional.of("the URL has a user name in front of its host; remove it and the @");
    }
    String host = withoutPort(authority);
    if (!isHost(host)) {
      return Optional.of("the URL has no valid host; write one after " + scheme(url));
    }
    if (!host.equals(authority) && !isPort(authority.substring(host.length() + 1))) {
      return Optional.of("the URL has an invalid port; remove it");
    }
    return Optional.empty();
  }

  private static String scheme(String url) {
    return url.substring(0, url.indexOf("//") + 2).toLowerCase(Locale.ROOT);
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
    if (host.startsWith("[")) {
      return isIpv6(host);
    }
    return isAllOfHost(host)
        && WebAddress.asciiHost(host).filter(UrlFault::isAsciiHost).isPresent();
  }

  private static boolean hasAny(String text, IntPredicate test) {
    for (int i = 0; i < text.length(); i++) {
      if (test.test(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAllOfHost(String host) {
    for (int i = 0; i < host.length(); i += Character.charCount(host.codePointAt(i))) {
      if (!isOfHost(host.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Letters of all scripts, with the marks that some of them need. */
  private static boolean isOfHost(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || ".-_".indexOf(c) >= 0;
  }

  private static boolean isAsciiHost(String host) {
    // A full stop may end a host.
    String relative = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String[] labels = relative.split("\\.", -1);
    for (String label : labels) {
      if (!hasAny(label, Character::isLetterOrDigit)) {
        return false;
      }
    }
    return host.length() <= LONGEST_HOST
        && (!Ascii.isDigits(labels[labels.length - 1]) || isIpv4(labels));
  }

  /** Returns whether all numbers of an address are there, and none is too large. */
  private static boolean isIpv4(String[] labels) {
    for (String label : labels) {
      boolean isByte = Ascii.isDigits(label) && label.length() <= 3;
      if (!isByte || Integer.parseInt(label) > 255) {
        return false;
      }
    }
    return labels.length == 4;
  }

  private static boolean isIpv6(String host) {
    try {
      return host.equals(new URI("http://" + host).getHost());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isPort(String port) {
    return !port.isEmpty()
        && port.length() <= 5
        && Ascii.isDigits(port)
        && Integer.parseInt(port) <= LAST_PORT;
  }
}
