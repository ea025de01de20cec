package io.github.digestmark.lint;

/** The texts of a digest that people read. */
public enum DigestField {
  /** The title in the row and in the entry, without its stamp. */
  TITLE("title"),
  /** The summary in the row and in the entry. */
  SUMMARY("summary"),
  /** The text of an entry's definition line. */
  TRANSLATED_TITLE("translated title"),
  /** The summary in English. */
  ENGLISH_SUMMARY("English summary"),
  /** The abstract in the language of the digest. */
  TRANSLATED_ABSTRACT("translated abstract"),
  /** The abstract without its announcement. */
  ABSTRACT("abstract");

  private final String text;

  DigestField(String text) {
    this.text = text;
  }

  /** Returns the words for it in messages: {@code translated title}. */
  @Override
  public String toString() {
    return text;
  }
}
