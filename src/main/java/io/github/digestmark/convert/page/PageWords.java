package io.github.digestmark.convert.page;

import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words that a page adds to a digest: in Chinese for Chinese digests, in English for all
 * others.
 *
 * @param captions what is written above a text, if it is not the name of its field
 */
record PageWords(
    String language,
    String papers,
    String summaries,
    String details,
    String toRow,
    String toTop,
    String search,
    String allCategories,
    String allTopics,
    String shown,
    String reset,
    Map<Field, String> captions) {

  private static final PageWords CHINESE =
      new PageWords(
          "zh-Hans",
          "%s 篇论文",
          "摘要",
          "详细",
          "回到表格",
          "回到顶部",
          "搜索论文",
          "所有分类",
          "所有主题",
          "{0} / {1} 篇论文",
          "清除",
          captions("摘要译文"));

  private static final PageWords ENGLISH =
      new PageWords(
          "en",
          "%s papers",
          "Summary",
          "Details",
          "Back to the table",
          "Back to the top",
          "Search papers",
          "All categories",
          "All topics",
          "{0} of {1} papers",
          "Clear",
          captions("Abstract, translated"));

  static PageWords of(Digest digest) {
    List<String> translations =
        Stream.concat(
                digest.entries().stream().map(entry -> entry.text(Field.TRANSLATED_ABSTRACT)),
                digest.rows().stream()
                    .map(row -> row.text(Field.TRANSLATED_ABSTRACT))
                    .filter(text -> !text.isEmpty()))
            .toList();
    return DigestLanguage.of(translations).script() == UnicodeScript.HAN ? CHINESE : ENGLISH;
  }

  private static Map<Field, String> captions(String translatedAbstract) {
    return Map.of(
        Field.SUMMARY,
        "",
        Field.ENGLISH_SUMMARY,
        "",
        Field.TRANSLATED_ABSTRACT,
        translatedAbstract);
  }

  /** Returns the caption of a field; empty if it needs none. */
  String caption(Field field) {
    String name = field.toString();
    return captions.getOrDefault(
        field, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }
}
