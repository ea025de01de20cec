package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.rules.support.PromptWords;
import io.github.digestmark.lint.rules.support.Vocabulary;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a language model writes in front of an answer: a label such as {@code 摘要：}, or a sentence
 * such as {@code Sure, here is the translation:}.
 */
final class Openings {

  /**
   * What is in front of a text.
   *
   * @param kind what it is
   * @param end where it ends
   */
  record Opening(Leak.Kind kind, int end) {}

  private static final int LONGEST = 120;
  private static final int MOST_MARKS = 8;

  private static final String MARKS = "*_#>\"“”「」『』[]【】()（）<>《》`\\- ";

  /** A heading that is in brackets or alone on its line needs no colon. */
  private static final String BRACKETED = "【[［<";

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    static final Pattern EXAMPLE =
        Pattern.compile(
            "^(?:这里|此处|在此|在这里|请在|ここ|여기)|\\b(?:goes )?here$|^(?:insert|your|put)\\b",
            Pattern.CASE_INSENSITIVE);

    /** How a model begins to hand over what it was asked for. */
    static final Pattern HANDING_OVER =
        Pattern.compile(
            "(?:(?:"
                + YES
                + ")[，,、!！。. ]\\s*+|以下是|以下为|下面是|这是|here is |here['’]s |here are |below is |the following is "
                + "|以下は|こちらが|다음은|hier ist |voici |aquí (?:está|tienes) )[^。！？\\n\\r:：]{0,100}+[:：]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static final Pattern YES_ALONE =
        Pattern.compile(
            "(?:" + YES + ")(?:[!！。](?=.)|\\.(?=\\s))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static final Pattern HANDED_OVER =
        Pattern.compile(
            "(?:翻译|译文|摘要|总结|概括|概述|概要|要点|标题|题目|翻譯|譯文|總結|標題)(?:结果|内容|版本|后的)?(?:如下)?[*_ ]*+[:：]$"
                + "|(?:翻訳|要約|和訳|概要|タイトル)(?:です|は以下の通りです|は次の通りです|結果)?[*_ ]*+[:：]$"
                + "|(?:번역|요약|초록|제목)(?:입니다|은 다음과 같습니다|본)?[*_ ]*+[:：]$"
                + "|\\b(?:translat\\w*|summary|summar\\w+|abstract|title|übersetzung|zusammenfassung|titel"
                + "|traduction|résumé|titre|traducción|resumen|título)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static final String YES =
      "好的|没问题|当然可以|当然|明白了?|收到|sure|certainly|of course|absolutely|okay"
          + "|はい|もちろんです|承知(?:いた)?しました|かしこまりました|わかりました|네|물론입니다|물론이죠|알겠습니다"
          + "|gerne|natürlich|selbstverständlich|bien sûr|d['’]accord|claro|por supuesto";

  /** The first words of what a model says. */
  private static final Vocabulary SPEECH =
      new Vocabulary(
          """
          好的 没问题 当然 明白 收到 以下 下面 这是 根据您 sure certainly of absolutely okay here below the based
          はい もちろん 承知 かしこまりました わかりました 以下 こちら 네 물론 알겠습니다 다음
          gerne natürlich selbstverständlich hier bien d voici claro por aquí
          """,
          "好的");

  private Openings() {}

  static boolean mayBeAt(String text, int start) {
    int first = skipMarks(text, start);
    return first < text.length() && PromptWords.areAt(text, first);
  }

  /** Returns what is in front of an answer that starts after it. */
  static Optional<Opening> at(String text, int start) {
    if (!mayBeAt(text, start)) {
      return Optional.empty();
    }
    int first = skipMarks(text, start);
    boolean isSpeech = SPEECH.isAt(text, first);
    if (isSpeech) {
      Matcher yes = Patterns.YES_ALONE.matcher(text).region(first, text.length());
      if (yes.lookingAt()) {
        return Optional.of(new Opening(Leak.Kind.OPENING, yes.end()));
      }
    }
    int stop = stop(text, first);
    if (stop < 0) {
      return Optional.empty();
    }
    int words = PromptWords.count(text, first, stop);
    if (words > 0 && isEnd(text, start, stop, isSpeech)) {
      String head = text.substring(first, stop).strip();
      Leak.Kind kind =
          Patterns.EXAMPLE.matcher(head).find()
              ? Leak.Kind.EXAMPLE
              : isSpeech ? Leak.Kind.OPENING : Leak.Kind.LABEL;
      return Optional.of(new Opening(kind, end(text, start, stop)));
    }
    if (isSpeech) {
      Matcher speech = Patterns.HANDING_OVER.matcher(text).region(first, text.length());
      if (speech.lookingAt() && Patterns.HANDED_OVER.matcher(speech.group()).find()) {
        return Optional.of(new Opening(Leak.Kind.OPENING, end(text, start, speech.end() - 1)));
      }
    }
    return Optional.empty();
  }

  /** Returns where the first phrase ends, or -1 if it is too long for an opening. */
  private static int stop(String text, int start) {
    int end = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean isEnd = Colons.is(c) || "。！\n\r】]］>".indexOf(c) >= 0;
      boolean isLatinEnd =
          (c == '.' || c == '!') && i + 1 < end && WhiteSpace.is(text.charAt(i + 1));
      if (isEnd || isLatinEnd) {
        return i;
      }
    }
    return -1;
  }

  private static int skipMarks(String text, int start) {
    int i = start;
    while (i < Math.min(text.length(), start + MOST_MARKS) && MARKS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Returns whether a phrase of prompt words ends like an opening rather than like a sentence. */
  private static boolean isEnd(String text, int start, int stop, boolean isSpeech) {
    char c = text.charAt(stop);
    if (Colons.is(c)) {
      return true;
    }
    char first = text.charAt(start);
    return switch (c) {
      case '】', ']', '］', '>' -> BRACKETED.indexOf(first) >= 0;
      case '\n', '\r' -> isSpeech || first == '*' || first == '#' || first == '_';
      default -> isSpeech;
    };
  }

  /** Returns where an opening ends, with the colon and the marks after it. */
  private static int end(String text, int start, int stop) {
    int i = stop + 1;
    boolean isOpen = MARKS.indexOf(text.charAt(start)) >= 0;
    while (i < text.length()
        && (Colons.is(text.charAt(i)) || (isOpen && "*_\"”」】".indexOf(text.charAt(i)) >= 0))) {
      i++;
    }
    return i;
  }
}
