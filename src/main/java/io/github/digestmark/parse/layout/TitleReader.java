package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
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
          "\\s*[*_]{0,3}(?:[\\[(【]\\s*#?(\\d{1,6})\\s*[\\])】]|(\\d{1,6})\\s*[.)、．:](?!\\d)|#(\\d{1,6})"
              + "|\\[[a-z]{2,12}\\s(\\d{1,6})\\]"
              + "|(?:Paper|论文|論文)\\s?#?(\\d{1,6})\\s?(?:[.:：]|[–—-](?=\\s)))"
              + "[*_]{0,3}\\s+");

  private static final Pattern ID =
      Pattern.compile(
          "[\\[(]?(?:arXiv:\\s?)?(\\d{4}\\.\\d{4,5}(?:v\\d{1,2})?)[\\])]?(?:\\s?[:：|–—-])?\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LAST_ID =
      Pattern.compile(
          "\\s*[\\[(]arXiv:\\s?(\\d{4}\\.\\d{4,5}(?:v\\d{1,2})?)[\\])]$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ATTRIBUTE = Pattern.compile("\\{#([^\\s{}]{1,200})\\}$");

  private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");

  private static final Pattern LAST_EMPHASIS =
      Pattern.compile("[,.;:，–—-]\\s*([*_])([^*_\\s][^*_]{2,200})\\1\\.?$");

  /** A longer text in front of a link is the title itself. */
  private static final int LONGEST_FRONT = 30;

  private static final int WORDS_OF_TITLE = 3;

  private final String text;
  private final FieldNames names;
  private final PaperBuilder paper;
  private final BesideTitle beside;

  TitleReader(String text, FieldNames names, PaperBuilder paper) {
    this.text = text;
    this.names = names;
    this.paper = paper;
    this.beside = new BesideTitle(text, paper);
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
        start = Marks.trim(text, new Span(inline.span().end(), line.end())).start();
      }
    }
    Span bold = Marks.inner(text, new Span(start, line.end()));
    Span numbered = new Span(afterNumber(bold), bold.end());
    Span rest = Marks.inner(text, new Span(afterId(numbered), bold.end()));
    readTitle(rest, inlines.stream().filter(inline -> rest.contains(inline.span())).toList());
  }

  private Span withoutAttribute(Span line) {
    if (line.isEmpty() || text.charAt(line.end() - 1) != '}') {
      return line;
    }
    int open = text.lastIndexOf("{#", line.end());
    Matcher attribute = ATTRIBUTE.matcher(text).region(Math.max(open, line.start()), line.end());
    if (!attribute.lookingAt()) {
      return line;
    }
    paper.setLabel(new Span(attribute.start(1), attribute.end(1)));
    return Marks.trim(text, new Span(line.start(), attribute.start()));
  }

  private int afterNumber(Span line) {
    Matcher number = NUMBER.matcher(text).region(line.start(), line.end());
    if (!number.lookingAt() || number.end() == line.end()) {
      return line.start();
    }
    int group = 1;
    while (number.start(group) < 0) {
      group++;
    }
    paper.setLabel(new Span(number.start(group), number.end(group)));
    return number.end();
  }

  /** Returns the end of an identifier in front of a title, or the start. */
  private int afterId(Span line) {
    Matcher id = ID.matcher(text).region(line.start(), line.end());
    if (!id.lookingAt() || id.end() == line.end()) {
      return line.start();
    }
    paper.set(Field.ID, new Span(id.start(1), id.end(1)));
    return id.end();
  }

  private void readTitle(Span line, List<Inline> inlines) {
    Optional<Inline> link = titleLink(line, inlines);
    if (link.isPresent()) {
      readLinked(link.get(), line, inlines);
      return;
    }
    Matcher bold = BOLD.matcher(text).region(line.start(), line.end());
    if (bold.lookingAt()) {
      Span inner = new Span(bold.start(2), bold.end(2));
      paper.set(Field.TITLE, Marks.inner(text, new Span(afterNumber(inner), inner.end())));
      beside.read(new Span(bold.end(), line.end()), inlines);
      return;
    }
    int start = afterLinks(line, inlines);
    int end =
        inlines.stream()
            .filter(inline -> inline.span().start() >= start && isBesideTitle(inline))
            .mapToInt(inline -> inline.span().start())
            .findFirst()
            .orElse(line.end());
    beside.read(new Span(line.start(), start), inlines);
    readPlain(new Span(start, end));
    beside.read(new Span(end, line.end()), inlines);
  }

  /** Returns the end of the links in front of a title, as in {@code [[arXiv](url)] Title}. */
  private int afterLinks(Span line, List<Inline> inlines) {
    int start = line.start();
    for (Inline inline : inlines) {
      if (isBesideTitle(inline)
          && !Marks.hasText(text, new Span(start, Math.max(start, inline.span().start())))) {
        start = Math.max(start, inline.span().end());
      }
    }
    if (start == line.start()) {
      return start;
    }
    while (start < line.end() && BesideTitle.SEPARATORS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start == line.end() ? line.start() : start;
  }

  /** A title may be followed by its venue or its authors in italics. */
  private void readPlain(Span span) {
    Span title = withoutSeparators(span);
    Matcher last = LAST_EMPHASIS.matcher(text).region(title.start(), title.end());
    if (last.find()) {
      Span inner = new Span(last.start(2), last.end(2));
      if (beside.setIfLike(inner)
          || (Authors.isCertain(text, inner) && paper.set(Field.AUTHORS, inner))) {
        title = new Span(title.start(), last.start());
      }
    }
    Matcher id = LAST_ID.matcher(text).region(title.start(), title.end());
    if (id.find() && id.start() > title.start()) {
      paper.set(Field.ID, new Span(id.start(1), id.end(1)));
      title = new Span(title.start(), id.start());
    }
    paper.set(Field.TITLE, Marks.inner(text, title));
  }

  private void readLinked(Inline link, Span line, List<Inline> inlines) {
    paper.set(Field.TITLE, Marks.inner(text, link.text()));
    if (link.isToAnchor(text)) {
      paper.setLabel(new Span(link.value().start() + 1, link.value().end()));
    } else {
      paper.setUrl(link);
    }
    beside.readFront(new Span(line.start(), link.span().start()));
    beside.read(new Span(link.span().end(), line.end()), inlines);
  }

  /** Returns the link that has the title, with at most a date or the like in front of it. */
  private Optional<Inline> titleLink(Span line, List<Inline> inlines) {
    int from = line.start();
    for (Inline inline : inlines) {
      Span front = new Span(Math.min(from, inline.span().start()), inline.span().start());
      boolean isFirst = !Marks.hasText(text, front);
      if (inline.is(Inline.Kind.LINK) && !isBesideTitle(inline)) {
        boolean isLong =
            PaperTable.words(text.substring(inline.text().start(), inline.text().end()))
                >= WORDS_OF_TITLE;
        if (isOpen(line, inline)) {
          Span whole = new Span(line.start(), inline.span().end());
          Span shown = new Span(line.start() + 1, inline.text().end());
          return Optional.of(new Inline(Inline.Kind.LINK, whole, shown, inline.value()));
        }
        if (isFirst || (isLong && front.length() <= LONGEST_FRONT)) {
          return Optional.of(inline);
        }
        return Optional.empty();
      }
      if (isFirst) {
        from = inline.span().end();
      }
    }
    return Optional.empty();
  }

  /** Returns whether a link began with the line: {@code [Sets in [0,1) of numbers](url)}. */
  private boolean isOpen(Span line, Inline link) {
    int depth = 0;
    for (int i = line.start(); i < link.span().start(); i++) {
      depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
      if (depth < 1) {
        return false;
      }
    }
    return depth > 0;
  }

  /**
   * Returns whether this is not the title, but something beside it such as {@code [[pdf](url)]}.
   */
  private boolean isBesideTitle(Inline inline) {
    if (inline.is(Inline.Kind.IMAGE)) {
      return true;
    }
    if (!inline.is(Inline.Kind.LINK)) {
      return false;
    }
    Span shown = Marks.inner(text, inline.text());
    String called = text.substring(shown.start(), shown.end());
    boolean isBracketed =
        text.startsWith("[", inline.span().start() - 1)
            && text.startsWith("]", inline.span().end());
    return inline.text().equals(inline.value())
        || names.of(called).isPresent()
        || paper.isId(shown)
        || called.startsWith("[")
        || (isBracketed && PaperTable.words(called) < WORDS_OF_TITLE);
  }

  private Span withoutSeparators(Span span) {
    int end = span.end();
    while (end > span.start() && " \t-–—:：|,，;；·(（[".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(span.start(), end);
  }
}
