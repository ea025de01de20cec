package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.source.Span;

/**
 * Something in a text that was not written for readers.
 *
 * @param kind what it is
 * @param span where it is in the text
 * @param isWhole whether the text has nothing else
 */
record Leak(Kind kind, Span span, boolean isWhole) {

  /** What a program can leave in a text. */
  enum Kind {
    /** {@code translated_title:}. The text after it may belong to another field. */
    PROMPT_LABEL("a prompt label", Removal.NONE),
    /** {@code 摘要：}. */
    LABEL("a label", Removal.SAFE),
    /** {@code arXiv:2403.11346v1 公告类型：新 摘要：}. */
    ANNOUNCEMENT("arXiv's announcement", Removal.SAFE),
    /** {@code 好的，以下是这篇论文的摘要：}. */
    OPENING("a remark of the language model", Removal.SAFE),
    /** {@code （原文截断）}: a reader without it takes the text for whole. */
    REMARK("a remark of the language model", Removal.UNSAFE),
    /** {@code 抱歉，我无法访问该论文。} */
    REFUSAL("a refusal of the language model", Removal.NONE),
    /** {@code <think>...</think>}. */
    REASONING("the reasoning of the language model", Removal.SAFE),
    /** The same without one of its tags. */
    OPEN_REASONING("the reasoning of the language model", Removal.UNSAFE),
    /** {@code <|im_end|>}. */
    TOKEN("a token of the language model", Removal.SAFE),
    /** {@code 这里是翻译过的论文标题}. */
    EXAMPLE("example text of the prompt", Removal.SAFE),
    /** <code>{"summary": "</code>. */
    JSON("JSON", Removal.NONE);

    private final String text;
    private final Removal removal;

    Kind(String text, Removal removal) {
      this.text = text;
      this.removal = removal;
    }

    Removal removal() {
      return removal;
    }

    /** Returns the words for it in messages. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** Whether what is left without it is certain to be the text. */
  enum Removal {
    SAFE,
    UNSAFE,
    NONE
  }

  Leak shift(int offset) {
    return new Leak(kind, span.shift(offset), isWhole);
  }
}
