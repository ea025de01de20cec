package io.github.digestmark.convert.feed;

import io.github.digestmark.convert.support.XmlText;
import io.github.digestmark.internal.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;

/** Checks which URLs can be links of a feed. */
final class FeedLink {

  private FeedLink() {}

  /** Returns whether a text is a valid absolute http or https URL. */
  static boolean isAbsolute(String url) {
    try {
      return WebAddress.is(url)
          && new URI(url).getRawAuthority() != null
          && XmlText.of(url).equals(url);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
