package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.lint.rules.support.PromptWords;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognizes what a prompt gives as an example of its answer: {@code 这里是翻译过的论文标题}. */
final class PromptExamples {

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    /** Words that no title has, whatever its paper is about. */
    static final Pattern PLACE =
        Pattern.compile("这里|此处|在此|ここに|여기에|\\bhere\\b", Pattern.CASE_INSENSITIVE);

    /**
     * What tells an example from a title that has such words: where it is to go, or what it is in.
     */
    static final Pattern EXAMPLE =
        Pattern.compile(
            "这里|此处|在此|填写|一句话|中文|翻译(?:过|后|成|为|的)|ここ|翻訳された|訳された|日本語|여기|번역된|한국어"
                + "|\\bhere\\b|\\btranslated\\b|\\byour\\b|\\binsert\\b|\\bone[- ]sentence\\b|\\bin (?:chinese|japanese|korean|german|french|spanish)\\b"
                + "|\\bübersetzte|\\bhier\\b|\\btraduite?\\b|\\bici\\b|\\btraducid|\\baquí\\b");
  }

  private static final int LONGEST_EXAMPLE = 80;

  private PromptExamples() {}

  /** Returns whether a whole text is one. */
  static boolean isOne(String source) {
    if (source.length() > LONGEST_EXAMPLE) {
      return false;
    }
    int end = source.length();
    while (end > 0 && " \n\r.。:：".indexOf(source.charAt(end - 1)) >= 0) {
      end--;
    }
    if (PromptWords.count(source, 0, end) < 2) {
      return false;
    }
    String lower = source.strip().toLowerCase(Locale.ROOT);
    boolean isBracketed = "<[{【［《".indexOf(lower.charAt(0)) >= 0;
    return isBracketed || Patterns.EXAMPLE.matcher(lower).find();
  }

  /** Returns whether a text says where something is to go, as no title does. */
  static boolean namesPlace(String source) {
    return Patterns.PLACE.matcher(source).find();
  }
}
