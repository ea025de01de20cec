package io.github.digestmark.convert.support;

import java.net.URI;
import java.net.URISyntaxException;

/** Tells which addresses can be links. */
public final class WebAddress {

  private WebAddress() {}

  /** Tells whether an address begins like one of http or https, and so runs no script. */
  public static boolean isWeb(String url) {
    return url.regionMatches(true, 0, "https://", 0, 8)
        || url.regionMatches(true, 0, "http://", 0, 7);
  }

  /** Tells whether an address is by the rules an absolute one of http or https. */
  public static boolean isAbsolute(String url) {
    try {
      return isWeb(url) && new URI(url).getRawAuthority() != null && XmlText.of(url).equals(url);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
