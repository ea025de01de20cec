package io.github.digestmark.convert.feed;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Title, link and other data of a feed.
 *
 * <pre>{@code
 * FeedOptions.at(Instant.parse("2024-01-31T05:00:00Z")).withTitle("Papers of the day");
 * }</pre>
 *
 * @param title the title; empty for the names of the digests without folder and extension
 * @param link the page that belongs to the feed, an absolute http or https URL
 * @param description a description of the feed
 * @param language the language of its texts, such as {@code zh}, or empty
 * @param date when the papers were published, rounded down to seconds
 */
public record FeedOptions(
    String title, String link, String description, String language, Instant date) {

  /**
   * Checks link and date.
   *
   * @param title the title, or empty
   * @param link an absolute http or https URL
   * @param description a description of the feed
   * @param language the language, or empty
   * @param date when the papers were published
   * @throws IllegalArgumentException if the link is not such a URL, or the year does not have four
   *     digits
   */
  public FeedOptions {
    if (!FeedLink.isAbsolute(link)) {
      throw new IllegalArgumentException("not an absolute http or https URL: " + link);
    }
    if (date.isBefore(Instant.parse("1000-01-01T00:00:00Z"))
        || date.atOffset(ZoneOffset.UTC).getYear() > 9999) {
      throw new IllegalArgumentException("the year must have four digits: " + date);
    }
  }

  /**
   * Returns options for a feed with the names of its digests as title and a link to arXiv.
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
   * @param title the title of the copy
   * @return the copy
   */
  public FeedOptions withTitle(String title) {
    return new FeedOptions(title, link, description, language, date);
  }

  /**
   * Returns a copy with another link.
   *
   * @param link the link of the copy
   * @return the copy
   * @throws IllegalArgumentException if the link is not an absolute http or https URL
   */
  public FeedOptions withLink(String link) {
    return new FeedOptions(title, link, description, language, date);
  }

  /**
   * Returns a copy with another description.
   *
   * @param description the description of the copy
   * @return the copy
   */
  public FeedOptions withDescription(String description) {
    return new FeedOptions(title, link, description, language, date);
  }

  /**
   * Returns a copy with another language.
   *
   * @param language the language of the copy
   * @return the copy
   */
  public FeedOptions withLanguage(String language) {
    return new FeedOptions(title, link, description, language, date);
  }

  /**
   * Returns a copy with another date.
   *
   * @param date the date of the copy
   * @return the copy
   * @throws IllegalArgumentException if the year does not have four digits
   */
  public FeedOptions withDate(Instant date) {
    return new FeedOptions(title, link, description, language, date);
  }
}
