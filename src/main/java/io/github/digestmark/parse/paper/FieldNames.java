package io.github.digestmark.parse.paper;

import io.github.digestmark.model.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of columns and labels mean, in the languages of digests. */
public final class FieldNames {

  /** A name that is longer is a sentence. */
  static final int LONGEST = 40;

  private static final Map<Field, String> KNOWN =
      Map.ofEntries(
          Map.entry(
              Field.TITLE,
              "title|paper title|题目|标题|標題|題目|论文题目|论文标题|论文名称|英文标题|タイトル|題名|論文タイトル|제목"
                  + "|논문 제목|titel|titre|título|titulo|titolo|название"),
          Map.entry(
              Field.TRANSLATED_TITLE,
              "title zh|title cn|title chinese|chinese title|translated title|title translation|title ja"
                  + "|title ko|中文标题|中文题目|标题翻译|标题中文|译名|中文名|日本語タイトル|和訳タイトル|한국어 제목"),
          Map.entry(
              Field.URL,
              "url|link|links|원문|paper link|paper url|pdf|pdf link|paper pdf|arxiv|arxiv link|arxiv url|abs"
                  + "|abs link|abstract link|html|paper|papers|read|read more|链接|鏈接|论文链接|原文链接|原文"
                  + "|论文|論文|论文地址|リンク|論文リンク|링크|논문|enlace|lien|ссылка|статья"),
          Map.entry(
              Field.SUMMARY,
              "summary|tldr|ai summary|one line summary|one sentence summary|key points|highlights"
                  + "|description|一句话要点|一句话总结|一句话|简要说明|摘要要点|要点|核心要点|总结|總結|简介|簡介|概述|概要|内容概要"
                  + "|要約|まとめ|요약|한줄 요약|zusammenfassung|résumé|resumen|resumo|riassunto|резюме"
                  + "|summary zh|tldr zh"),
          Map.entry(
              Field.ABSTRACT, "abstract|摘要|原文摘要|英文摘要|論文要旨|アブストラクト|抄録|要旨|초록|abstrakt|аннотация"),
          Map.entry(
              Field.TRANSLATED_ABSTRACT,
              "abstract zh|abstract cn|abstract chinese|chinese abstract|translated abstract"
                  + "|abstract translation|abstract ja|abstract ko|中文摘要|摘要翻译|摘要中文|译文|日本語要旨"),
          Map.entry(Field.ID, "arxiv id|arxivid|identifier|paper id|arxiv number|arxiv 编号|论文编号"),
          Map.entry(
              Field.AUTHORS,
              "author|authors|author list|作者|著者|研究者|autor|autoren|auteur|auteurs|autores|autori"
                  + "|저자|авторы|автор"),
          Map.entry(
              Field.DATE,
              "date|publish date|published|published date|publication date|published on|submitted"
                  + "|submitted on|submission date|year|日期|发布日期|发表日期|提交日期|发布时间|发表时间|提交时间|时间"
                  + "|年份|年|发布|發布|日付|発表日|公開日|投稿日|날짜|발행일|fecha|datum|дата"),
          Map.entry(
              Field.VENUE,
              "venue|conference|journal|publication|published in|pub|journal ref|会议|期刊|发表于|掲載|会議"
                  + "|発表|학회|conférence|konferenz|конференция"),
          Map.entry(
              Field.CATEGORIES,
              "category|categories|subject|subjects|primary category|main category|arxiv category"
                  + "|分类|類別|类别|领域|所属领域|arxiv所属领域|主类别|主要类别|主分类|カテゴリ|分野|분야|분류|kategorie|catégorie|categoría"
                  + "|категория"),
          Map.entry(
              Field.KEYWORDS, "keyword|keywords|key words|tag|tags|关键词|關鍵詞|关键字|标签|標籤|キーワード|키워드"),
          Map.entry(
              Field.CODE,
              "code|github|repo|repository|code link|github link|代码|源码|代码链接|コード|코드|код"),
          Map.entry(
              Field.COMMENT, "comment|comments|remark|remarks|备注|備註|注释|评论|コメント|備考|비고|комментарий"));

  private static final Set<String> ORIGINAL = Set.of("original", "english", "en", "原文", "英文");

  private static final Set<String> TRANSLATION =
      Set.of("translation", "translated", "chinese", "zh", "cn", "译文", "翻译", "中文", "日本語", "한국어");

  private static final Set<String> NUMBERS =
      Set.of(
          "no", "nr", "num", "number", "index", "ref", "id", "序号", "編號", "编号", "号", "番号", "번호",
          "№");

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    static final Pattern BETWEEN = Pattern.compile("[/／&]");
  }

  private static final FieldNames DEFAULT = new FieldNames(Map.of());

  private final Map<String, Field> fields = new HashMap<>();
  private final int longest;

  private FieldNames(Map<String, Field> further) {
    KNOWN.forEach(
        (field, names) -> {
          for (String name : names.split("\\|", -1)) {
            // These are in lower case, and have no signs.
            fields.put(name.replace(" ", ""), field);
          }
        });
    further.forEach((name, field) -> fields.put(key(name), field));
    // Names without a letter or a digit are no names.
    fields.remove("");
    int most = 0;
    for (String name : fields.keySet()) {
      most = Math.max(most, name.length());
    }
    this.longest = most;
  }

  /**
   * Returns the names that are known.
   *
   * @param further names in any case, and what they mean; they come before the others
   */
  public static FieldNames with(Map<String, Field> further) {
    return further.isEmpty() ? DEFAULT : new FieldNames(further);
  }

  /**
   * Returns what a name means.
   *
   * @param name a name, with or without marks around it; of several with slashes between them, the
   *     first that is known counts; what is in parentheses does not
   */
  public Optional<Field> of(String name) {
    if (name.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    Field field = fields.get(key(name, longest));
    if (field == null && hasParts(name)) {
      for (String part : Patterns.BETWEEN.split(base(name), -1)) {
        if (field == null) {
          field = fields.get(key(part, longest));
        }
      }
    }
    return Optional.ofNullable(field);
  }

  /** Returns what a name such as Original or Translation means below the name of a field. */
  static Optional<Field> version(Field field, String name) {
    String key = key(name);
    if (field != Field.ABSTRACT && field != Field.TITLE) {
      return Optional.empty();
    }
    Field translated = field == Field.TITLE ? Field.TRANSLATED_TITLE : Field.TRANSLATED_ABSTRACT;
    return ORIGINAL.contains(key)
        ? Optional.of(field)
        : TRANSLATION.contains(key) ? Optional.of(translated) : Optional.empty();
  }

  private static boolean hasParts(String name) {
    for (int i = 0; i < name.length(); i++) {
      if ("/／&(（".indexOf(name.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns a name without what is in parentheses after it. */
  private static String base(String name) {
    int open = Math.max(name.indexOf('('), name.indexOf('（'));
    return open > 0 ? name.substring(0, open) : name;
  }

  /** Returns whether a column of this name numbers the papers. */
  public static boolean isNumber(String name) {
    return name.strip().equals("#") || NUMBERS.contains(key(name));
  }

  private static String key(String name) {
    return key(name, name.length());
  }

  /**
   * Returns letters and digits in lower case.
   *
   * @param longest no name is longer, so a few more characters are as good as all of a sentence
   */
  private static String key(String name, int longest) {
    StringBuilder key = new StringBuilder(longest + 2);
    for (int i = 0; i < name.length() && key.length() <= longest; ) {
      int c = name.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.appendCodePoint(Character.toLowerCase(c));
      }
      i += Character.charCount(c);
    }
    return key.toString();
  }
}
