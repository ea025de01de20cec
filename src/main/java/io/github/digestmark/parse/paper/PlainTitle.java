package io.github.digestmark.parse.paper;

import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a title that has neither a link nor marks around it, so that its end has to be found. */
final class PlainTitle {

  private static final Pattern LAST_ID =
      Pattern.compile(
          "\\s*[\\[(]arXiv:\\s?(\\d{4}\\.\\d{4,5}(?:v\\d{1,2})?)[\\])]$", Pattern.CASE_INSENSITIVE);

  private static final Pattern LAST_EMPHASIS =
      Pattern.compile("[,.;:，–—-]\\s*([*_])([^*_\\s][^*_]{2,200})\\1\\.?$");

  private static final Pattern CITED = Pattern.compile("[\"“]([^\"“”]{10,300}?)[.,]?[\"”]");

  /** Where a title ends that has prose after it. */
  private static final Pattern END_OF_TITLE = Pattern.compile("\\s{2,}|\\s[-–—]\\s");

  /** A longer text is not a title alone. */
  private static final int LONGEST_TITLE = 300;

  private static final int WORDS_OF_TITLE = 3;

  private final String text;
  private final PaperBuilder paper;
  private final BesideTitle beside;
  private final FrontOfTitle front;
  private final List<Span> rest = new ArrayList<>();

  PlainTitle(String text, PaperBuilder paper, BesideTitle beside, FrontOfTitle front) {
    this.text = text;
    this.paper = paper;
    this.beside = beside;
    this.front = front;
  }

  /**
   * Reads a title, with a date in front of it or its venue or authors after it.
   *
   * @param hasLinks whether links follow
   * @return what is beside the title
   */
  List<Span> read(Span line, boolean hasLinks) {
    Span plain = withoutSeparators(line);
    plain = hasLinks ? withoutVenue(plain) : plain;
    Span untagged = new Span(front.afterCategory(plain), plain.end());
    rest.add(new Span(plain.start(), untagged.start()));
    Span whole = new Span(front.afterSymbols(untagged), plain.end());
    if (readCited(whole)) {
      return rest;
    }
    Span title = withoutEmphasis(new Span(front.afterDate(whole), whole.end()));
    if (title.length() > LONGEST_TITLE) {
      Matcher end = END_OF_TITLE.matcher(text).region(title.start(), title.end());
      if (end.find() && end.start() < title.start() + LONGEST_TITLE) {
        rest.add(new Span(end.end(), title.end()));
        title = new Span(title.start(), end.start());
      }
    }
    if (endsWith(title, "])")) {
      Matcher id = LAST_ID.matcher(text).region(title.start(), title.end());
      if (id.find() && id.start() > title.start()) {
        paper.set(Field.ID, new Span(id.start(1), id.end(1)));
        title = new Span(title.start(), id.start());
      }
    }
    paper.set(Field.TITLE, Marks.inner(text, title));
    return rest;
  }

  /** Returns the title of {@code Attention Is All You Need, NeurIPS 2017}, which links follow. */
  private Span withoutVenue(Span plain) {
    if (plain.isEmpty()) {
      return plain;
    }
    int comma = plain.end() - 1;
    while (comma > plain.start() && text.charAt(comma) != ',') {
      comma--;
    }
    Span last = Marks.trim(text, new Span(comma + 1, plain.end()));
    return Marks.words(text.substring(plain.start(), comma)) >= WORDS_OF_TITLE
            && !last.isEmpty()
            && beside.setIfLike(last)
        ? new Span(plain.start(), comma)
        : plain;
  }

  /** Reads {@code Vaswani et al. "Attention Is All You Need." NeurIPS 2017.}. */
  private boolean readCited(Span line) {
    if (!Marks.contains(text, line, "\"") && !Marks.contains(text, line, "“")) {
      return false;
    }
    Matcher cited = CITED.matcher(text).region(line.start(), line.end());
    if (!cited.find()) {
      return false;
    }
    Span names = withoutSeparators(new Span(line.start(), cited.start()));
    if (!Authors.isCertain(text, names)) {
      return false;
    }
    paper.set(Field.AUTHORS, names);
    paper.set(Field.TITLE, Marks.inner(text, new Span(cited.start(1), cited.end(1))));
    rest.add(new Span(cited.end(), line.end()));
    return true;
  }

  private Span withoutEmphasis(Span title) {
    int end = endsWith(title, ".") ? title.end() - 1 : title.end();
    if (!endsWith(new Span(title.start(), end), "*_")) {
      return title;
    }
    Matcher last = LAST_EMPHASIS.matcher(text).region(title.start(), title.end());
    if (!last.find()) {
      return title;
    }
    Span inner = new Span(last.start(2), last.end(2));
    boolean isBeside =
        beside.setIfLike(inner)
            || (Authors.isCertain(text, inner) && paper.set(Field.AUTHORS, inner));
    return isBeside ? new Span(title.start(), last.start()) : title;
  }

  private boolean endsWith(Span span, String signs) {
    return !span.isEmpty() && signs.indexOf(text.charAt(span.end() - 1)) >= 0;
  }

  private Span withoutSeparators(Span span) {
    int end = span.end();
    while (end > span.start() && " \t-–—:：|,，;；·(（[".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(span.start(), end);
  }
}
