package io.github.digestmark.parse.paper;

import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the line with the title of a paper: a heading, the first line of a list item, or a cell.
 *
 * <pre>{@code
 * ### <a id="paper-1"></a> [1] [Attention Is All You Need](https://arxiv.org/abs/1706.03762) [[back]](#toc)
 * }</pre>
 */
public final class TitleReader {

  private static final Pattern ATTRIBUTE = Pattern.compile("\\{#([^\\s{}]{1,200})\\}$");

  private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");

  private static final Set<String> BOLD_TAGS = Set.of("b", "strong");

  private static final Pattern ITALIC =
      Pattern.compile("([*_])(?=[^*_\\s])([^*_]{8,300})\\1(?=[.,;:]?\\s)");

  /** A longer text in front of a link is the title itself. */
  private static final int LONGEST_FRONT = 30;

  private static final int WORDS_OF_TITLE = 3;

  /** {@code **ViT**: "An Image Is Worth 16x16 Words"}: a short name, and the title. */
  private static final Pattern QUOTED = Pattern.compile("\\s*[:：]?\\s*[\"“]([^\"“”]{10,300})[\"”]");

  /** A longer text is not a title alone. */
  private static final int LONGEST_TITLE = 300;

  private final String text;
  private final FieldNames names;
  private final PaperBuilder paper;
  private final BesideTitle beside;
  private final FrontOfTitle front;

  /** What is beside the title. */
  private final List<Span> rest = new ArrayList<>();

  private List<Inline> inlines = List.of();

  public TitleReader(String text, FieldNames names, PaperBuilder paper) {
    this.text = text;
    this.names = names;
    this.paper = paper;
    this.beside = new BesideTitle(text, paper);
    this.front = new FrontOfTitle(text, paper, beside);
  }

  /** Reads the title and its link, and not yet what is beside them. */
  public void readTitle(Span whole) {
    Span line = withoutAttribute(Marks.trim(text, whole));
    inlines = Inlines.in(text, line);
    int start = line.start();
    int end = line.end();
    Set<String> opened = new HashSet<>();
    for (Inline inline : inlines) {
      boolean isLeading = inline.span().start() == start;
      if (inline.is(Inline.Kind.TAG) && !inline.value().isEmpty()) {
        paper.setLabel(inline.value());
      }
      if (isLeading && (inline.is(Inline.Kind.TAG) || inline.is(Inline.Kind.IMAGE))) {
        start = Marks.trim(text, new Span(inline.span().end(), line.end())).start();
        opened.add(at(inline.text()));
      } else if (inline.is(Inline.Kind.TAG)
          && at(inline.text()).equalsIgnoreCase("summary")
          && inline.span().start() > start) {
        // What is folded away is not the title.
        rest.add(new Span(inline.span().end(), line.end()));
        end = inline.span().start();
        break;
      }
    }
    end = endOfBold(start, end, opened);
    for (int i = inlines.size() - 1; i >= 0; i--) {
      Inline inline = inlines.get(i);
      boolean isClosing =
          inline.is(Inline.Kind.TAG)
              && opened.contains(at(inline.text()))
              && inline.span().start() > start
              && inline.span().end() == end;
      end = isClosing ? Marks.trim(text, new Span(start, inline.span().start())).end() : end;
    }
    Span bold = Marks.inner(text, new Span(start, Math.max(start, end)));
    Span numbered = new Span(front.afterNumber(bold), bold.end());
    Span inner = Marks.inner(text, new Span(front.afterId(numbered), bold.end()));
    inlines = inlines.stream().filter(inline -> inner.contains(inline.span())).toList();
    readInner(inner);
  }

  /** Returns where the title ends in {@code <b>Attention Is All You Need</b> — Vaswani et al.} */
  private int endOfBold(int start, int end, Set<String> opened) {
    for (Inline inline : inlines) {
      String tag = inline.is(Inline.Kind.TAG) ? at(inline.text()) : "";
      boolean isClosed =
          BOLD_TAGS.contains(tag)
              && opened.contains(tag)
              && text.startsWith("</", inline.span().start())
              && inline.span().start() > start;
      if (isClosed && inline.span().end() < end) {
        rest.add(new Span(inline.span().end(), end));
        return inline.span().start();
      }
    }
    return end;
  }

  /** Reads what is beside the title: columns and labels that say the same come first. */
  public void readRest() {
    for (Span span : rest) {
      if (!span.isEmpty()) {
        beside.read(span, inlines);
      }
    }
  }

