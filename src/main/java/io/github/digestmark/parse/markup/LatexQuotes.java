package io.github.digestmark.parse.markup;

import io.github.digestmark.internal.Backslashes;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * LaTeX's quotation marks, whose backticks CommonMark takes for code from one quotation to the
 * next: {@code ``a'' and ``b''}.
 *
 * <p>Curly ones are right for Markdown, for LaTeX and for programs that read neither. Backslashes
 * are not: LaTeX takes {@code \`} for an accent.
 */
public final class LatexQuotes {

  private static final int LONGEST = 2;

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private LatexQuotes() {}

  /**
   * Writes curly quotation marks for LaTeX's.
   *
   * @param text any text
   * @return the text with the same code, but without LaTeX's quotation marks
   */
  public static String curly(String text) {
    return text.indexOf('`') < 0 ? text : TextEdit.apply(text, edits(text, code(text)));
  }

  /** Finds the code of a text, which is not the text between two quotations. */
  static List<Span> code(String text) {
    if (text.indexOf('`') < 0) {
      return List.of();
    }
    List<Span> code = new ArrayList<>();
    // After a full stop, nothing is a link reference definition.
    PARSER
        .parse("." + text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Code node) {
                List<SourceSpan> spans = node.getSourceSpans();
                SourceSpan last = spans.get(spans.size() - 1);
                int start = spans.get(0).getInputIndex() - 1;
                Span span = new Span(start, last.getInputIndex() + last.getLength() - 1);
                if (!isCode(text, span)) {
                  code.add(span);
                }
              }
            });
    return code;
  }

  /** Returns whether a piece of code is the text between two quotations. */
  static boolean isCode(String text, Span code) {
    int ticks = ticks(text, code.start());
    int first = code.start() + ticks;
    int last = code.end() - ticks;
    if (ticks > LONGEST || first >= last) {
      return false;
    }
    char before = TextChars.at(text, last - 1);
    char after = TextChars.at(text, code.end());
    return !Character.isWhitespace(text.charAt(first))
        && !TextChars.isSpacedWord(TextChars.at(text, code.start() - 1))
        && !TextChars.isSpacedWord(before)
        && "'\"".indexOf(before) < 0
        && !Character.isWhitespace(after)
        && (TextChars.isWord(after) || TextChars.isOpening(after) || "$\\".indexOf(after) >= 0)
        && closing(text, first, last, ticks) >= 0;
  }

  /**
   * Returns what writes curly quotation marks instead, in the whole text.
   *
   * @param code the pieces of code that are code
   * @return nothing if a quotation does not end
   */
  static List<TextEdit> edits(String text, List<Span> code) {
    List<TextEdit> edits = new ArrayList<>();
    int next = 0;
    int i = text.indexOf('`');
    while (i >= 0) {
      while (next < code.size() && code.get(next).end() <= i) {
        next++;
      }
      if (next < code.size() && code.get(next).start() <= i) {
        i = text.indexOf('`', code.get(next).end());
        continue;
      }
      int ticks = ticks(text, i);
      int after = i + ticks;
      boolean isQuote =
          ticks <= LONGEST
              && !Backslashes.escape(text, i)
              && !Character.isWhitespace(TextChars.at(text, after));
      if (isQuote) {
        int limit = text.indexOf('`', after);
        int end = closing(text, after, limit < 0 ? text.length() : limit, ticks);
        if (end < 0) {
          return List.of();
        }
        int length = ticks == 2 && text.charAt(end) == '"' ? 1 : ticks;
        edits.add(new TextEdit(new Span(i, after), ticks == 2 ? "“" : "‘"));
        edits.add(new TextEdit(new Span(end, end + length), ticks == 2 ? "”" : "’"));
        after = end + length;
      }
      i = text.indexOf('`', after);
    }
    return edits;
  }

  private static int ticks(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - start;
  }

  /** Returns where the marks are that end a quotation, or -1. */
  private static int closing(String text, int start, int end, int ticks) {
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      boolean isEnd =
          ticks == 2
              ? text.startsWith("''", i)
                  || (c == '"' && !TextChars.isSpacedWord(TextChars.at(text, i + 1)))
              : c == '\''
                  && !text.startsWith("''", i)
                  && !TextChars.isSpacedWord(TextChars.at(text, i + 1));
      if (isEnd && !Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return -1;
  }
}
