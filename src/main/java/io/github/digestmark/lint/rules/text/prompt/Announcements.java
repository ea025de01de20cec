package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.lint.rules.support.Vocabulary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * arXiv's announcement, as a language model copies or translates it from the start of an abstract:
 * {@code arXiv:2403.11346v1 公告类型：新 摘要：}.
 */
final class Announcements {

  /** What {@code Announce Type} became. */
  private static final String LABEL =
      either(
          "announce(?:ment)? ?type",
          "(?:公告|通告|公布|公佈|公开|公開|发布|發布|發佈|发表|發表|宣布|宣佈|宣告|声明|聲明|通知|广播|预告|告示|提交)(?:的)?(?:类型|類型|类别|類別|种类|種類)",
          "(?:お知らせ|発表|公開|告知|通知|アナウンス|アナウンスメント)の?(?:種類|種別|タイプ|区分|形式)",
          "(?:발표|공지|공고|게시|안내|알림) ?(?:유형|종류|형식|타입)",
          "(?:ankündigungs|bekanntmachungs|veröffentlichungs|bekanntgabe)-?(?:typ|art)",
          "(?:art|typ) der (?:ankündigung|bekanntmachung|veröffentlichung)",
          "type d[e'’] ?(?:annonce|l'annonce|publication)",
          "tipo de (?:anuncio|comunicado|publicación)");

  /** What {@code new}, {@code cross}, {@code replace} and {@code replace-cross} became. */
  private static final String TYPE =
      either(
          "replace-cross|replace|cross-?list|cross|new",
          "新论文|新发布|新增|新建|新的|新|替换[-－ ]?(?:交叉|跨领域)|交叉[-－ ]?替换|替换|替代|更换|更新|取代|替換",
          "交叉(?:列表|发布|发表|传播|学科|引用|列出|投稿|领域)?|跨(?:领域|学科|列表|列|界|类|域)?|横跨|穿越",
          "新規|新着|クロス(?:リスト|投稿)?|相互|交差|置換|差し替え|置き換え",
          "신규|새로운|새 ?논문|새|교차|크로스|대체|교체",
          "neu|kreuz|kreuzlistung|ersatz|ersetzen|ersetzt|querverweis",
          "nouveau|nouvelle|croisée?|remplacement|remplacer",
          "nuevo|nueva|cruzado|cruzada|cruce|reemplazo|reemplazar|sustitución");

  /** What {@code Abstract} became. */
  private static final String ABSTRACT =
      either(
          "abstract|zusammenfassung|kurzfassung|résumé|resumen", "摘要|抽象|概要|要約|抄録|アブストラクト|초록|요약|개요");

  private static final String SPACE = "[\\s\\p{Z}]";
  private static final String COLON = "[*_]{0,2}+" + SPACE + "?[:：][*_]{0,2}+";

  private static final String ID =
      "arXiv ?[:：]" + SPACE + "?[0-9a-z./-]{7,30}+[,，;；.。]?+" + SPACE + "*+";

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    static final Pattern ANNOUNCEMENT =
        Pattern.compile(
            "(?:"
                + ID
                + ")?+"
                + LABEL
                + SPACE
                + "?[:：]"
                + SPACE
                + "*+(?:[^\\n\\r.。:：]{0,24}?"
                + ABSTRACT
                + COLON
                + "|"
                + TYPE
                + "(?![\\p{L}&&[\\p{IsLatin}]])[,，;；.。]?(?="
                + SPACE
                + "|$|(?<=[,，;；.。])))"
                + "|"
                + ID
                + "[^\\n\\r.。:：]{0,40}?"
                + ABSTRACT
                + COLON,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The words that it begins with. */
  private static final Vocabulary BEGINNINGS =
      new Vocabulary(
          """
          arxiv announce announcement 公告 通告 公布 公佈 公开 公開 发布 發布 發佈 发表 發表 宣布 宣佈 宣告 声明 聲明 通知 广播 预告
          告示 提交 お知らせ 発表 告知 アナウンス 발표 공지 공고 게시 안내 알림 ankündigungstyp ankündigungsart ankündigungs
          bekanntmachungsart bekanntmachungstyp veröffentlichungsart veröffentlichungstyp bekanntgabe art typ type tipo
          """,
          "arxiv");

  private Announcements() {}

  private static String either(String... forms) {
    return "(?:" + String.join("|", forms) + ")";
  }

  static boolean mayBegin(String text, int start) {
    return start < text.length() && BEGINNINGS.isAt(text, start);
  }

  /** Returns where an announcement that starts at an offset ends, or -1 if there is none. */
  static int end(String text, int start) {
    if (!mayBegin(text, start)) {
      return -1;
    }
    Matcher form = Patterns.ANNOUNCEMENT.matcher(text).region(start, text.length());
    return form.lookingAt() ? form.end() : -1;
  }
}
