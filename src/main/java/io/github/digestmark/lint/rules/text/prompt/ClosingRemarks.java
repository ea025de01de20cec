package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.rules.support.Vocabulary;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a language model adds to a translation: that the original breaks off ({@code （原文截断）}), or a
 * note on how it translated.
 */
final class ClosingRemarks {

  private static final Vocabulary BROKEN_OFF =
      new Vocabulary(
          """
          截断 截斷 不完整 未完整 未完 未完待续 待续 中断 中斷 省略 缺失 缺损 未显示 未结束 未完成 未完结 不全 残缺 截止 结束 未 没有 无法 略去 下略 戛然而止 断开 切断
          途切れ 途切れて 途切れています 途切れている 以下略 続く 中略 未完 切れて 切れています
          생략 이하 잘림 잘렸습니다 중략 끊김 불완전 불완전합니다 미완성
          truncated incomplete omitted continued cut ends abruptly breaks
          abgeschnitten unvollständig gekürzt ausgelassen abgebrochen
          tronqué tronquée incomplet incomplète coupé coupée omis
          truncado truncada incompleto incompleta cortado cortada omitido
          """,
          """
          原文 摘要 文章 论文 論文 全文 文本 内容 內容 译文 翻译 文字 句子 本文 正文 段落 原句 部分 后文 下文 后面 后续 余下 剩余 呈现 展示 查看 太长 导致 以上 仅为 全部
          此处 处 此 这里 在此 以下 到此 至此 被 已 已被 由于 因 因为 长度 字数 篇幅 限制 过长 超出 完整 提供 给出 显示 有 是 的
          了 为 存在 可能 似乎 请 注意 注 且 并 尚 仅 只 一部分 英文 继续 所以 因此 之后 结尾 末尾 最后 最后一句 句
          原稿 要約 要旨 ここ で に は が を の ため この文 文 いる います
          원문 초록 본문 내용 텍스트 번역 이 는 은 가 됨 되었습니다 여기서 문장
          the original text abstract source article paper translation sentence content is was has been here off at this
          point in due to length and end of for brevity note rest remainder missing be mid-sentence mid to
          der die das text original originaltext abstract hier ist wurde satz
          le la texte original résumé est ici phrase suite
          el la texto original resumen está aquí frase
          """);

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    /** What breaks off, or where, so that the words are about the text itself. */
    static final Pattern ON_TEXT =
        Pattern.compile(
            "原文|摘要|文章|论文|論文|全文|正文|文本|内容|內容|译文|翻译|文字|句|后文|下文|后续|此处|这里|以下|以上|字数|篇幅|原稿|要約|要旨|ここ"
                + "|원문|초록|본문|내용|텍스트|번역|text|abstract|sentence|translation|article|paper|source|original|here|length"
                + "|satz|ende|résumé|phrase|ici|texto|resumen|frase|aquí",
            Pattern.CASE_INSENSITIVE);

    /** Words that say so alone. */
    static final Pattern ALONE =
        Pattern.compile(
            "[^\\p{L}]*(?:截断|截斷|不完整|未完整|未完|(?:未完[，,]?)?待续|省略|以下略|続く|이하 생략|truncated|incomplete|omitted|(?:to be )?continued"
                + "|gekürzt|abgeschnitten|tronqué|truncado)[^\\p{L}]*",
            Pattern.CASE_INSENSITIVE);

