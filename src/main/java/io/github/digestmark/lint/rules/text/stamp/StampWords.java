package io.github.digestmark.lint.rules.text.stamp;

import io.github.digestmark.arxiv.TitleStamp;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that language models add to a stamp, and their translations of its status. */
final class StampWords {

  /** Words that say where a title is from. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:(?:译?注|备注|说明|note)\\s*+[:：]\\s*+)?+(?:(?:本|该|此)?(?:论文|文章|文|标题|题目|译文)?(?:的)?(?:翻译|译|转载|转|摘|选|引|源|来|出)(?:自|于|源|处)"
              + "|本?(?:原文|原题|原标题|原论文|论文|文献|预印本|编号|链接|参考|参见|详见|见|译文|翻译|标题)+(?:来源)?"
              + "|出典|原論文|元論文|翻訳元|翻訳|訳|출처|원문|번역|источник|перевод"
              + "|translat(?:ed from|ion of|ion)|(?:source|from|see|original(?: title)?|paper|preprint|via))"
              + "[于自]?\\s*+[:：]?\\s*+",
          Pattern.CASE_INSENSITIVE);

  /** Those that are never part of a title, even without a bracket or a mark in front of them. */
  private static final Pattern TRANSLATED_FROM =
      Pattern.compile("(?:(?:本|该|此)?(?:论文|文章|文))?(?:翻译|编译|译|转载|摘|引)自\\s*+[:：]?\\s*+$");

  private static final Pattern UPDATED =
      Pattern.compile(
          "updated?|revised"
              + "|(?:已|最近|最新|有|新)?(?:更新|修订)(?:过|了|的|版本?|済み?)*+|最新版本?|新版本?"
              + "|업데이트(?:됨|된)?|обновлен[оа]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CROSS_LISTED =
      Pattern.compile(
          "cross[ -]?list(?:ed|ing)?"
              + "|已?(?:交叉|跨(?=\\p{L}))(?:学科|领域)?(?:列出|列表|列入|列示|列名|列|发布|发表|上市|引用|收录|分类|投稿)?(?:列表|的)?",
          Pattern.CASE_INSENSITIVE);

  /** A title with one of these may itself have {@code 更新} in its translation. */
  private static final Pattern ORIGINAL_STATUS =
      Pattern.compile("updat|revis|version|cross", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_LEAD = 16;

  private StampWords() {}

  /** Returns whether words only say where a title is from: {@code 翻译自}. */
  static boolean isLead(String words) {
    return LEAD.matcher(words).matches();
  }

  /** Returns whether a text ends with words such as {@code 来源}, so that a stamp completes it. */
  static boolean endsLikeLead(String text) {
    for (int i = Math.max(0, text.length() - LONGEST_LEAD); i < text.length(); i++) {
      if (LEAD.matcher(text).region(i, text.length()).matches()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns where the words in front of a stamp begin that say where a title is from.
   *
   * @param stamp the start of the stamp
   * @param isBracketed whether it begins with a bracket, so that it does not complete a word
   * @return the start of the words, or of the stamp if there are none
   */
  static int leadStart(String text, int stamp, boolean isBracketed) {
    int earliest = Math.max(0, stamp - LONGEST_LEAD);
    Matcher from = TRANSLATED_FROM.matcher(text).region(earliest, stamp);
    if (from.find()) {
      return from.start();
    }
    for (int i = earliest; i < stamp && !isBracketed; i++) {
      boolean isApart = i == 0 || Margins.isMark(text.charAt(i - 1));
      if (isApart && LEAD.matcher(text).region(i, stamp).matches()) {
        return i;
      }
    }
    return stamp;
  }

  /** Returns whether words are a status, copied or translated. */
  static boolean isStatus(String words) {
    return UPDATED.matcher(words).matches() || CROSS_LISTED.matcher(words).matches();
  }

  /** Returns whether words are one status, copied or translated. */
  static boolean isStatus(String words, TitleStamp.Status status) {
    return switch (status) {
      case NEW -> false;
      case UPDATED -> UPDATED.matcher(words).matches();
      case CROSS_LISTED -> CROSS_LISTED.matcher(words).matches();
    };
  }

  /** Returns the end of a status at an offset, or -1 if there is none. */
  static int statusEnd(String text, int from) {
    Matcher updated = UPDATED.matcher(text).region(from, text.length());
    Matcher crossListed = CROSS_LISTED.matcher(text).region(from, text.length());
    int end =
        updated.lookingAt() ? updated.end() : crossListed.lookingAt() ? crossListed.end() : -1;
    if (end < 0 || end == text.length()) {
      return end;
    }
    char next = text.charAt(end);
    // A translated status is a word that the text itself may have.
    boolean isOriginal = text.charAt(from) < 0x80 && !Character.isLetterOrDigit(next);
    return isOriginal || Brackets.isClosing(next) || ",，;；.。".indexOf(next) >= 0 ? end : -1;
  }

  /** Returns whether a title mentions updates or versions itself. */
  static boolean mentionsStatus(String title) {
    return ORIGINAL_STATUS.matcher(title).find();
  }
}
