package io.github.digestmark.parse.paper;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads paragraphs below a title that have no label: what they look like says what they are. */
final class UnlabelledText {

  /** Signs between parts of a line. */
  static final String BARS = "|｜·•";

  private static final int SHORTEST_SENTENCE = 40;

  private static final Pattern SYMBOLS = Pattern.compile("(?:" + Marks.SYMBOL + "+\\s*)+");

  /** Symbols of persons: people write them instead of a label for the authors. */
  private static final Set<Integer> PERSONS = Set.of(0x1f464, 0x1f465, 0x270d);

  private final String text;
  private final FieldNames names;
  private final PaperBuilder paper;

  UnlabelledText(String text, FieldNames names, PaperBuilder paper) {
    this.text = text;
    this.names = names;
    this.paper = paper;
  }

  /**
   * Reads a paragraph. Lines that are only links are not part of its text, nor are lines above it
   * that are only names, or a date and the like.
   */
  void read(Span value) {
    int from = value.start();
    Span rest = value;
    for (int i = value.start(); i <= value.end(); i++) {
      boolean isEnd = i == value.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
      if (isEnd) {
        Span line = Marks.trim(text, new Span(from, i));
        boolean isFirst = line.start() == rest.start();
        boolean isOwn = areLinks(line);
        if (isOwn) {
          Inlines.in(text, line).stream().filter(UnlabelledText::isLink).forEach(paper::addLink);
        } else if (isFirst && i < value.end() && (isBroken(i) || areOnlyDetails(line))) {
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
    if (inlines.isEmpty() || !beside().readDetails(rest, inlines)) {
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

  /** Returns whether a line is names, or all of it is in italics, so that no sentence begins. */
  private boolean areOnlyDetails(Span line) {
    Span inner = Marks.inner(text, line);
    boolean isItalic = inner.start() == line.start() + 1 && inner.end() == line.end() - 1;
    return isItalic || Authors.isCertain(text, line);
  }

  /** Reads a line that is only names, or only links, dates, identifiers and categories. */
  private boolean addDetails(Span line) {
    boolean hasMany = text.substring(line.start(), line.end()).indexOf(',') >= 0;
    if (Authors.isCertain(text, line)
        || (hasMany && Authors.isLikely(text, line))
        || Authors.isName(text.substring(line.start(), line.end()))) {
      return paper.set(Field.AUTHORS, line);
    }
    return beside().setIfLike(Marks.inner(text, line))
        || beside().readDetails(line, Inlines.in(text, line));
  }

  private static boolean isLink(Inline inline) {
    return inline.is(Inline.Kind.LINK);
  }

  /** Returns whether there is nothing but links in a line, and images. */
  boolean areLinks(Span line) {
    List<Inline> inlines = Inlines.in(text, line);
    int from = line.start();
    for (Inline inline : inlines) {
      boolean isText = inline.is(Inline.Kind.CODE) || hasLetters(from, inline.span().start());
      if (isText) {
        return false;
      }
      from = inline.span().end();
    }
    return inlines.stream().anyMatch(UnlabelledText::isLink) && !hasLetters(from, line.end());
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
    if (!parts.isEmpty()) {
      parts.forEach(this::addPart);
      return;
    }
    if (isPerson(whole)
        || (isEmphasized && Authors.isLikely(text, inner))
        || Authors.isCertain(text, inner)) {
      paper.set(Field.AUTHORS, inner);
    } else if (isShort(inner) && !isSentence(inner)) {
      Optional<Label> named = Label.at(text, inner, names, true);
      if (named.isPresent() && paper.ids().is(named.get().rest())) {
        paper.add(named.get().name(), Optional.of(Field.ID), named.get().rest());
      } else if (!paper.setIfId(bracketed(withoutSymbols(inner))) && !beside().setIfLike(inner)) {
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

  /**
   * Returns the parts of {@code *Jia Li, Ada Lovelace* | 2024 | [pdf](url)}, or nothing: sentences
   * have bars and dashes, too.
   */
  private List<Span> parts(Span line) {
    List<Span> parts = split(line, BARS);
    if (parts.size() > 1 && parts.stream().anyMatch(this::isKnown)) {
      return parts;
    }
    List<Span> dashed = split(line, "—–");
    boolean isAfterNames =
        dashed.size() > 1 && Authors.isCertain(text, Marks.inner(text, dashed.get(0)));
    return isAfterNames ? dashed : List.of();
  }

  private List<Span> split(Span line, String signs) {
    List<Span> parts = new ArrayList<>();
    int from = line.start();
    for (int i = line.start() + 1; i + 1 < line.end(); i++) {
      boolean isBar =
          signs.indexOf(text.charAt(i)) >= 0
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
      read(part);
    } else if (!Inlines.in(text, part).isEmpty()) {
      beside().read(part, Inlines.in(text, part));
    } else if (!beside().setIfLike(inner) && !beside().readList(inner)) {
      paper.set(Field.KEYWORDS, inner);
    }
  }

  private Span bracketed(Span span) {
    boolean isBracketed =
        span.length() > 2
            && "[(".indexOf(text.charAt(span.start())) >= 0
            && "])".indexOf(text.charAt(span.end() - 1)) >= 0;
    return isBracketed ? new Span(span.start() + 1, span.end() - 1) : span;
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

  private BesideTitle beside() {
    return new BesideTitle(text, paper);
  }
}
