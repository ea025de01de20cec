package io.github.digestmark.convert;

import java.net.URI;
import java.net.URISyntaxException;

/** Tells which addresses can be links. */
final class WebAddress {

  private WebAddress() {}

  /** Tells whether an address is an absolute one of http or https, and so runs no script. */
  static boolean isAbsolute(String url) {
    try {
      URI uri = new URI(url);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getRawAuthority() != null && XmlText.of(url).equals(url);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
