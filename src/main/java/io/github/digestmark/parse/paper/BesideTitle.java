package io.github.digestmark.parse.paper;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands beside a title on its line: links, identifiers, categories, authors, where and
 * when the paper was published, and a summary. Each is known by what it looks like.
 */
final class BesideTitle {

  private static final Pattern VENUE =
      Pattern.compile(
          "\\(?\\[?((?:\\p{Lu}[\\p{L}&/'’ -]|arXiv)[\\p{L}&/'’ -]{0,40}[ ,'’]{1,2}(?:19|20)?\\d\\d)\\]?\\)?\\.?");

  private static final Pattern DATE = Pattern.compile("[(\\[]?(" + Dates.ANY + ")[)\\]]?:?");

  private static final Pattern FIRST_DATE =
      Pattern.compile("(" + Dates.WITH_MONTH + ")\\s*[-–—|·,，;；]\\s");

  private static final Pattern EMPHASIS = Pattern.compile("([*_])(?![*_\\s])([^*_]{2,400})\\1");

  private static final Pattern LAST_EMPHASIS =
      Pattern.compile("[,.;:，–—\\s-]\\s{0,3}[*_]{1,2}([^*_\\s][^*_]{2,60})[*_]{1,2}\\.?$");

  private static final Pattern BREAK = Pattern.compile("(?i)br|p|div");

  /** Signs between a title and what follows. */
  private static final String SEPARATORS = " \t-–—:：|,，.;；·()（）[]";

  /** A shorter text beside a title is a mark or a word, not a summary. */
  private static final int SHORTEST_SUMMARY = 12;

  private static final int LONGEST_VENUE = 60;

  private final String text;
  private final PaperBuilder paper;
  private final List<Span> categories = new ArrayList<>();
  private final List<Span> codes = new ArrayList<>();

  BesideTitle(String text, PaperBuilder paper) {
    this.text = text;
    this.paper = paper;
  }

  /** Reads the text in front of a title: a date or a venue, or nothing. */
  boolean readFront(Span span) {
    Span inner = withoutSeparators(Marks.inner(text, withoutSeparators(withoutTicks(span))));
    return !inner.isEmpty() && setIfLike(inner);
  }

  /**
   * Reads the rest of the line.
   *
   * @param inlines what is not plain text in the line
   */
  void read(Span rest, List<Inline> inlines) {
    List<Inline> inside = within(rest, inlines);
    Span prose = prose(rest, inside);
    int from = rest.start();
    for (Inline inline : inside) {
      if (!prose.contains(inline.span())) {
        from = readBefore(new Span(from, inline.span().start()), inline);
      }
    }
    readText(prose.isEmpty() ? new Span(from, rest.end()) : prose);
    if (!paper.has(Field.URL)) {
      inside.stream()
          .filter(inline -> inline.is(Inline.Kind.LINK) && paper.leadsToPaper(inline))
          .findFirst()
          .ifPresent(paper::addLink);
    }
    set(Field.CATEGORIES, categories);
    set(Field.KEYWORDS, codes);
  }

  /**
   * Reads a line that is nothing but links, code, dates and venues, and says whether it was one.
   */
  boolean readDetails(Span line, List<Inline> all) {
    List<Inline> inlines = within(line, all);
    int from = line.start();
    for (Inline inline : inlines) {
      if (!isDetail(new Span(from, inline.span().start()))) {
        return false;
      }
      from = inline.span().end();
    }
    boolean areDetails = !inlines.isEmpty() && isDetail(new Span(from, line.end()));
    if (areDetails) {
      read(line, inlines);
    }
    return areDetails;
  }

  /** Returns what is within a span, without what is in the text of a link. */
  private static List<Inline> within(Span span, List<Inline> inlines) {
    List<Inline> found = new ArrayList<>();
    int from = span.start();
    for (Inline inline : inlines) {
      if (!inline.span().isEmpty()
          && inline.span().start() >= from
          && inline.span().end() <= span.end()) {
        found.add(inline);
        from = inline.span().end();
      }
    }
    return found;
  }

  private boolean isCategory(Span span) {
    return ArxivCategory.parse(text.substring(span.start(), span.end())).isPresent();
  }

  /** Reads dates, venues and categories with commas between them, if there is nothing else. */
  boolean readList(Span list) {
    List<Span> parts = new ArrayList<>();
    int from = list.start();
    for (int i = list.start(); i <= list.end(); i++) {
      if (i == list.end() || ",，;；".indexOf(text.charAt(i)) >= 0) {
        parts.add(Marks.trim(text, new Span(from, i)));
        from = i + 1;
      }
    }
    if (!parts.stream().allMatch(part -> isCategory(part) || isDetail(part))) {
      return false;
    }
    List<Span> ofArxiv = parts.stream().filter(this::isCategory).toList();
    set(Field.CATEGORIES, ofArxiv);
    parts.stream().filter(part -> !ofArxiv.contains(part)).forEach(this::setIfLike);
    return true;
  }

  private boolean isDetail(Span span) {
    Span inner = Marks.inner(text, withoutSeparators(span));
    return !Marks.hasText(text, inner)
        || DATE.matcher(text).region(inner.start(), inner.end()).matches()
        || VENUE.matcher(text).region(inner.start(), inner.end()).matches();
  }

  /** Reads a text and what follows it, and returns where the next text begins. */
  private int readBefore(Span before, Inline inline) {
    Optional<Span> label = inline.is(Inline.Kind.LINK) ? lastLabel(before) : Optional.empty();
    if (label.isPresent()) {
      readText(new Span(before.start(), label.get().start()));
      paper.add(label.get(), paper.fieldOf(label.get()), inline.span());
      return inline.span().end();
    }
    if (isApart(inline)) {
      readText(before);
      return inline.span().end();
    }
    return before.start();
  }

