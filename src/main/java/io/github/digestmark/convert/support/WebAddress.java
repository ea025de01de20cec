package io.github.digestmark.convert.support;

import java.net.URI;
import java.net.URISyntaxException;

/** Checks which URLs can be links. */
public final class WebAddress {

  private WebAddress() {}

  /** Returns whether a URL begins with http or https, so that it cannot run a script. */
  public static boolean isWeb(String url) {
    return url.regionMatches(true, 0, "https://", 0, 8)
        || url.regionMatches(true, 0, "http://", 0, 7);
  }

  /** Returns whether a text is a valid absolute http or https URL. */
  public static boolean isAbsolute(String url) {
    try {
      return isWeb(url) && new URI(url).getRawAuthority() != null && XmlText.of(url).equals(url);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
