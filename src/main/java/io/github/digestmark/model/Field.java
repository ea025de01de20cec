package io.github.digestmark.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A field of a paper: what it is called, and what kind of text it holds. {@link #all()} lists them.
 *
 * <p>A digest whose rows point to entries has {@link #TITLE}, {@link #URL} and {@link #SUMMARY}
 * twice, in the row and in the entry. Few digests have the {@linkplain #details details}, from
 * {@link #AUTHORS} to {@link #TOPIC}.
 */
public final class Field {

  /** Where a text comes from. */
  private enum Origin {
    /** From arXiv, for programs: addresses, and what arXiv's feeds add to a paper. */
    REFERENCE,
    /** From the paper's authors. */
    AUTHORS,
    /** From the program that made the digest, in English. */
    GENERATED,
    /** From the program that made the digest, in the language of the digest. */
    TRANSLATED,
    /** About the paper, in the words of whoever keeps the digest. */
    DETAIL
  }

  /** The title in the language of the digest: the text of an entry's definition line. */
  public static final Field TRANSLATED_TITLE =
      new Field(0, "translatedTitle", "translated title", Origin.TRANSLATED, false);

  /** The title, without its stamp. */
  public static final Field TITLE = new Field(1, "title", "title", Origin.AUTHORS, true);

  /** What arXiv's feeds put after the title; see {@link DetailedEntry#stamp}. */
  public static final Field STAMP = new Field(2, "stamp", "stamp", Origin.REFERENCE, false);

  /** The address of the paper: the destination of the link. */
  public static final Field URL = new Field(3, "url", "URL", Origin.REFERENCE, true);

  /** The text of an entry's link, usually its URL. */
  public static final Field LINK_TEXT =
      new Field(4, "linkText", "link text", Origin.REFERENCE, false);

  /** The summary in one line, in the language of the digest. */
  public static final Field SUMMARY = new Field(5, "summary", "summary", Origin.TRANSLATED, true);

  /** The summary in English; most digests have none. */
  public static final Field ENGLISH_SUMMARY =
      new Field(6, "englishSummary", "English summary", Origin.GENERATED, false);

  /** The abstract in the language of the digest. */
  public static final Field TRANSLATED_ABSTRACT =
      new Field(7, "translatedAbstract", "translated abstract", Origin.TRANSLATED, false);

  /** What arXiv's feeds put in front of the abstract; see {@link DetailedEntry#announcement}. */
  public static final Field ANNOUNCEMENT =
      new Field(8, "announcement", "announcement", Origin.REFERENCE, false);

  /** The abstract, without its announcement. */
  public static final Field ABSTRACT = new Field(9, "abstract", "abstract", Origin.AUTHORS, false);

  /** The paper's identifier where it is written beside the link: {@code arXiv:1706.03762}. */
  public static final Field ID = detail(10, "id", "identifier");

  /** The authors, as they are written: {@code Ashish Vaswani et al.} */
  public static final Field AUTHORS = detail(11, "authors", "authors");

  /** When the paper was published, as it is written: {@code 2017-06-12} or {@code 2017.06}. */
  public static final Field DATE = detail(12, "date", "date");

  /** Where the paper was published: {@code NeurIPS 2017}. */
  public static final Field VENUE = detail(13, "venue", "venue");

  /** The categories or subjects of the paper: {@code cs.CL}. */
  public static final Field CATEGORIES = detail(14, "categories", "categories");

  /** What the paper is about, in a few words. */
  public static final Field KEYWORDS = detail(15, "keywords", "keywords");

  /** The link to the paper's code. */
  public static final Field CODE = detail(16, "code", "code");

  /** A remark about the paper, such as its number of pages. */
  public static final Field COMMENT = detail(17, "comment", "comment");

  /** The heading under which the digest has the paper. */
  public static final Field TOPIC = detail(18, "topic", "topic");

  private static final List<Field> ALL =
      List.of(
          TRANSLATED_TITLE,
          TITLE,
          STAMP,
          URL,
          LINK_TEXT,
          SUMMARY,
          ENGLISH_SUMMARY,
          TRANSLATED_ABSTRACT,
          ANNOUNCEMENT,
          ABSTRACT,
          ID,
          AUTHORS,
          DATE,
          VENUE,
          CATEGORIES,
          KEYWORDS,
          CODE,
          COMMENT,
          TOPIC);

  private static final List<Field> TEXTS = those(Field::isText);
  private static final List<Field> OF_ROWS = those(Field::isInRow);
  private static final List<Field> DETAILS = those(Field::isDetail);

  /** Where {@link FieldMap} keeps the field's value; the place in {@link #all}. */
  final int index;

  private final String key;
  private final String name;
  private final Origin origin;
  private final boolean isInRow;

  private Field(int index, String key, String name, Origin origin, boolean isInRow) {
    this.index = index;
    this.key = key;
    this.name = name;
    this.origin = origin;
    this.isInRow = isInRow;
  }

  private static Field detail(int index, String key, String name) {
    return new Field(index, key, name, Origin.DETAIL, false);
  }

  private static List<Field> those(Predicate<Field> test) {
    List<Field> fields = new ArrayList<>();
    for (Field field : ALL) {
      if (test.test(field)) {
        fields.add(field);
      }
    }
    return List.copyOf(fields);
  }

  /**
   * Returns all fields.
   *
   * @return in the order in which an entry has them
   */
  public static List<Field> all() {
    return ALL;
  }

  /**
   * Returns the fields that most digests do not have, such as authors and topic.
   *
   * @return in the order in which an entry has them
   */
  public static List<Field> details() {
    return DETAILS;
  }

  /**
   * Returns the fields whose texts people read: all but addresses, stamps, announcements and
   * {@linkplain #details details}.
   *
   * @return in the order in which an entry has them
   */
  public static List<Field> texts() {
    return TEXTS;
  }

  /**
   * Returns the fields that rows have, too, where each row points to an entry.
   *
   * @return title, URL and summary
   */
  public static List<Field> ofRows() {
    return OF_ROWS;
  }

  /**
   * Returns the name of the field in JSON, CSV and feeds.
   *
   * @return camel case: {@code translatedTitle}
   */
  public String key() {
    return key;
  }

  /**
   * Returns the name, in CSV and feeds, of what the row says if that differs from the entry.
   *
   * @return camel case: {@code rowTitle}
   */
  public String keyOfRow() {
    return "row" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }

  /**
   * Returns whether people read the text of the field.
   *
   * @return false for addresses, stamps, announcements and details
   */
  public boolean isText() {
    return origin != Origin.REFERENCE && origin != Origin.DETAIL;
  }

  /**
   * Returns whether most digests do not have the field.
   *
   * @return true for authors, topic and the like
   */
  public boolean isDetail() {
    return origin == Origin.DETAIL;
  }

  /**
   * Returns whether rows have the field, too, so that a digest says it twice.
   *
   * @return true for title, URL and summary
   */
  public boolean isInRow() {
    return isInRow;
  }

  /**
   * Returns whether the text was written by the program that made the digest, not by the paper's
   * authors.
   *
   * @return true for summaries and translations
   */
  public boolean isGenerated() {
    return isTranslated() || origin == Origin.GENERATED;
  }

  /**
   * Returns whether the text is in the language of the digest.
   *
   * @return true for the translated title, the summary and the translated abstract
   */
  public boolean isTranslated() {
    return origin == Origin.TRANSLATED;
  }

  /**
   * Returns whether nearly every entry has the field, so that one without it lacks something.
   *
   * @return false for the English summary, stamps, announcements and details
   */
  public boolean isUsual() {
    return this != ENGLISH_SUMMARY && this != STAMP && this != ANNOUNCEMENT && !isDetail();
  }

  /** Returns the name of the field in messages: {@code translated title}. */
  @Override
  public String toString() {
    return name;
  }
}
