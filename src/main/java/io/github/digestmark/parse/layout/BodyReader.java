package io.github.digestmark.parse.layout;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
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
          "\\s*(?:(?:</?(?:details|p|div|center|br|blockquote|ul|ol|li|hr)(?:\\s[^<>]*)?/?>"
              + "|<a\\s+(?:id|name)=[^<>]*>\\s*</a>)\\s*){0,8}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SUMMARY =
      Pattern.compile("<summary(?:\\s[^<>]*)?>(.{0,80}?)</summary>", Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST_SENTENCE = 40;

  /** Signs between parts of a line. */
  private static final String BARS = "|｜·•";

  private static final Pattern SYMBOLS = Pattern.compile("(?:" + Marks.SYMBOL + "+\\s*)+");

  /** Symbols of persons, which stand for the label of the authors. */
  private static final Set<Integer> PERSONS = Set.of(0x1f464, 0x1f465, 0x270d);

  private final String text;
  private final FieldNames names;
  private final PaperBuilder paper;

  /** What is being read: a text, and its name if it has one. */
  private Optional<Label> label = Optional.empty();

  private boolean isNested;
  private boolean isItem;

  /** Of the item that is being read. */
  private int indentation;

  private boolean isQuoted;

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
    boolean isLabel =
        found.isPresent()
            && (!isNested || found.get().field().isPresent())
            && (line.isFirst() || line.isItem() || !isInText(found.get()));
    if (isLabel) {
      readLabels(found.get(), line.isItem());
      indentation = indentation(line.text());
      isQuoted = isQuoted(line.text());
      return;
    }
    boolean isAfterQuote = start >= 0 && isQuoted && !isQuoted(line.text());
    boolean isOfLinks = !line.isFirst() && isShortField() && areLinks(content);
    if (isAfterQuote || isOfLinks || (line.isFirst() && !continues())) {
      finish();
    } else if (line.isFirst() && isItem && start >= 0 && indentation(line.text()) < indentation) {
      // The end of the list.
      finish();
      isOver = true;
    }
    if (!isOver || label.isPresent()) {
      boolean isListOfLabel = label.isPresent() && line.isItem();
      boolean isWhole = content.equals(line.content()) && (start >= 0 || isListOfLabel);
      extend(isWhole ? line.text() : content);
    }
  }

  /** Returns whether a line of a longer text only looks like a label: {@code code: ...}. */
  private boolean isInText(Label found) {
    if (start < 0 || found.isMarked(text) || label.filter(BodyReader::isLong).isEmpty()) {
      return false;
    }
    boolean isLower = Character.isLowerCase(text.charAt(found.name().start()));
    return isLower || ".!?。！？…)）\"”".indexOf(text.charAt(end - 1)) < 0;
  }

  /** Returns whether the text of a label is in one line, and not of links. */
  private boolean isShortField() {
    return start >= 0
        && label
            .flatMap(Label::field)
            .filter(field -> !LONG.contains(field) && field != Field.URL && field != Field.CODE)
            .isPresent();
  }

  /** Returns whether a line is in a quote. */
  private boolean isQuoted(Span line) {
    int i = line.start();
    while (i > 0 && (MarkdownWhitespace.isBlank(text.charAt(i - 1)) || text.charAt(i - 1) == '>')) {
      i--;
    }
    return text.substring(i, line.start()).indexOf('>') >= 0;
  }

  /** Returns how far a line is indented. */
  private int indentation(Span line) {
    int i = line.start();
    while (i > 0 && MarkdownWhitespace.isBlank(text.charAt(i - 1))) {
      i--;
    }
    return line.start() - i;
  }

  /** Below a heading that names a text, all is that text. */
  private boolean isTextOfHeading() {
    return isNested && label.filter(BodyReader::isLong).isPresent();
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
    int from = first.rest().start();
    while (from < next.rest().end()) {
      Optional<Label> further = mayBegin(next, from) ? labelAt(next, from) : Optional.empty();
      if (further.isPresent()) {
        Span text = withoutSeparators(new Span(next.rest().start(), from));
        open(new Label(next.name(), next.field(), text), false, isListItem);
        next = further.get();
        from = next.rest().start();
      } else {
        from++;
      }
    }
    open(next, false, isListItem);
  }

  /** Returns whether a further label may begin here: with marks, or after a separator. */
  private boolean mayBegin(Label current, int i) {
    boolean isAfterBlank = i > current.rest().start() && WhiteSpace.is(text.charAt(i - 1));
    boolean isAfterBar = isAfterBlank && i > 1 && BARS.indexOf(text.charAt(i - 2)) >= 0;
    boolean isMarked = text.startsWith("**", i) || text.startsWith("__", i);
    return isAfterBar || (isAfterBlank && isMarked && !isLong(current));
  }

  /** A label that is not known may be a word of the text, unless one that is known is in front. */
  private Optional<Label> labelAt(Label current, int i) {
    return Label.at(text, new Span(i, current.rest().end()), names, false)
        .filter(label -> label.field().isPresent() || current.field().isPresent());
  }

  private static boolean isLong(Label label) {
    return label.field().filter(LONG::contains).isPresent();
  }

  private Span withoutSeparators(Span span) {
    int end = span.end();
    while (end > span.start()
        && (WhiteSpace.is(text.charAt(end - 1)) || BARS.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return new Span(span.start(), end);
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
    isQuoted = false;
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
    return start < end
        && text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private void addText(Span whole) {
    Span value = isPerson(whole) ? withoutSymbols(whole) : whole;
    Span inner = Marks.inner(text, value);
    boolean isEmphasized = inner.start() > value.start() && inner.end() < value.end();
    if (inner.isEmpty() || !Marks.hasText(text, inner)) {
      return;
    }
    List<Span> parts = parts(whole);
    if (parts.size() > 1 && parts.stream().anyMatch(this::isKnown)) {
      parts.forEach(this::addPart);
      return;
    }
    if (isPerson(whole)
        || (isEmphasized && Authors.isLikely(text, inner))
        || Authors.isCertain(text, inner)) {
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

  /** Divides {@code *Jia Li, Ada Lovelace* | 2024 | [pdf](url)}. */
  private List<Span> parts(Span line) {
    List<Span> parts = new ArrayList<>();
    int from = line.start();
    for (int i = line.start() + 1; i + 1 < line.end(); i++) {
      boolean isBar =
          BARS.indexOf(text.charAt(i)) >= 0
              && WhiteSpace.is(text.charAt(i - 1))
              && WhiteSpace.is(text.charAt(i + 1));
      if (text.charAt(i) == '\n') {
        return List.of(line);
      } else if (isBar) {
        parts.add(Marks.trim(text, new Span(from, i)));
        from = i + 1;
      }
    }
    parts.add(Marks.trim(text, new Span(from, line.end())));
    return parts;
  }

  /** Returns whether a part of a line is links, or names. */
  private boolean isKnown(Span part) {
    return areLinks(part) || areNames(part);
  }

  private boolean areNames(Span part) {
    Span inner = Marks.inner(text, part);
    boolean isItalic = inner.start() == part.start() + 1 && inner.end() == part.end() - 1;
    return isItalic ? Authors.isLikely(text, inner) : Authors.isCertain(text, inner);
  }

  private void addPart(Span whole) {
    Span part = isPerson(whole) ? withoutSymbols(whole) : whole;
    Span inner = Marks.inner(text, part);
    boolean isWord = isShort(inner) && !isSentence(inner) && !isKnown(whole);
    Optional<Label> named = Label.at(text, part, names, false);
    if (named.isPresent()) {
      paper.add(named.get().name(), named.get().field(), named.get().rest());
    } else if (isPerson(whole) || areNames(part)) {
      paper.set(Field.AUTHORS, inner);
    } else if (!isWord) {
      addUnlabelled(part);
    } else if (!Inlines.in(text, part).isEmpty()) {
      new BesideTitle(text, paper).read(part, Inlines.in(text, part));
    } else if (!new BesideTitle(text, paper).setIfLike(inner)) {
      paper.set(Field.KEYWORDS, inner);
    }
  }

  private Span withoutSymbols(Span span) {
    Matcher symbols = SYMBOLS.matcher(text).region(span.start(), span.end());
    return symbols.lookingAt() ? new Span(symbols.end(), span.end()) : span;
  }

  private boolean isPerson(Span span) {
    return !span.isEmpty() && PERSONS.contains(text.codePointAt(span.start()));
  }

  private boolean isShort(Span span) {
    return span.length() < SHORTEST_SENTENCE && isOneLine(span);
  }

  private boolean isSentence(Span span) {
    return ".。!！?？…".indexOf(text.charAt(span.end() - 1)) >= 0;
  }
}
