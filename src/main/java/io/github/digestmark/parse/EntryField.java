package io.github.digestmark.parse;

/** The paragraphs of an entry, in the order in which a generator writes them. */
enum EntryField {
  TRANSLATED_TITLE,
  TITLE,
  LINK,
  SUMMARY,
  ENGLISH_SUMMARY,
  TRANSLATED_ABSTRACT,
  ABSTRACT
}
