package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Sign;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks in which language models write, and which nobody was to see: {@code <|im_end|>}, {@code
 * [INST]}, {@code <think>}. A paper about such models may name them: what its own title or abstract
 * has, or what is in quotation marks or code, is its text.
 */
public final class ModelTokens {

  /**
   * A mark, or the reasoning between two of them.
   *
   * @param span where it is in the text
   * @param isReasoning whether it is what a model said to itself, with the tags around it
   * @param isCertain whether it is clear where that begins and ends
   */
  public record Token(Span span, boolean isReasoning, boolean isCertain) {}

  /** More of them need a person. */
  private static final int MOST = 20;

  private static final String REASONING =
      "think|thinking|thought|thoughts|reasoning|scratchpad|reflection";

  private static final String TAGS =
      "answer|response|output|end_of_turn|start_of_turn|bos|eos|eot|eot_id|pad|unk|endoftext";

  private static final String ROLES = "(?:\\s*+(?:assistant|system|user|model)\\b)?+";

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    static final Pattern TOKEN =
        Pattern.compile(
            "<\\\\?\\|[a-z0-9_▁ -]{2,30}\\\\?\\|>"
                + ROLES
                + "|<｜[^｜<>]{2,30}｜>"
                + "|<start_of_turn>"
                + ROLES
                + "|<(/?)("
                + REASONING
                + ")>"
                + "|</?(?:"
                + TAGS
                + ")>"
                + "|\\\\?\\[/?INST\\\\?\\]"
                + "|<</?SYS>>"
                + "|<(?!/?summary>)(/?\\p{L}[^<>]{1,60})>"
                + "|</?(s)>"
                + "|(?<![^\\n\\r ])#{1,6} ?(?:response|instruction|input|output|answer|assistant|user"
                + "|human|回答|回复|输出|指令|输入)\\s?[:：]"
                + "|(?<![^\\n\\r ])#{1,6} ?(\\p{L}[^\\n\\r:：#]{0,40}+)[:：]"
                + "|(?<![^\\n\\r ])```(?:json|markdown|md|text|plaintext)\\b",
            Pattern.CASE_INSENSITIVE);
  }

  /** The groups of marks that only their words make such. */
  private static final int[] WORDS = {3, 5};

  private static final String QUOTES = "`\"“‘「『'";

  private final ParsedPaper paper;
  private final String text;
  private final List<Token> found = new ArrayList<>();

  /** How many marks were looked up in the whole text, or in what the authors wrote. */
  private int looked;

  private final Set<String> unclosed = new HashSet<>();

  private ModelTokens(ParsedPaper paper, String text) {
    this.paper = paper;
    this.text = text;
  }

  /**
   * Finds marks in a text that a program wrote.
   *
   * @param characters the characters of one of its occurrences, as in the model or in the source
   */
  public static List<Token> in(LintContext digest, FieldText text, String characters) {
    if (!text.field().isGenerated() || !mayHaveAny(text, characters)) {
      return List.of();
    }
    ModelTokens tokens = new ModelTokens(text.paper(), characters);
    tokens.find();
    return tokens.found;
  }

  /** Returns whether a text has the characters of any. */
  public static boolean mayHaveAny(FieldText text, String characters) {
    return text.has(Sign.LESS_THAN)
        || (text.has(Sign.BRACKET) && characters.contains("INST"))
        || (text.has(Sign.COLON) && characters.indexOf('#') >= 0)
        || (text.has(Sign.BACKTICK) && characters.contains("```"));
  }

  private void find() {
    Matcher token = Patterns.TOKEN.matcher(text).useTransparentBounds(true);
    int from = 0;
    while (looked < MOST && (from = next(from)) < text.length()) {
      if (!token.region(from, text.length()).lookingAt()) {
        from++;
        continue;
      }
      from = token.end();
      if (isLeft(token)) {
        Token one = token.group(2) == null ? plain(token) : reasoning(token);
        from = Math.max(from, one.span().end());
        add(one);
      }
    }
  }

  /** Returns where the next mark may be. */
  private int next(int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean isLineStart = i == 0 || text.charAt(i - 1) <= ' ';
      if (c == '<' || c == '[' || c == '\\' || (isLineStart && (c == '#' || c == '`'))) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Adds a mark; those side by side are one. */
  private void add(Token token) {
    Token last = found.isEmpty() ? token : found.get(found.size() - 1);
    boolean isNext =
        !last.isReasoning()
            && !token.isReasoning()
            && last.span().end() <= token.span().start()
            && text.substring(last.span().end(), token.span().start()).isBlank();
    if (isNext) {
      Span both = new Span(last.span().start(), token.span().end());
      found.set(found.size() - 1, new Token(both, false, true));
    } else {
      found.add(token);
    }
  }

  private boolean isLeft(Matcher token) {
    if (token.start() > 0 && QUOTES.indexOf(text.charAt(token.start() - 1)) >= 0) {
      return false;
    }
    for (int group : WORDS) {
      if (token.group(group) != null
          && PromptWords.count(text, token.start(group), token.end(group)) == 0) {
        return false;
      }
    }
    looked++;
    return (token.group(4) == null || isAroundAll())
        && !Originals.of(paper).have(token.group().strip().replace("\\", ""));
  }

  /** Returns whether {@code <s>} and {@code </s>} are around all; others strike words through. */
  private boolean isAroundAll() {
    int open = text.indexOf("<s>");
    int close = text.indexOf("</s>");
    return (open < 0 || text.substring(0, open).isBlank())
        && (close < 0 || text.substring(close + "</s>".length()).isBlank());
  }

  private static Token plain(Matcher token) {
    return new Token(new Span(token.start(), token.end()), false, true);
  }

  private Token reasoning(Matcher tag) {
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    boolean isFirst = found.isEmpty();
    if (!tag.group(1).isEmpty()) {
      // Some models write only the end.
      return isFirst
          ? new Token(new Span(0, tag.end()), true, false)
          : new Token(new Span(tag.start(), tag.end()), false, true);
    }
    String end = "</" + name + ">";
    int close = unclosed.contains(name) ? -1 : text.indexOf(end, tag.end());
    if (close >= 0) {
      return new Token(new Span(tag.start(), close + end.length()), true, true);
    }
    unclosed.add(name);
    boolean isAll = text.substring(0, tag.start()).isBlank();
    return isAll
        ? new Token(new Span(tag.start(), text.length()), true, false)
        : new Token(new Span(tag.start(), tag.end()), false, true);
  }
}