    /** How a note begins. NOTE_BEGINNINGS and LONGEST_LEAD have to fit. */
    static final Pattern NOTE =
        Pattern.compile(
            "[*_\\s]{0,4}+(?:注|注意|请注意|译注|译者注|译者按|備註|备注|说明|附注|translator['’]s note|note|please note|nb"
                + "|訳注|訳者注|注記|備考|역주|주|참고|anmerkung|hinweis|remarque|note de traduction|nota)[*_]{0,2}+ ?[:：]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What the notes of a translator are about, rather than those of authors. */
    static final Pattern ON_TRANSLATION =
        Pattern.compile(
            "原文|翻译|译文|翻譯|译为|译作|直译|意译|摘要|截断|不完整|完整的?内容|translat|original (?:text|abstract)|truncat|incomplete"
                + "|cut off|abstract (?:is|was|appears|ends|provided)|the provided|訳|要約|原稿|途切|번역|원문|초록"
                + "|überset|unvollständig|abgeschnitten|tradu|tronqu|truncad|incomplet",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The length of the longest remark. */
  static final int LONGEST = 300;

  private static final int LONGEST_BRACKET = 80;

  /** The first letters of {@link Patterns#NOTE}. */
  private static final List<String> NOTE_BEGINNINGS =
      List.of(
          "注", "请", "译", "備", "备", "说", "附", "訳", "역", "주", "참", "tr", "no", "pl", "nb", "an", "hi",
          "re");

  /** No match of {@link Patterns#NOTE} is longer. */
  private static final int LONGEST_LEAD = 26;

  private static final String OPENING = "(（[［【〔<《";
  private static final String CLOSING = ")）]］】〕>》";
  private static final String STOPS = "。！？!?\n\r";

  private ClosingRemarks() {}

  /**
   * Finds a remark at the end of what follows an offset.
   *
   * @param hasColon whether the text may have a colon, as notes have
   */
  static Optional<Span> in(String text, int start, boolean hasColon) {
    int end = end(text);
    if (end > start && isBracketAt(text, end)) {
      Optional<Span> bracketed = bracketed(text, start, end);
      if (bracketed.isPresent()) {
        return bracketed;
      }
    }
    return hasColon ? note(text, start) : Optional.empty();
  }

  /** Returns whether a text ends with a bracket. */
  static boolean mayBeIn(String text) {
    return isBracketAt(text, end(text));
  }

  private static int end(String text) {
    int end = text.length();
    while (end > 0 && isEnding(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBracketAt(String text, int end) {
    return end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean isEnding(char c) {
    return WhiteSpace.is(c) || ".。*_".indexOf(c) >= 0;
  }

  private static Optional<Span> bracketed(String text, int start, int end) {
    int open = end - 2;
    while (open >= start
        && end - open < LONGEST
        && OPENING.indexOf(text.charAt(open)) < 0
        && CLOSING.indexOf(text.charAt(open)) < 0) {
      open--;
    }
    if (open < start || OPENING.indexOf(text.charAt(open)) < 0) {
      return Optional.empty();
    }
    boolean isBrokenOff = end - open <= LONGEST_BRACKET && isBrokenOff(plain(text, open, end));
    if (isBrokenOff || isNote(text.substring(open + 1, end - 1))) {
      boolean isEscaped = open > start && text.charAt(open - 1) == '\\';
      return Optional.of(new Span(isEscaped ? open - 1 : open, end));
    }
    return Optional.empty();
  }

  private static boolean isBrokenOff(String remark) {
    return BROKEN_OFF.count(remark, 0, remark.length()) > 0
        && (Patterns.ON_TEXT.matcher(remark).find() || Patterns.ALONE.matcher(remark).matches());
  }

  /** Returns a remark with spaces in place of its punctuation. */
  private static String plain(String text, int start, int end) {
    StringBuilder plain = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      plain.append(".。:：".indexOf(c) >= 0 ? ' ' : c);
    }
    return plain.toString();
  }

  private static boolean isNote(String remark) {
    return mayBeNote(remark)
        && Patterns.NOTE.matcher(remark).lookingAt()
        && Patterns.ON_TRANSLATION.matcher(remark).find();
  }

  /** Returns whether a remark begins with a letter of a note, and soon has a colon. */
  private static boolean mayBeNote(String remark) {
    int first = 0;
    while (first < Math.min(remark.length(), LONGEST_LEAD) && isAroundNote(remark.charAt(first))) {
      first++;
    }
    for (String beginning : NOTE_BEGINNINGS) {
      if (remark.regionMatches(true, first, beginning, 0, beginning.length())) {
        return hasColonSoon(remark);
      }
    }
    return false;
  }

  private static boolean hasColonSoon(String remark) {
    for (int i = 0; i < Math.min(remark.length(), LONGEST_LEAD); i++) {
      if (Colons.is(remark.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAroundNote(char c) {
    return c == '*' || c == '_' || c == ' ' || ('\t' <= c && c <= '\r');
  }

  /** Finds a note without brackets: the last sentences of the text. */
  private static Optional<Span> note(String text, int start) {
    int from = Math.max(start, text.length() - LONGEST);
    for (int i = text.length() - 1; i > from; i--) {
      if (!Colons.is(text.charAt(i))) {
        continue;
      }
      int sentence = i;
      while (sentence > from && !isSentenceEnd(text, sentence - 1)) {
        sentence--;
      }
      int first = Leaks.skipSpace(text, sentence);
      if (sentence > from && first < i && isNote(text.substring(first))) {
        return Optional.of(new Span(first, text.stripTrailing().length()));
      }
    }
    return Optional.empty();
  }

  private static boolean isSentenceEnd(String text, int i) {
    char c = text.charAt(i);
    return STOPS.indexOf(c) >= 0 || (c == '.' && WhiteSpace.is(text.charAt(i + 1)));
  }
}
