package io.github.digestmark.convert.page;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import java.util.regex.Pattern;

/** Abstracts that a generator cut off at its limit. */
final class CutAbstract {

  /** The length at which generators cut, including the announcement, in UTF-16 code units. */
  private static final int LIMIT = 1000;

  /** How much shorter a cut text may be, since generators trim white space. */
  private static final int TRIMMED = 5;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？…][\"'”’)\\]}*_$]{0,4}\\s*$");

  private CutAbstract() {}

  /** Returns whether the abstract of an entry has the length of those cut off, and no end. */
  static boolean is(DetailedEntry entry) {
    String text = entry.text(Field.ABSTRACT);
    int length =
        text.length()
            + entry.announcement().map(Announcement::toString).map(String::length).orElse(0);
    return LIMIT - TRIMMED <= length
        && length <= LIMIT
        && !SENTENCE_END
            .matcher(text.substring(text.length() - Math.min(20, text.length())))
            .find();
  }
}
