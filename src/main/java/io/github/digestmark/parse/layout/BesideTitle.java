package io.github.digestmark.parse.layout;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands beside a title on its line: links, identifiers, categories, authors, where and
 * when the paper was published, and a summary. Each is known by what it looks like.
 */
final class BesideTitle {

  private static final Pattern VENUE =
      Pattern.compile(
          "\\(?\\[?((?:\\p{Lu}|arXiv)[\\p{L}&/'’ -]{1,40}[ ,'’]{1,2}(?:19|20)?\\d\\d)\\]?\\)?\\.?");

  private static final Pattern DATE =
      Pattern.compile("[(\\[]?((?:19|20)\\d\\d(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?)?)[)\\]]?:?");

  private static final Pattern EMPHASIS = Pattern.compile("([*_])(?![*_\\s])([^*_]{2,400})\\1");

  /** Signs between a title and what follows. */
  static final String SEPARATORS = " \t-–—:：|,，.;；·()（）[]";

  /** A shorter text beside a title is a mark or a word, not a summary. */
  private static final int SHORTEST_SUMMARY = 12;

  private final String text;
  private final PaperBuilder paper;
  private final List<Span> categories = new ArrayList<>();
  private final List<Span> codes = new ArrayList<>();

  BesideTitle(String text, PaperBuilder paper) {
    this.text = text;
    this.paper = paper;
  }

  /** Reads the text in front of a linked title: a date or a venue, or nothing. */
  void readFront(Span span) {
    Span inner = withoutSeparators(span);
    if (!inner.isEmpty()) {
      setIfLike(inner);
    }
  }

  /**
   * Reads the rest of the line.
   *
   * @param inlines what is not plain text in the line
   */
  void read(Span rest, List<Inline> inlines) {
    int from = rest.start();
    for (Inline inline : inlines) {
      if (rest.contains(inline.span()) && !inline.span().isEmpty() && isApart(inline)) {
        readText(new Span(from, inline.span().start()));
        from = inline.span().end();
      }
    }
    readText(new Span(from, rest.end()));
    set(Field.CATEGORIES, categories);
    set(Field.KEYWORDS, codes);
  }

  /** Reads a link or code that is no part of a text, and says whether it was one. */
  private boolean isApart(Inline inline) {
    switch (inline.kind()) {
      case LINK -> {
        paper.addLink(inline);
        return true;
      }
      case IMAGE -> {
        return true;
      }
      case CODE -> {
        if (paper.isId(inline.text())) {
          paper.set(Field.ID, inline.text());
          return true;
        }
        String code = text.substring(inline.text().start(), inline.text().end());
        boolean isCategory = ArxivCategory.parse(code).isPresent();
        (isCategory ? categories : codes).add(inline.span());
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private void set(Field field, List<Span> parts) {
    if (!parts.isEmpty()) {
      paper.set(field, new Span(parts.get(0).start(), parts.get(parts.size() - 1).end()));
    }
  }

  private void readText(Span span) {
    Span rest = withoutSeparators(span);
    Matcher emphasis = EMPHASIS.matcher(text).region(rest.start(), rest.end());
    if (emphasis.lookingAt()) {
      Span inner = new Span(emphasis.start(2), emphasis.end(2));
      if (setIfLike(inner) || (Authors.isLikely(text, inner) && paper.set(Field.AUTHORS, inner))) {
        rest = withoutSeparators(new Span(emphasis.end(), rest.end()));
      }
    }
    if (rest.isEmpty() || setIfLike(rest) || !Marks.hasText(text, rest)) {
      return;
    }
    if (Authors.isCertain(text, rest)) {
      paper.set(Field.AUTHORS, rest);
    } else if (rest.length() >= SHORTEST_SUMMARY) {
      paper.set(Field.SUMMARY, Marks.inner(text, rest));
    }
  }

  /** Sets a date or a venue if a text looks like one. */
  boolean setIfLike(Span span) {
    Matcher date = DATE.matcher(text).region(span.start(), span.end());
    if (date.matches()) {
      return paper.set(Field.DATE, new Span(date.start(1), date.end(1)));
    }
    Matcher venue = VENUE.matcher(text).region(span.start(), span.end());
    return venue.matches() && paper.set(Field.VENUE, new Span(venue.start(1), venue.end(1)));
  }

  private Span withoutSeparators(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && SEPARATORS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \t-–—:：|,，;；·(（[)）]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }
}
