package io.github.digestmark.parse.layout;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the line with the title of a paper: a heading, the first line of a list item, or a cell.
 *
 * <pre>{@code
 * ### <a id="paper-1"></a> [1] [Attention Is All You Need](https://arxiv.org/abs/1706.03762) [[back]](#toc)
 * }</pre>
 */
final class TitleReader {

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(?:[*_]{0,3}(?:[\\[(【#]\\s*)?(\\d{1,6})\\s*(?:[\\])】]|[.)、．:](?!\\d))[*_]{0,3})\\s+");

  private static final Pattern HASH_NUMBER = Pattern.compile("\\s*#(\\d{1,6})\\s+");

  private static final Pattern ATTRIBUTE = Pattern.compile("\\{#([^\\s{}]+)\\}\\s*$");

  private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");

  /** Signs between a title and what follows. */
  private static final String SEPARATORS = " \t-–—:：|,，.;；·()（）[]";

  /** A shorter text beside a title is a mark or a word, not a summary. */
  private static final int SHORTEST_SUMMARY = 12;

  private final String text;
  private final FieldNames names;
  private final PaperBuilder paper;

  TitleReader(String text, FieldNames names, PaperBuilder paper) {
    this.text = text;
    this.names = names;
    this.paper = paper;
  }

  /** Reads the line. */
  void read(Span whole) {
    Span line = withoutAttribute(Marks.trim(text, whole));
    List<Inline> inlines = Inlines.in(text, line);
    int start = line.start();
    for (Inline inline : inlines) {
      boolean isLeading = inline.span().start() == start;
      if (inline.is(Inline.Kind.TAG) && !inline.value().isEmpty()) {
        paper.setLabel(inline.value());
      }
      if (isLeading && (inline.is(Inline.Kind.TAG) || inline.is(Inline.Kind.IMAGE))) {
        start = skipBlank(inline.span().end(), line.end());
      }
    }
    start = afterNumber(new Span(start, line.end()));
    Span rest = Marks.inner(text, new Span(start, line.end()));
    List<Inline> within = inlines.stream().filter(inline -> rest.contains(inline.span())).toList();
    readTitle(rest, within);
  }

  private int skipBlank(int from, int end) {
    int i = from;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private Span withoutAttribute(Span line) {
    Matcher attribute = ATTRIBUTE.matcher(text).region(line.start(), line.end());
    if (!attribute.find()) {
      return line;
    }
    paper.setLabel(new Span(attribute.start(1), attribute.end(1)));
    return new Span(line.start(), attribute.start());
  }

  private int afterNumber(Span line) {
    for (Pattern pattern : List.of(NUMBER, HASH_NUMBER)) {
      Matcher number = pattern.matcher(text).region(line.start(), line.end());
      if (number.lookingAt() && number.end() < line.end()) {
        paper.setLabel(new Span(number.start(1), number.end(1)));
        return number.end();
      }
    }
    return line.start();
  }

  private void readTitle(Span line, List<Inline> inlines) {
    Optional<Inline> first = inlines.stream().filter(this::isTitleLink).findFirst();
    boolean isLink =
        first.isPresent()
            && !Marks.hasText(
                text, withoutInlines(new Span(line.start(), first.get().span().start()), inlines));
    if (isLink) {
      Inline link = first.get();
      paper.set(Field.TITLE, Marks.inner(text, link.text()));
      if (!link.isToAnchor(text)) {
        paper.setUrl(link);
      } else {
        paper.setLabel(new Span(link.value().start() + 1, link.value().end()));
      }
      readRest(new Span(link.span().end(), line.end()), inlines);
      return;
    }
    Matcher bold = BOLD.matcher(text).region(line.start(), line.end());
    if (bold.lookingAt()) {
      Span title = Marks.inner(text, new Span(bold.start(2), bold.end(2)));
      if (text.charAt(title.start()) != '[') {
        readBold(title);
        readRest(new Span(bold.end(), line.end()), inlines);
        return;
      }
    }
    int end =
        inlines.stream()
            .filter(this::isBesideTitle)
            .mapToInt(i -> i.span().start())
            .findFirst()
            .orElse(line.end());
    Span title = withoutSeparators(new Span(line.start(), end));
    paper.set(Field.TITLE, Marks.inner(text, title));
    readRest(new Span(end, line.end()), inlines);
  }

  /** Bold text may have a number, or be a link. */
  private void readBold(Span bold) {
    int start = afterNumber(bold);
    paper.set(Field.TITLE, Marks.inner(text, new Span(start, bold.end())));
  }

  /** Returns whether a link has the title, and is not one beside it such as {@code [pdf]}. */
  private boolean isTitleLink(Inline inline) {
    return inline.is(Inline.Kind.LINK) && !isBesideTitle(inline);
  }

  private boolean isBesideTitle(Inline inline) {
    if (inline.is(Inline.Kind.IMAGE)) {
      return true;
    }
    if (!inline.is(Inline.Kind.LINK)) {
      return false;
    }
    Span shown = Marks.inner(text, inline.text());
    String called = text.substring(shown.start(), shown.end());
    return inline.text().equals(inline.value())
        || names.of(called).isPresent()
        || called.length() < 3
        || called.startsWith("[");
  }

  private Span withoutInlines(Span span, List<Inline> inlines) {
    int start = span.start();
    for (Inline inline : inlines) {
      if (inline.span().start() >= start && inline.span().end() <= span.end()) {
        start = inline.span().end();
      }
    }
    return new Span(start, span.end());
  }

  private Span withoutSeparators(Span span) {
    int end = span.end();
    while (end > span.start() && " \t-–—:：|,，;；·(（[".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(span.start(), end);
  }

  /** Reads what follows a title: links, identifiers, categories, authors, a summary. */
  private void readRest(Span rest, List<Inline> inlines) {
    List<Inline> within =
        inlines.stream()
            .filter(inline -> rest.contains(inline.span()) && !inline.span().isEmpty())
            .toList();
    List<Span> categories = new ArrayList<>();
    int from = rest.start();
    for (Inline inline : within) {
      readText(new Span(from, inline.span().start()));
      from = inline.span().end();
      if (inline.is(Inline.Kind.LINK)) {
        paper.addLink(inline);
      } else if (inline.is(Inline.Kind.CODE)) {
        readCode(inline, categories);
      }
    }
    readText(new Span(from, rest.end()));
    if (!categories.isEmpty()) {
      paper.set(
          Field.CATEGORIES,
          new Span(categories.get(0).start(), categories.get(categories.size() - 1).end()));
    }
  }

  private void readCode(Inline inline, List<Span> categories) {
    Span code = inline.text();
    if (paper.isId(code)) {
      paper.set(Field.ID, code);
    } else if (ArxivCategory.parse(text.substring(code.start(), code.end())).isPresent()) {
      categories.add(inline.span());
    } else {
      paper.set(Field.KEYWORDS, inline.span());
    }
  }

  private void readText(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && SEPARATORS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \t-–—:：|,，;；·(（[)）]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    Span inner = Marks.inner(text, new Span(start, end));
    boolean isEmphasized = inner.start() > start && inner.end() < end;
    if (isEmphasized && Authors.isLikely(text, inner)) {
      paper.set(Field.AUTHORS, inner);
    } else if (inner.length() >= SHORTEST_SUMMARY && Marks.hasText(text, inner)) {
      paper.set(Field.SUMMARY, inner);
    }
  }
}
