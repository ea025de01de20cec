package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is below the title of a paper: labelled lines, quotes and list items, nested headings,
 * and paragraphs without a label, which are known by what they look like.
 */
final class BodyReader {

  /** Fields whose text may have several paragraphs. */
  private static final Set<Field> LONG =
      Set.of(
          Field.ABSTRACT,
          Field.TRANSLATED_ABSTRACT,
          Field.SUMMARY,
          Field.ENGLISH_SUMMARY,
          Field.COMMENT);

  private static final Pattern DETAILS =
      Pattern.compile(
          "\\s*(?:</?(?:details|p|div|center|br|blockquote|ul|ol|li|hr)(?:\\s[^<>]*)?/?>\\s*){0,8}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SUMMARY =
      Pattern.compile("<summary(?:\\s[^<>]*)?>(.{0,80}?)</summary>", Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST_SENTENCE = 40;

  private final String text;
  private final FieldNames names;
  private final PaperBuilder paper;

  /** What is being read: a text, and its name if it has one. */
  private Optional<Label> label = Optional.empty();

  private boolean isNested;
  private boolean isItem;
  private int start = -1;
  private int end = -1;
  private boolean isOver;

  BodyReader(String text, FieldNames names, PaperBuilder paper) {
    this.text = text;
    this.names = names;
    this.paper = paper;
  }

  /** Reads the lines. */
  void read(List<Line> lines) {
    for (Line line : lines) {
      switch (line.kind()) {
        case HEADING -> open(heading(line.content()), true, false);
        case BREAK -> {
          finish();
          isOver = true;
        }
        case COMMENT -> finish();
        case TEXT -> readLine(line);
      }
    }
    finish();
  }

  /** A title may follow its label: {@code ### Title:}. */
  void open(Label opened, boolean isHeading, boolean isListItem) {
    finish();
    label = Optional.of(opened);
    isNested = isHeading;
    isItem = isListItem;
    isOver = false;
    if (!opened.rest().isEmpty()) {
      extend(opened.rest());
    }
  }

  private Label heading(Span content) {
    Span name = Marks.inner(text, content);
    Optional<Label> shape = Label.at(text, name, names, true);
    if (shape.isPresent() && shape.get().rest().isEmpty()) {
      return shape.get();
    }
    return new Label(name, names.of(text.substring(name.start(), name.end())), Span.at(name.end()));
  }

  private void readLine(Line line) {
    Span content = line.content();
    if (content.isEmpty() || text.charAt(content.start()) != '<') {
      readText(line, content);
      return;
    }
    Matcher tags = DETAILS.matcher(text).region(content.start(), content.end());
    if (tags.lookingAt()) {
      boolean closes = tags.group().contains("</details") || tags.group().contains("<details");
      if (closes) {
        finish();
      }
      content = new Span(tags.end(), content.end());
    }
    Matcher summary = SUMMARY.matcher(text).region(content.start(), content.end());
    if (summary.lookingAt()) {
      readSummary(new Span(summary.start(1), summary.end(1)));
      content = Marks.trim(text, new Span(summary.end(), content.end()));
    }
    readText(line, content);
  }

  /** Reads a line without the tags at its start. */
  private void readText(Line line, Span content) {
    if (content.isEmpty()) {
      return;
    }
    boolean mayHaveName = line.isItem() && isItem;
    Optional<Label> found =
        isTextOfHeading() ? Optional.empty() : Label.at(text, content, names, mayHaveName);
    if (found.isPresent() && (!isNested || found.get().field().isPresent())) {
      readLabels(found.get(), line.isItem());
      return;
    }
    if (line.isFirst() && !continues()) {
      finish();
    }
    if (!isOver || label.isPresent()) {
      boolean isListOfLabel = label.isPresent() && line.isItem();
      boolean isWhole = content.equals(line.content()) && (start >= 0 || isListOfLabel);
      extend(isWhole ? line.text() : content);
    }
  }

  /** Below a heading that names a text, all is that text. */
  private boolean isTextOfHeading() {
    return isNested && label.flatMap(Label::field).filter(LONG::contains).isPresent();
  }

  /** Returns whether a further paragraph belongs to what is being read. */
  private boolean continues() {
    return label.isPresent()
        && (isNested || start < 0 || label.get().field().map(LONG::contains).orElse(true));
  }

  /** {@code <summary>Abstract</summary>} is a label, {@code <summary>Details</summary>} is not. */
  private void readSummary(Span shown) {
    Span name = Marks.inner(text, shown);
    Optional<Field> field = names.of(text.substring(name.start(), name.end()));
    if (field.isPresent()) {
      open(new Label(name, field, Span.at(name.end())), false, false);
    }
  }

  /** Reads {@code Published: 2026-01-14 | Category: cs.CV}. */
  private void readLabels(Label first, boolean isListItem) {
    Label next = first;
    for (int bar = bar(next.rest(), 0); bar >= 0; bar = bar(next.rest(), bar + 1)) {
      Span behind = Marks.trim(text, new Span(bar + 1, next.rest().end()));
      Optional<Label> further = Label.at(text, behind, names, false);
      if (further.isPresent()) {
        open(
            new Label(
                next.name(), next.field(), Marks.trim(text, new Span(next.rest().start(), bar))),
            false,
            isListItem);
        next = further.get();
        bar = 0;
      }
    }
    open(next, false, isListItem);
  }

  private int bar(Span span, int from) {
    for (int i = Math.max(from, span.start()); i < span.end(); i++) {
      if (text.startsWith(" | ", i - 1)) {
        return i;
      }
    }
    return -1;
  }

  private void extend(Span span) {
    start = start < 0 ? span.start() : start;
    end = span.end();
  }

  private void finish() {
    if (start >= 0) {
      Span value = new Span(start, end);
      if (label.isPresent()) {
        paper.add(label.get().name(), label.get().field(), value);
      } else {
        addUnlabelled(value);
      }
    }
    label = Optional.empty();
    isNested = false;
    isItem = false;
    start = -1;
    end = -1;
  }

  /**
   * Reads a paragraph without a label. Lines that are only links stand beside its text, and so do
   * lines above it that are only names, or a date and the like.
   */
  private void addUnlabelled(Span value) {
    int from = value.start();
    Span rest = value;
    for (int i = value.start(); i <= value.end(); i++) {
      boolean isEnd = i == value.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
      if (isEnd) {
        Span line = Marks.trim(text, new Span(from, i));
        boolean isFirst = line.start() == rest.start();
        boolean isOwn = areLinks(line);
        if (isOwn) {
          Inlines.in(text, line).stream().filter(BodyReader::isLink).forEach(paper::addLink);
        } else if (isFirst && i < value.end() && isBroken(i)) {
          isOwn = addDetails(line);
        }
        if (isOwn && isFirst) {
          rest = Marks.trim(text, new Span(i, value.end()));
        } else if (isOwn && line.end() == value.end()) {
          rest = Marks.trim(text, new Span(rest.start(), line.start()));
        }
        from = i + 1;
      }
    }
    List<Inline> inlines = isOneLine(rest) ? Inlines.in(text, rest) : List.of();
    if (inlines.isEmpty() || !new BesideTitle(text, paper).readDetails(rest, inlines)) {
      addText(rest);
    }
  }

  private boolean isOneLine(Span span) {
    return text.substring(span.start(), span.end()).chars().noneMatch(c -> c == '\n' || c == '\r');
  }

  /** Returns whether a line ends with a break that is shown: two spaces or a backslash. */
  private boolean isBroken(int end) {
    return text.startsWith("  ", end - 2) || text.startsWith("\\", end - 1);
  }

  /** Reads a line that is only names, or only links, dates, identifiers and categories. */
  private boolean addDetails(Span line) {
    boolean hasMany = text.substring(line.start(), line.end()).indexOf(',') >= 0;
    if (Authors.isCertain(text, line)
        || (hasMany && Authors.isLikely(text, line))
        || Authors.isName(text.substring(line.start(), line.end()))) {
      return paper.set(Field.AUTHORS, line);
    }
    return new BesideTitle(text, paper).readDetails(line, Inlines.in(text, line));
  }

  private static boolean isLink(Inline inline) {
    return inline.is(Inline.Kind.LINK);
  }

  /** Returns whether there is nothing but links in a line, and images. */
  private boolean areLinks(Span line) {
    List<Inline> inlines = Inlines.in(text, line);
    int from = line.start();
    for (Inline inline : inlines) {
      boolean isText = inline.is(Inline.Kind.CODE) || hasLetters(from, inline.span().start());
      if (isText) {
        return false;
      }
      from = inline.span().end();
    }
    return inlines.stream().anyMatch(BodyReader::isLink) && !hasLetters(from, line.end());
  }

  private boolean hasLetters(int start, int end) {
    return start < end && Marks.hasText(text, new Span(start, end));
  }

  private void addText(Span value) {
    Span inner = Marks.inner(text, value);
    boolean isEmphasized = inner.start() > value.start() && inner.end() < value.end();
    if (inner.isEmpty() || !Marks.hasText(text, inner)) {
      return;
    }
    if ((isEmphasized && Authors.isLikely(text, inner)) || Authors.isCertain(text, inner)) {
      paper.set(Field.AUTHORS, inner);
    } else if (isShort(inner) && !isSentence(inner)) {
      if (!new BesideTitle(text, paper).setIfLike(inner)) {
        paper.set(Field.CATEGORIES, inner);
      }
    } else {
      paper.set(Field.SUMMARY, inner);
      if (!paper.has(Field.URL)) {
        Inlines.in(text, inner).stream()
            .filter(inline -> isLink(inline) && paper.leadsToPaper(inline))
            .findFirst()
            .ifPresent(paper::addLink);
      }
    }
  }

  private boolean isShort(Span span) {
    return span.length() < SHORTEST_SENTENCE && isOneLine(span);
  }

  private boolean isSentence(Span span) {
    return ".。!！?？…".indexOf(text.charAt(span.end() - 1)) >= 0;
  }
}
