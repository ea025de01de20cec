package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.rules.support.Vocabulary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences in which a language model says that it cannot do what it was asked for. */
final class Refusals {

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    static final Pattern REFUSAL =
        Pattern.compile(
            // Chinese
            "(?:很|非常|十分|真的)?(?:抱歉|遗憾|对不起|對不起|不好意思)[，,。！!\\s][^。\\n\\r]{0,24}"
                + "(?:无法|無法|不能|没有|沒有|未能|没法|没看到|未提供|请提供|請提供|不支持|未找到|超出)"
                + "|作为(?:一个|一款|一名|一種)?[^，。\\n\\r]{0,16}(?:AI|人工智能|语言模型|語言模型)[^，。\\n\\r]{0,8}[，,]\\s*+我"
                + "|我(?:无法|無法|不能|没有办法)(?:访问|获取|提供|翻译|总结|概括|查看|打开|直接|为您|回答|处理|完成|生成)"
                + "|(?:请|請)(?:您)?提供[^。\\n\\r]{0,16}(?:摘要|论文|論文|标题|原文|文本|全文|内容)"
                + "|您(?:好，您)?(?:没有|并未|未|似乎没有)(?:提供|给出)"
                // English
                + "|(?:I['’]m|I am) (?:very |so |really )?sorry\\b|sorry, (?:but )?I\\b|I apologi[sz]e\\b"
                + "|I(?: cannot| can['’]t| can not| am unable to| am not able to|['’]m unable to|['’]m not able to| don['’]t have| do not have)"
                + " (?:access|provide|assist|help|translate|summari[sz]e|generate|fulfill|see|open|browse|the|enough|any)\\b"
                + "|unfortunately, I (?:cannot|can['’]?t|am unable|do not|don['’]t)\\b"
                + "|As an? (?:AI|artificial intelligence|large language model|language model)[^.\\n\\r]{0,30}, I\\b"
                + "|Please provide (?:me with )?(?:the|an?|more) "
                + "|It (?:seems|looks like|appears)(?: that)? (?:you|there is no (?:abstract|text)|the (?:abstract|text|paper|content) (?:is missing|was not|wasn['’]t|you))"
                // Japanese and Korean
                + "|申し訳(?:ありません|ございません)|すみませんが|恐れ入りますが|AI(?:言語モデル|アシスタント)?として、"
                + "|(?:論文|要約|本文|テキスト|要旨)[^。]{0,12}を(?:ご?提供|ご?提示)"
                + "|죄송(?:합니다|하지만)|AI (?:언어 ?모델|어시스턴트)로서|(?:논문|초록|텍스트|내용)[^.]{0,12}제공해 ?주"
                // German, French, Spanish
                + "|Es tut mir (?:sehr )?leid|Leider kann ich|Als KI[^.\\n\\r]{0,30} kann ich|Bitte (?:geben|stellen) Sie"
                + "|(?:Je suis |Je )?(?:vraiment |sincèrement )?désolée?, (?:mais )?je|Je suis désolée?\\b"
                + "|En tant qu(?:e |['’])[^.\\n\\r]{0,40}, je (?:ne|n['’])|Je ne peux pas|Veuillez fournir"
                + "|Lo siento|Como (?:modelo|IA|inteligencia)[^.\\n\\r]{0,40}, no puedo"
                + "|No puedo (?:acceder|traducir|proporcionar|ayudar)|Por favor,? proporcion",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How the sentences after it begin. */
    static final Pattern FURTHER =
        Pattern.compile(
            "(?:请|請|如果|如需|若|您|您可以|但我|我可以|我需要|please|if you|could you|can you|however, (?:I|if)|once you|let me|feel free|I can|I['’]d|I would|I need|I don['’]t"
                + "|お手数|もし|代わりに|よろしければ|원하시|도움|bitte|wenn sie|falls sie|veuillez|si vous|pourriez|por favor|si (?:me|puede|tiene)"
                + "|[^。.\\n\\r]{0,40}?(?:无法|不能|できません|수 없|cannot|can['’]t|unable to))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static final int MOST_SENTENCES = 6;

  /** What refusals begin with; nearly all texts begin otherwise. */
  private static final Vocabulary BEGINNINGS =
      new Vocabulary(
          """
          抱歉 很抱 非常抱 十分抱 真的抱 遗憾 很遗 非常遗 对不 很对 對不 不好意 作为 我无 我無 我不 我没 请 請 您
          i as it sorry unfortunately please
          申し すみ 恐れ ai 論文 要約 テキ 要旨 죄송 논문 초록 텍스 내용
          es leider als bitte je vraiment sincèrement désolé désolée en veuillez lo como no por
          """,
          "抱歉");

  private Refusals() {}

  /** Returns where the refusal that starts at an offset ends, or -1 if there is none. */
  static int end(String text, int start) {
    if (start == text.length() || !mayBegin(text, start)) {
      return -1;
    }
    Matcher refusal = Patterns.REFUSAL.matcher(text).region(start, text.length());
    if (!refusal.lookingAt()) {
      return -1;
    }
    int end = sentenceEnd(text, refusal.end());
    for (int i = 0; i < MOST_SENTENCES && end < text.length(); i++) {
      int next = Leaks.skipSpace(text, end);
      boolean goesOn =
          Patterns.REFUSAL.matcher(text).region(next, text.length()).lookingAt()
              || Patterns.FURTHER.matcher(text).region(next, text.length()).lookingAt();
      if (!goesOn) {
        break;
      }
      end = sentenceEnd(text, next);
    }
    return end;
  }

  static boolean mayBegin(String text, int start) {
    return BEGINNINGS.isAt(text, start);
  }

  private static int sentenceEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLatinEnd =
          (c == '.' || c == '!' || c == '?')
              && (i + 1 == text.length() || WhiteSpace.is(text.charAt(i + 1)));
      if (isLatinEnd || "。！？:：\n\r".indexOf(c) >= 0) {
        return i + 1;
      }
    }
    return text.length();
  }
}