  private String at(Span span) {
    return text.substring(span.start(), span.end());
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

  private void readInner(Span line) {
    Optional<Inline> link = titleLink(line);
    if (link.isPresent()) {
      readLinked(link.get(), line);
      return;
    }
    Optional<Span> bold = bold(line).or(() -> italic(line));
    if (bold.isPresent()) {
      readBold(bold.get(), line);
      return;
    }
    int start = afterLinks(line);
    int end =
        inlines.stream()
            .filter(inline -> inline.span().start() >= start && isBesideTitle(inline))
            .mapToInt(inline -> inline.span().start())
            .findFirst()
            .orElse(line.end());
    rest.add(new Span(line.start(), start));
    Span plain = new Span(start, end == line.end() ? end : beforeParenthesis(start, end));
    rest.addAll(new PlainTitle(text, paper, beside, front).read(plain, end < line.end()));
    rest.add(new Span(end, line.end()));
  }

  /** Returns the bold text that is the title, with at most a date or the like in front of it. */
  private Optional<Span> bold(Span line) {
    if (!Marks.contains(text, line, "**") && !Marks.contains(text, line, "__")) {
      return Optional.empty();
    }
    Matcher bold = BOLD.matcher(text).region(line.start(), line.end());
    int from = line.start();
    while (bold.find()) {
      Span front = Marks.trim(text, new Span(from, bold.start()));
      Span whole = new Span(bold.start(), bold.end());
      boolean isInLink = inlines.stream().anyMatch(inline -> inline.span().contains(whole));
      if (isInLink || (!isFrame(front) && !beside.readFront(front))) {
        return Optional.empty();
      }
      if (!beside.setIfLike(new Span(bold.start(2), bold.end(2)))) {
        return isWithinTitle(whole, line) ? Optional.empty() : Optional.of(whole);
      }
      from = bold.end();
    }
    return Optional.empty();
  }

  /** Returns the italic title of {@code *Attention Is All You Need*. Vaswani et al.} */
  private Optional<Span> italic(Span line) {
    if (line.isEmpty() || "*_".indexOf(text.charAt(line.start())) < 0) {
      return Optional.empty();
    }
    Matcher italic = ITALIC.matcher(text).region(line.start(), line.end());
    return italic.lookingAt()
            && Marks.words(italic.group(2)) >= WORDS_OF_TITLE
            && !Authors.isCertain(text, new Span(italic.start(2), italic.end(2)))
        ? Optional.of(new Span(italic.start(), italic.end()))
        : Optional.empty();
  }

  /** Returns whether there is nothing in front of a title but signs such as emoji. */
  private boolean isFrame(Span front) {
    return text.substring(front.start(), front.end())
        .codePoints()
        .noneMatch(c -> Character.isLetterOrDigit(c) || "[(（【".indexOf(c) >= 0);
  }

  /** Returns whether a few bold words are only part of a title: {@code **KAN** or MLP?} */
  private boolean isWithinTitle(Span bold, Span line) {
    int after = bold.end() + 1;
    return Marks.words(text.substring(bold.start(), bold.end())) < WORDS_OF_TITLE
        && after < line.end()
        && line.end() - bold.end() < LONGEST_TITLE
        && text.charAt(bold.end()) == ' '
        && Character.isLetterOrDigit(text.codePointAt(after));
  }

  private void readBold(Span bold, Span line) {
    Matcher quoted = QUOTED.matcher(text).region(bold.end(), line.end());
    if (quoted.lookingAt()) {
      paper.set(Field.TITLE, Marks.inner(text, new Span(quoted.start(1), quoted.end(1))));
      rest.add(new Span(quoted.end(), line.end()));
      return;
    }
    Span inner = Marks.inner(text, bold);
    paper.set(Field.TITLE, Marks.inner(text, new Span(front.afterNumber(inner), inner.end())));
    rest.add(new Span(bold.end(), line.end()));
  }

  /** Returns where the title ends if the link after it is in a parenthesis with a few words. */
  private int beforeParenthesis(int start, int link) {
    int depth = 0;
    for (int i = link - 1; i >= Math.max(start, link - LONGEST_FRONT); i--) {
      char c = text.charAt(i);
      if (c == ')') {
        depth++;
      } else if (c == '(' && depth-- == 0) {
        return i;
      }
    }
    return link;
  }

  /** Returns the end of the links in front of a title, as in {@code [[arXiv](url)] Title}. */
  private int afterLinks(Span line) {
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
    while (start < line.end() && " \t-–—:：|,，;；·)）]".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start == line.end() ? line.start() : start;
  }

  private void readLinked(Inline link, Span line) {
    paper.set(Field.TITLE, Marks.inner(text, link.text()));
    if (link.isToAnchor(text)) {
      paper.setLabel(new Span(link.value().start() + 1, link.value().end()));
    } else {
      paper.setUrl(link);
    }
    int open = link.span().start();
    while (open > line.start() && "*_".indexOf(text.charAt(open - 1)) >= 0) {
      open--;
    }
    beside.readFront(new Span(line.start(), open));
    rest.add(new Span(afterEmphasis(link.span().end(), line), line.end()));
  }

  /** Returns where emphasis ends that is closed here. */
  private int afterEmphasis(int start, Span line) {
    int end = start;
    while (end < line.end() && "*_".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean isClosed = end == line.end() || !Character.isLetterOrDigit(text.charAt(end));
    return isClosed ? end : start;
  }

  /** Returns the link that has the title, with at most a date or the like in front of it. */
  private Optional<Inline> titleLink(Span line) {
    int from = line.start();
    for (Inline inline : inlines) {
      Span front = new Span(Math.min(from, inline.span().start()), inline.span().start());
      boolean isFirst = !Marks.hasText(text, front);
      if (inline.is(Inline.Kind.LINK) && !isBesideTitle(inline)) {
        boolean isLong =
            Marks.words(text.substring(inline.text().start(), inline.text().end()))
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
        || inline.isImage(text)
        || names.of(called).isPresent()
        || paper.ids().is(shown)
        || called.startsWith("[")
        || (isBracketed && Marks.words(called) < WORDS_OF_TITLE);
  }
}
