package io.github.digestmark.lint.rules.support;

/**
 * The words in which a prompt asks for the texts of a digest, and in which a language model hands
 * them over: {@code 论文标题}, {@code 以下是这篇论文的一句话摘要}, {@code Translated abstract}.
 */
public final class PromptWords {

  /** What is asked for. */
  private static final String TEXTS =
      """
      标题 题目 摘要 总结 概括 概述 概要 要点 小结 提要 简介 翻译 译文 標題 題目 總結 概述 要點 翻譯 譯文
      タイトル 題名 要約 概要 要旨 抄録 アブストラクト 翻訳 和訳 訳文 まとめ
      제목 요약 초록 번역 번역문 개요
      title abstract summary translation
      titel zusammenfassung kurzfassung übersetzung
      titre résumé traduction synthèse
      título resumen traducción síntesis
      """;

  private static final String OTHERS =
      """
      论文 文章 中文 英文 汉语 简体 简体中文 一句话 一句 简短 简要 简洁 核心 原文 原始 语言 内容 结果 版本
      論文 中文版 这里 此处 此 处 这 这篇 该 篇 段 以下 下面 如下 的 是 为 了 过 后 出 出来 得到 关于 对 对于 根据 按照
      您 你 我 我们 请 给出 提供 输入 填写 写 放 在 将 把 用 成 来 并 进行 生成 完成 所 一个 一段 经过 要求 并且
      好的 好 当然 可以 没问题 明白 了解 收到 帮
      ここ こちら 以下 次 に は が を の へ で と 日本語 日本語訳 英語 一文 一言 その 翻訳された 訳された された した
      して する ます です 結果 内容 はい もちろん 承知しました 承知いたしました かしこまりました わかりました ください 入れて 書いて
      여기 여기에 다음 다음은 아래 아래는 논문 논문의 한국어 영어 한 문장 에 는 은 의 를 을 이 가 으로 로 번역된 번역한 요약한
      입니다 네 물론입니다 알겠습니다 결과 내용
      the a an this that of in into to for from by is are here here's below following paper paper's article text your my
      one sentence one-sentence single line short brief concise chinese japanese korean english german french spanish
      simplified translated original sure certainly okay ok course absolutely happy i i'll i've will have can help with
      and as based on it its requested provided final output result version academic goes insert put zh cn ja ko s ll ve
      hier ist die der das des den dem im auf ins deutsch deutsche deutscher deutschen folgende folgt übersetzte übersetzter
      ein eine einem satz artikels artikel gerne natürlich selbstverständlich ich kurze
      voici le la les l d du de une un en français article traduit traduite phrase bien sûr est ci dessous
      aquí está el los del al español artículo traducido traducida una frase claro por supuesto continuación
      """;

  private static final Vocabulary WORDS = new Vocabulary(TEXTS, OTHERS);

  private PromptWords() {}

  /**
   * Counts the words of a stretch of a text, if all of them are a prompt's.
   *
   * @return how many there are, or 0 if there are others or none that names a text of a digest
   */
  public static int count(String text, int start, int end) {
    return WORDS.count(text, start, end);
  }

  /** Returns whether a phrase of a prompt's words may be at an offset. */
  public static boolean areAt(String text, int offset) {
    return WORDS.isPhraseAt(text, offset);
  }
}
