package io.github.digestmark.model;

import java.util.List;
import java.util.Locale;

/**
 * A field of a paper: what it is called, and what kind of text it holds. {@link #all()} lists them.
 *
 * <p>A digest has {@link #TITLE}, {@link #URL} and {@link #SUMMARY} twice, in the row and in the
 * entry. All other fields are in the entry only.
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
    TRANSLATED
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
          ABSTRACT);

  private static final List<Field> TEXTS = ALL.stream().filter(Field::isText).toList();
  private static final List<Field> OF_ROWS = ALL.stream().filter(Field::isInRow).toList();

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

  /**
   * Returns all fields.
   *
   * @return in the order in which an entry has them
   */
  public static List<Field> all() {
    return ALL;
  }

  /**
   * Returns the fields whose texts people read: all but addresses, stamps and announcements.
   *
   * @return in the order in which an entry has them
   */
  public static List<Field> texts() {
    return TEXTS;
  }

  /**
   * Returns the fields that rows have, too.
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
   * @return false for addresses, stamps and announcements
   */
  public boolean isText() {
    return origin != Origin.REFERENCE;
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
   * @return false for the English summary, stamps and announcements
   */
  public boolean isUsual() {
    return this != ENGLISH_SUMMARY && this != STAMP && this != ANNOUNCEMENT;
  }

  /** Returns the name of the field in messages: {@code translated title}. */
  @Override
  public String toString() {
    return name;
  }
}
