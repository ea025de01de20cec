package io.github.digestmark.convert.page;

import io.github.digestmark.internal.Backslashes;
import io.github.digestmark.parse.markup.BareUrls;
import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
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
 * @param sources the formulas with their dollar signs, and the URLs, also as {@code <URL>}, {@code
 *     \\url{URL}} and {@code \href{URL}{TEXT}}, in order
 */
record MarkedText(String text, char mark, List<String> sources) {

  /** LaTeX's links; the groups are the URL and the text. */
  static final Pattern LINK = Pattern.compile("\\\\(?:url|href)\\{([^{}\\s]+)}(?:\\{([^{}]*)})?");

  /** What CommonMark calls an autolink, whose scheme may be any. */
  private static final Pattern AUTOLINK =
      Pattern.compile("<[A-Za-z][A-Za-z0-9.+-]{1,31}+:[^<>\\x00-\\x20]*+>");

  /** An entity that ends a URL: any at its end, and any but the ampersand within it. */
  private static final Pattern ENDING_ENTITY =
      Pattern.compile("&#?\\w+;\\z|&(?!(?:amp|#38|#[xX]26);)#?\\w+;");

  /** A numeric entity that could be a mark. */
  private static final Pattern MARK_ENTITY =
      Pattern.compile("&#(?:0*[56][0-9]{4}|[xX]0*[EFef][0-9A-Fa-f]{3});");

  private static final char FIRST_MARK = '\uE000';
  private static final char LAST_MARK = '\uF8FF';

  /** Marks the formulas and URLs of a text, or none if every possible mark is in the text. */
  static MarkedText of(String text) {
    List<Span> spans = spans(text);
    char mark = FIRST_MARK;
    while (mark < LAST_MARK && text.indexOf(mark) >= 0) {
      mark++;
    }
    if (spans.isEmpty() || mark == LAST_MARK || MARK_ENTITY.matcher(text).find()) {
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
    List<Span> spans = autolinks(text);
    spans.addAll(Formulas.withDollars(withoutDollars(text, spans)));
    if (text.contains("\\url{") || text.contains("\\href{")) {
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        spans.add(new Span(link.start(), link.end()));
      }
    }
    for (Span url : BareUrls.in(text)) {
      spans.addAll(withoutEndingEntity(text, url));
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  private static List<Span> autolinks(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher autolink = AUTOLINK.matcher(text);
    while (autolink.find()) {
      if (!Backslashes.escape(text, autolink.start())) {
        spans.add(new Span(autolink.start(), autolink.end()));
      }
    }
    return spans;
  }

  /** Replaces the dollar signs in autolinks, which neither open nor close a formula. */
  private static String withoutDollars(String text, List<Span> autolinks) {
    return TextEdit.apply(
        text,
        autolinks.stream()
            .map(
                span ->
                    new TextEdit(span, text.substring(span.start(), span.end()).replace('$', '_')))
            .toList());
  }

  /** Ends a URL at the entity for the quotation mark or the bracket after it. */
  private static List<Span> withoutEndingEntity(String text, Span url) {
    int end = text.startsWith(";", url.end()) ? url.end() + 1 : url.end();
    Matcher entity = ENDING_ENTITY.matcher(text).region(url.start(), end);
    if (!entity.find()) {
      return List.of(url);
    }
    // Punctuation in front of the entity is not part of the URL, either.
    return BareUrls.in(text.substring(url.start(), entity.start())).stream()
        .map(span -> new Span(url.start() + span.start(), url.start() + span.end()))
        .toList();
  }
}
