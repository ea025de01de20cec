package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.lint.rules.support.Vocabulary;
import io.github.digestmark.lint.rules.text.character.InvisibleText;
import io.github.digestmark.model.Field;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What programs write in place of a text that they do not have: {@code N/A}, {@code 暂无}, {@code
 * 摘要生成失败：Error 429}, {@code {title}}.
 */
final class Placeholders {

  /** Whole texts, in lower case and without punctuation around them; one a line. */
  private static final Set<String> WORDS =
      Set.of(
          """
          n/a
          none
          nil
          null
          nan
          undefined
          object object
          todo
          tbd
          tba
          tbc
          empty
          missing
          fixme
          placeholder
          untitled
          unknown
          no data
          no content
          暂无
          暂缺
          暂无数据
          暂无内容
          无
          空
          待补充
          待翻译
          待填写
          待定
          待完善
          待更新
          占位符
          無
          暫無
          なし
          無し
          該当なし
          未定
          未入力
          不明
          無題
          없음
          내용 없음
          내용없음
          미정
          keine angabe
          ohne titel
          aucun
          sans titre
          à compléter
          ninguno
          sin título
          pendiente"""
              .split("\n", -1));

  /** Those of programs: a title that is such a word is spelled otherwise. */
  private static final Set<String> OF_PROGRAMS = Set.of("null", "undefined", "nan");

  /** What a program says when it has no text. */
  private static final Vocabulary FAILURE =
      new Vocabulary(
          """
          失败 暂缺 未翻译 出错 错误 超时 异常 失敗 錯誤 逾時 无法 無法 未能 暂无 暫無 没有 无 不可用 未提供 未找到 不存在 为空 缺失
          生成中 翻译中 加载中 处理中 待补充 待生成 待翻译
          失敗しました できませんでした エラー タイムアウト なし がありません はありません 取得できません
          실패 실패했습니다 실패하였습니다 오류 에러 없음 없습니다
          failed failure error errors timeout timed unavailable unable couldn't exceeded todo tbd pending requests no not
          fehlgeschlagen fehler nicht keine
          échec erreur indisponible non pas
          fallida fallido sin
          """,
          """
          摘要 总结 概要 标题 翻译 译文 中文 英文 论文 文章 内容 要点 生成 获取 请求 处理 调用 提取 解析 加载 下载 抓取 响应 连接
          自动 模型 接口 网络 服务器 大模型 已 时 该 此 本 到 出 正在 暂时 目前 当前 可用 提供 的 发生 出现 稍后 重试 请
          總結 標題 翻譯 論文 內容 產生 請求 處理
          要約 翻訳 タイトル 概要 要旨 本文 取得 の を に は が 生成
          요약 번역 초록 제목 내용 생성 을 를 의 이 가
          translated chinese english paper summary abstract translation title text description response generation
          summarization request call api llm model server service internal rate limit quota connection read
          to generate translate summarize fetch load parse retrieve get process create generating translating
          fetching while when was is available yet currently could can cannot be found provided generated the a for this of at
          too many out temporarily occurred unexpected unknown
          zusammenfassung übersetzung titel verfügbar bei der die das
          résumé traduction titre disponible de la du le
          resumen traducción título de al la el
          """);

  private static final String BEFORE_ERROR = "([{\"'*`❌⚠\uFE0F ";

  /** The first word of such an error, if it is not a number or the name of one. */
  private static final Set<String> ERRORS =
      Set.of("http", "api", "server", "client", "error", "traceback", "this", "you");

  private static final int LONGEST_ERROR = 9;

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    /** An error with its code or the name that a program gives it. */
    static final Pattern ERROR =
        Pattern.compile(
            "["
                + Pattern.quote(BEFORE_ERROR)
                + "]{0,4}+(?:"
                + "http(?:/[12](?:\\.\\d)?)?(?: error| status| code)*:? ?[45]\\d\\d\\b"
                + "|(?:http |api |server |client )?error(?: code)?\\s?[:：#]?\\s?[45]\\d\\d\\b"
                + "|[45]\\d\\d (?:client error|server error|too many|service|bad|internal|gateway|unauthorized|forbidden|not found)"
                + "|[a-z_.]{0,60}(?-i:Error|Exception|Timeout)(?:\\s?[:(]|$)"
                + "|traceback \\(most recent"
                + "|error[\"']\\s?:"
                + "|this model['’]s maximum context length|you exceeded your current quota)",
            Pattern.CASE_INSENSITIVE);

    /** A template that nobody filled in. */
    static final Pattern TEMPLATE =
        Pattern.compile(
            "\\$?\\\\?\\{(?:\\\\?\\{)? ?[\\p{L}_][\\p{L}\\p{N}_. |-]{0,40} ?\\\\?\\}(?:\\\\?\\})?"
                + "|%\\(\\w{1,40}\\)s|%s|<%=?[^%]{1,40}%>");

