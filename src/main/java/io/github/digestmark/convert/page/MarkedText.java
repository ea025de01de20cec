package io.github.digestmark.convert.page;

import io.github.digestmark.parse.markup.BareUrls;
import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with marks in place of its formulas and URLs, because CommonMark would see emphasis and
 * escapes in them.
 *
 * @param text the text with the same mark for each of them
 * @param mark a character that is nowhere else in the text
 * @param sources the formulas with their dollar signs, and the URLs, also as {@code \\url{URL}} and
 *     {@code \href{URL}{TEXT}}, in order
 */
record MarkedText(String text, char mark, List<String> sources) {

  /** LaTeX's links; the groups are the URL and the text. */
  static final Pattern LINK = Pattern.compile("\\\\(?:url|href)\\{([^{}\\s]+)}(?:\\{([^{}]*)})?");

  private static final char FIRST_MARK = '\uE000';
  private static final char LAST_MARK = '\uF8FF';

  /** Marks the formulas and URLs of a text, or none if every possible mark is in the text. */
  static MarkedText of(String text) {
    List<Span> spans = spans(text);
    char mark = FIRST_MARK;
    while (mark < LAST_MARK && text.indexOf(mark) >= 0) {
      mark++;
    }
    // A numeric entity could be the mark.
    if (spans.isEmpty() || mark == LAST_MARK || text.contains("&#")) {
      return new MarkedText(text, LAST_MARK, List.of());
    }
    StringBuilder marked = new StringBuilder();
    List<String> sources = new ArrayList<>();
    int done = 0;
    for (Span span : spans) {
      if (span.start() >= done) {
        marked.append(text, done, span.start()).append(mark);
        sources.add(text.substring(span.start(), span.end()));
        done = span.end();
      }
    }
    return new MarkedText(
        marked.append(text, done, text.length()).toString(), mark, List.copyOf(sources));
  }

  /** Returns what CommonMark must not read, in order; one may be within another. */
  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>(Formulas.withDollars(text));
    if (text.contains("\\url{") || text.contains("\\href{")) {
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        spans.add(new Span(link.start(), link.end()));
      }
    }
    for (Span url : BareUrls.in(text)) {
      // In angle brackets, CommonMark reads it itself.
      if (!text.startsWith("<", url.start() - 1)) {
        spans.add(url);
      }
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }
}
