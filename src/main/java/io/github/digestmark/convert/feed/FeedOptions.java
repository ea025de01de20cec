package io.github.digestmark.convert.feed;

import io.github.digestmark.convert.support.WebAddress;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What a feed says about itself.
 *
 * <pre>{@code
 * FeedOptions.at(Instant.parse("2024-01-31T05:00:00Z")).withTitle("Papers of the day");
 * }</pre>
 *
 * @param title the title; if it is empty, the names of the digests without folder and extension
 * @param link the page that belongs to the feed, an absolute http or https address
 * @param description what the feed is about
 * @param language the language of its texts, such as {@code zh}, or empty
 * @param date when the papers were published; it is told in seconds
 */
public record FeedOptions(
    String title, String link, String description, String language, Instant date) {

  /**
   * Checks link and date.
   *
   * @param title the title, or empty
   * @param link an absolute http or https address
   * @param description what the feed is about
   * @param language the language, or empty
   * @param date when the papers were published
   * @throws IllegalArgumentException if the link is no such address, or the year has other than
   *     four digits, which feeds cannot write
   */
  public FeedOptions {
    if (!WebAddress.isAbsolute(link)) {
      throw new IllegalArgumentException("not an absolute http or https address: " + link);
    }
    if (date.isBefore(Instant.parse("1000-01-01T00:00:00Z"))
        || date.atOffset(ZoneOffset.UTC).getYear() > 9999) {
      throw new IllegalArgumentException("a year of four digits is needed: " + date);
    }
  }

  /**
   * Returns the options of a feed that names itself after its digests and links to arXiv.
   *
   * @param date when the papers were published
   * @return the options
   */
  public static FeedOptions at(Instant date) {
    return new FeedOptions("", "https://arxiv.org/", "Papers from arXiv", "", date);
  }

  /**
   * Returns a copy with another title.
   *
   * @param title what it has in the copy
   * @return the copy
   */
  public FeedOptions withTitle(String title) {
    return new FeedOptions(title, link, description, language, date);
  }

  /**
   * Returns a copy with another link.
   *
   * @param link what it has in the copy
   * @return the copy
   */
  public FeedOptions withLink(String link) {
    return new FeedOptions(title, link, description, language, date);
  }

  /**
   * Returns a copy with another description.
   *
   * @param description what it has in the copy
   * @return the copy
   */
  public FeedOptions withDescription(String description) {
    return new FeedOptions(title, link, description, language, date);
  }

  /**
   * Returns a copy with another language.
   *
   * @param language what it has in the copy
   * @return the copy
   */
  public FeedOptions withLanguage(String language) {
    return new FeedOptions(title, link, description, language, date);
  }

  /**
   * Returns a copy with another date.
   *
   * @param date what it has in the copy
   * @return the copy
   * @throws IllegalArgumentException if its year has other than four digits
   */
  public FeedOptions withDate(Instant date) {
    return new FeedOptions(title, link, description, language, date);
  }
}
