package io.github.digestmark.convert.page;

import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** The words of a page that are not the digest's, in its language where we have them in it. */
record PageWords(
    String language,
    String papers,
    String summaries,
    String details,
    String translation,
    String original,
    String toRow,
    String toEntry) {

  private static final PageWords CHINESE =
      new PageWords("zh-Hans", "%s 篇论文", "摘要", "详细", "摘要译文", "Abstract", "回到表格", "查看详细");

  private static final PageWords ENGLISH =
      new PageWords(
          "en",
          "%s papers",
          "Summary",
          "Details",
          "Abstract, translated",
          "Abstract",
          "Back to the table",
          "To the details");

  static PageWords of(Digest digest) {
    List<String> translations =
        digest.entries().stream().map(entry -> entry.text(Field.TRANSLATED_ABSTRACT)).toList();
    return DigestLanguage.of(translations).script() == UnicodeScript.HAN ? CHINESE : ENGLISH;
  }
}