    /** A paper about these may have such a title, and a translation of it. */
    static final Pattern ABOUT_FAILURE =
        Pattern.compile(
            "fail|error|missing|unavailab|\\bnone\\b|null|nothing|\\bno\\b|\\bnot\\b|empty|unknown|untitled|pending|todo|timeout|unable|limit",
            Pattern.CASE_INSENSITIVE);
  }

  private static final int LONGEST_WORD = 20;
  private static final int LONGEST = 400;

  /** A failure that ends like a sentence is followed by little else. */
  private static final int LONGEST_SENTENCES = 60;

  private static final int MOST_EAST_ASIAN = 24;

  private static final char FIRST_EAST_ASIAN = '\u2E80';

  /** A paper about failures may have a longer text that begins like one. */
  private static final int SHORTEST_OF_PAPERS = 10;

  private static final String AROUND = " \t\n\r.。…,，:：!！?？*_`\"'“”‘’()（）[]【】<>《》「」-–—~/\\⚠\uFE0F❌";

  private Placeholders() {}

  /**
   * Returns whether a text says only that there is none.
   *
   * @param title the original title of the paper: it may itself be such a word
   */
  static boolean isOne(Field field, String text, String title) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    int start = startOf(text);
    int length = endOf(text, start) - start;
    if (length == 0) {
      return true;
    }
    String word = length <= LONGEST_WORD ? text.substring(start, start + length) : "";
    if ("{$%<\\".indexOf(text.charAt(0)) >= 0 && Patterns.TEMPLATE.matcher(text).matches()) {
      return true;
    }
    boolean isTitle = field == Field.TITLE || field == Field.TRANSLATED_TITLE;
    if (OF_PROGRAMS.contains(word)) {
      return true;
    }
    if (mayBeError(text) && Patterns.ERROR.matcher(text).lookingAt()) {
      return isTitle ? hasDigit(text) && text.length() <= LONGEST_WORD : !isEastAsian(text);
    }
    if (field == Field.TITLE) {
      return false;
    }
    boolean isWord = !word.isEmpty() && WORDS.contains(word.toLowerCase(Locale.ROOT));
    if (!isWord && !isFailure(text, start, isTitle ? 2 : 1)) {
      return false;
    }
    boolean isCertain = !isTitle && (isWord || text.length() <= SHORTEST_OF_PAPERS);
    return isCertain || !Patterns.ABOUT_FAILURE.matcher(title).find();
  }

  private static boolean isFailure(String text, int start, int least) {
    boolean isLong = text.length() > LONGEST_SENTENCES;
    if (!FAILURE.isAt(text, start) || (isLong && isEastAsian(text))) {
      return false;
    }
    int end = start;
    while (end < text.length()
        && ":：,，。.!！;；\n\r\"{".indexOf(text.charAt(end)) < 0
        && !Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    boolean isExplained =
        end < text.length() && (Colons.is(text.charAt(end)) || Ascii.isDigit(text.charAt(end)));
    return (isExplained || !isLong) && FAILURE.count(text, start, end) >= least;
  }

  /** Returns whether the first word of a text is that of an error. */
  private static boolean mayBeError(String text) {
    int start = 0;
    while (start < text.length() && BEFORE_ERROR.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    if (end - start < 3) {
      return false;
    }
    if (text.charAt(start) == '4' || text.charAt(start) == '5' || endsLikeError(text, start, end)) {
      return true;
    }
    return end - start <= LONGEST_ERROR
        && ERRORS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean endsLikeError(String text, int start, int end) {
    return switch (text.charAt(end - 1)) {
      case 'r' -> endsWith("Error", text, start, end);
      case 'n' -> endsWith("Exception", text, start, end);
      case 't' -> endsWith("Timeout", text, start, end);
      default -> false;
    };
  }

  private static boolean endsWith(String name, String text, int start, int end) {
    return end - name.length() >= start && text.startsWith(name, end - name.length());
  }

  private static boolean isOfName(char c) {
    return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '_' || c == '.';
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Ascii.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text has more East Asian letters than a program's error. */
  private static boolean isEastAsian(String text) {
    int count = 0;
    for (int i = 0; i < text.length() && count <= MOST_EAST_ASIAN; i++) {
      count += text.charAt(i) >= FIRST_EAST_ASIAN && Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return count > MOST_EAST_ASIAN;
  }

  /** Returns where the punctuation in front of a text ends. */
  private static int startOf(String text) {
    int start = 0;
    while (start < text.length() && isAround(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Returns where the punctuation after a text begins. */
  private static int endOf(String text, int start) {
    int end = text.length();
    while (end > start && isAround(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isAround(char c) {
    boolean isHan = '\u4E00' <= c && c <= '\u9FFF';
    return !isHan && !Ascii.isLetter(c) && (AROUND.indexOf(c) >= 0 || InvisibleText.isInvisible(c));
  }
}
