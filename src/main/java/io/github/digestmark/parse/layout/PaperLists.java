package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.Inline;
import io.github.digestmark.parse.paper.Inlines;
import io.github.digestmark.parse.paper.Label;
import io.github.digestmark.parse.paper.Line;
import io.github.digestmark.parse.paper.Marks;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the items of lists that are papers. */
final class PaperLists {

  private static final int WORDS_OF_TITLE = 3;

  /** A title without any mark. */
  private static final int WORDS_OF_PLAIN_TITLE = 4;

  /** Lines below such a title: authors, venue and links. */
  private static final int MOST_LINES = 4;

  /** Lists in lists in lists are read, and no deeper ones. */
  private static final int DEEPEST = 2;

  private final String text;
  private final FieldNames names;
  private final PaperSites sites;

  PaperLists(String text, FieldNames names, PaperSites sites) {
    this.text = text;
    this.names = names;
    this.sites = sites;
  }

  /** Returns the items of a block if it is a list of which at least half are papers. */
  List<PaperUnit> items(Block block) {
    return block instanceof Block.Other other
            && !other.isParagraph()
            && isItem(block.lines().get(0))
        ? items(block.lines(), 0)
        : List.of();
  }

  /** Returns the items of a list, or of the lists below its items, such as a list a day. */
  private List<PaperUnit> items(List<Span> lines, int depth) {
    List<List<Span>> items = split(lines);
    List<PaperUnit> units = items.stream().map(this::item).toList();
    long papers = units.stream().filter(this::isPaper).count();
    boolean areMost = 2 * papers >= units.size();
    List<PaperUnit> found = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      PaperUnit unit = units.get(i);
      if (areMost ? isPaper(unit) || labels(unit).size() >= 2 : depth > 0 && isCertain(unit)) {
        found.add(unit);
      } else if (depth < DEEPEST) {
        found.addAll(below(items.get(i), depth + 1));
      }
    }
    return found;
  }

  /** Returns the papers in the list below an item. */
  private List<PaperUnit> below(List<Span> lines, int depth) {
    for (int i = 1; i < lines.size(); i++) {
      if (isItem(lines.get(i))) {
        List<PaperUnit> found = items(lines.subList(i, lines.size()), depth);
        return found.stream().allMatch(this::isCertain) ? found : List.of();
      }
    }
    return List.of();
  }

  private List<List<Span>> split(List<Span> lines) {
    int indentation = indentation(lines.get(0));
    List<List<Span>> items = new ArrayList<>();
    int first = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (isItem(lines.get(i)) && indentation(lines.get(i)) <= indentation) {
        items.add(lines.subList(first, i));
        first = i;
      }
    }
    items.add(lines.subList(first, lines.size()));
    return items;
  }

  /** Returns whether an item begins with a title of some words that leads to a paper. */
  private boolean isCertain(PaperUnit unit) {
    return isCertain(unit.title());
  }

  private boolean isCertain(Span line) {
    Span title = afterLabel(line);
    return Inlines.in(text, title).stream()
        .filter(inline -> inline.is(Inline.Kind.LINK))
        .findFirst()
        .filter(link -> isLong(link) && sites.isIn(text, link.value()))
        .isPresent();
  }

  private boolean isLong(Inline link) {
    return !link.text().equals(link.value())
        && !link.isImage(text)
        && Marks.words(text.substring(link.text().start(), link.text().end())) >= WORDS_OF_TITLE;
  }

  /** Returns a line without the label of a title or a link, as in {@code Paper: [title](url)}. */
  Span afterLabel(Span line) {
    Optional<Label> label = Label.at(text, line, names, false);
    boolean isOfTitle =
        label
            .flatMap(Label::field)
            .filter(field -> field == Field.TITLE || field == Field.URL)
            .isPresent();
    return isOfTitle
            && Inlines.in(text, label.get().rest()).stream()
                .findFirst()
                .filter(first -> first.is(Inline.Kind.LINK) && isLong(first))
                .filter(first -> first.span().start() == label.get().rest().start())
                .isPresent()
        ? label.get().rest()
        : line;
  }

  private boolean isItem(Span line) {
    return Line.of(text, line, false).isItem();
  }

  private int indentation(Span line) {
    int i = line.start();
    while (i < line.end() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i - line.start();
  }

  private PaperUnit item(List<Span> lines) {
    Line first = Line.of(text, lines.get(0), true);
    List<Line> body = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String between = text.substring(lines.get(i - 1).end(), lines.get(i).start());
      body.add(
          Line.of(text, lines.get(i), between.codePoints().filter(c -> c == '\n').count() > 1));
    }
    Span last = lines.get(lines.size() - 1);
    return new PaperUnit(
        first.content(),
        body,
        new Span(first.text().start(), Marks.trim(text, last).end()),
        Span.at(first.text().start()));
  }

  /** Returns whether the title of an item leads to a paper, or labels below it do. */
  private boolean isPaper(PaperUnit item) {
    Span line = afterLabel(item.title());
    Optional<Field> label = Label.at(text, line, names, false).flatMap(Label::field);
    boolean hasAddress = item.body().stream().anyMatch(below -> sites.isIn(text, below.content()));
    if (label.isPresent()) {
      return label.get() == Field.TITLE && hasAddress && !labels(item).isEmpty();
    }
    List<Inline> links =
        Inlines.in(text, line).stream()
            .filter(inline -> inline.is(Inline.Kind.LINK) && !inline.isToAnchor(text))
            .toList();
    if (hasOnlyNames(line, links)) {
      return false;
    }
    if (!links.isEmpty()) {
      Span first = links.get(0).text();
      boolean isTitle = Marks.words(text.substring(first.start(), first.end())) >= WORDS_OF_TITLE;
      boolean leadsToPaper =
          (isTitle ? links : links.subList(0, 1))
              .stream().anyMatch(link -> sites.isIn(text, link.value()));
      if (leadsToPaper) {
        return true;
      }
    }
    boolean isBold = text.startsWith("**", item.title().start());
    boolean isLinked = isBold && links.isEmpty() && sites.isIn(text, item.title());
    boolean isTitle =
        links.isEmpty()
            && isBold
            && text.startsWith("**", line.end() - 2)
            && item.body().stream().noneMatch(below -> isCertain(below.content()))
            && Marks.words(text.substring(line.start(), line.end())) >= WORDS_OF_TITLE;
    return isLinked
        || (hasAddress && (isTitle || labels(item).size() >= 2))
        || (links.isEmpty() && isTitleAboveLinks(line, item.body()));
  }

  /** Returns whether a line is nothing but links such as {@code [arXiv](url)}, without a title. */
  private boolean hasOnlyNames(Span line, List<Inline> links) {
    int from = line.start();
    for (Inline link : links) {
      Span shown = Marks.inner(text, link.text());
      if (names.of(text.substring(shown.start(), shown.end())).isEmpty()
          || Marks.hasText(text, new Span(from, Math.max(from, link.span().start())))) {
        return false;
      }
      from = link.span().end();
    }
    return !links.isEmpty() && !Marks.hasText(text, new Span(from, Math.max(from, line.end())));
  }

  /** Returns whether a line of some words has the address of one paper in short links below it. */
  private boolean isTitleAboveLinks(Span line, List<Line> body) {
    boolean isSentence = !line.isEmpty() && ".。:：".indexOf(text.charAt(line.end() - 1)) >= 0;
    if (isSentence
        || body.isEmpty()
        || body.size() > MOST_LINES
        || Marks.words(text.substring(line.start(), line.end())) < WORDS_OF_PLAIN_TITLE) {
      return false;
    }
    Set<String> papers = new HashSet<>();
    for (Line below : body) {
      for (Inline inline : Inlines.in(text, below.content())) {
        if (inline.is(Inline.Kind.LINK) && sites.isIn(text, inline.value())) {
          if (isLong(inline)) {
            return false;
          }
          papers.add(PaperSites.paper(text, inline.value()));
        }
      }
    }
    return papers.size() == 1;
  }

  private Set<Field> labels(PaperUnit item) {
    Set<Field> labels = new HashSet<>();
    for (Line line : item.body()) {
      Label.at(text, line.content(), names, false).flatMap(Label::field).ifPresent(labels::add);
    }
    return labels;
  }
}