  /** Returns the name of a field at the end of a text, as in {@code , Code: [link](url)}. */
  private Optional<Span> lastLabel(Span span) {
    int end = span.end();
    while (end > span.start() && " *_[(".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == span.start() || ":：".indexOf(text.charAt(end - 1)) < 0) {
      return Optional.empty();
    }
    int start = end - 1;
    while (start > span.start() && ",，;；|·.()[]".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    Span name = Marks.inner(text, new Span(start, end - 1));
    return name.isEmpty() || paper.fieldOf(name).isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** Returns the part of the rest that is prose with links in it, or an empty span. */
  private Span prose(Span rest, List<Inline> inside) {
    List<Inline> links = inside.stream().filter(inline -> inline.is(Inline.Kind.LINK)).toList();
    if (links.isEmpty() || !isProse(new Span(rest.start(), links.get(0).span().start()), 1)) {
      return Span.at(rest.start());
    }
    int end = rest.start();
    for (int i = 0; i < links.size(); i++) {
      int next = i + 1 < links.size() ? links.get(i + 1).span().start() : rest.end();
      if (isProse(new Span(links.get(i).span().end(), next), SHORTEST_SUMMARY)) {
        end = next;
      }
    }
    return new Span(rest.start(), end);
  }

  private boolean isProse(Span span, int length) {
    Span inner = withoutSeparators(span);
    return inner.length() >= length
        && Marks.hasText(text, inner)
        && lastLabel(span).isEmpty()
        && !DATE.matcher(text).region(inner.start(), inner.end()).matches()
        && !VENUE.matcher(text).region(inner.start(), inner.end()).matches()
        && !EMPHASIS.matcher(text).region(inner.start(), inner.end()).lookingAt()
        && !Authors.isCertain(text, inner);
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
        boolean isCategory = isCategory(inline.text());
        if (isCategory || !setIfLike(inline.text())) {
          (isCategory ? categories : codes).add(inline.span());
        }
        return true;
      }
      default -> {
        return BREAK.matcher(text).region(inline.text().start(), inline.text().end()).matches();
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
      if (setIfLike(inner) || setAuthors(inner, Authors.isLikely(text, inner))) {
        rest = withoutSeparators(new Span(emphasis.end(), rest.end()));
      }
    }
    Matcher last = LAST_EMPHASIS.matcher(text).region(rest.start(), rest.end());
    if (last.find() && setIfLike(new Span(last.start(1), last.end(1)))) {
      rest = withoutSeparators(new Span(rest.start(), last.start()));
    }
    Matcher date = FIRST_DATE.matcher(text).region(rest.start(), rest.end());
    if (date.lookingAt() && setIfLike(new Span(date.start(1), date.end(1)))) {
      rest = withoutSeparators(new Span(date.end(), rest.end()));
    }
    if (rest.isEmpty() || setIfLike(rest) || !Marks.hasText(text, rest)) {
      return;
    }
    boolean areAuthors = readNamesAndVenue(rest) || setAuthors(rest, Authors.isCertain(text, rest));
    if (!areAuthors && rest.length() >= SHORTEST_SUMMARY) {
      paper.set(Field.SUMMARY, Marks.inner(text, rest));
    }
  }

  /** Reads {@code Ho et al., NeurIPS 2020.}: names, and where or when the paper was published. */
  private boolean readNamesAndVenue(Span span) {
    int end = text.charAt(span.end() - 1) == '.' ? span.end() - 1 : span.end();
    for (int i = end - 1; i > span.start() && end - i < LONGEST_VENUE; i--) {
      if (",，;；".indexOf(text.charAt(i)) >= 0) {
        Span names = withoutSeparators(new Span(span.start(), i));
        Span last = withoutSeparators(new Span(i + 1, end));
        if (!last.isEmpty() && Authors.areNames(text, names) && setIfLike(last)) {
          return setAuthors(names, true);
        }
      }
    }
    return false;
  }

  /** Sets the authors, unless a column or a label has them, without the full stop at their end. */
  private boolean setAuthors(Span names, boolean areNames) {
    int end = names.end();
    boolean isStop =
        areNames
            && names.length() > 2
            && text.charAt(end - 1) == '.'
            && !text.startsWith("al.", end - 3);
    boolean isInitial = isStop && !Character.isLowerCase(text.charAt(end - 2));
    if (areNames) {
      paper.set(Field.AUTHORS, isStop && !isInitial ? new Span(names.start(), end - 1) : names);
    }
    return areNames;
  }

  /** Sets an identifier, a category, a date or a venue if a text looks like one. */
  boolean setIfLike(Span span) {
    if (paper.setIfId(span) || (isCategory(span) && paper.set(Field.CATEGORIES, span))) {
      return true;
    }
    Matcher date = DATE.matcher(text).region(span.start(), span.end());
    if (date.matches()) {
      return paper.set(Field.DATE, new Span(date.start(1), date.end(1)));
    }
    Matcher venue = VENUE.matcher(text).region(span.start(), span.end());
    return venue.matches() && paper.set(Field.VENUE, new Span(venue.start(1), venue.end(1)));
  }

  private Span withoutTicks(Span span) {
    Span inner = Marks.trim(text, span);
    return inner.length() > 1
            && text.charAt(inner.start()) == '`'
            && text.charAt(inner.end() - 1) == '`'
        ? new Span(inner.start() + 1, inner.end() - 1)
        : inner;
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
