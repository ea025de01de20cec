package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the items of lists that are papers. */
final class PaperLists {

  private static final int WORDS_OF_TITLE = 3;

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
    List<PaperUnit> items = new ArrayList<>();
    if (!(block instanceof Block.Other other)
        || other.isParagraph()
        || !isItem(block.lines().get(0))) {
      return items;
    }
    int indentation = indentation(block.lines().get(0));
    List<Span> lines = new ArrayList<>();
    for (Span line : block.lines()) {
      if (isItem(line) && indentation(line) <= indentation && !lines.isEmpty()) {
        items.add(item(lines));
        lines = new ArrayList<>();
      }
      lines.add(line);
    }
    items.add(item(lines));
    long papers = items.stream().filter(this::isPaper).count();
    // Among papers, an item with labels is one whose link is missing.
    return 2 * papers < items.size()
        ? List.of()
        : items.stream().filter(item -> isPaper(item) || labels(item).size() >= 2).toList();
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
    for (Span line : lines.subList(1, lines.size())) {
      body.add(Line.of(text, line, false));
    }
    Span last = lines.get(lines.size() - 1);
    return new PaperUnit(
        first.content(), body, new Span(first.text().start(), Marks.trim(text, last).end()));
  }

  /** Returns whether the title of an item leads to a paper, or labels below it do. */
  private boolean isPaper(PaperUnit item) {
    if (Label.at(text, item.title(), names, false).flatMap(Label::field).isPresent()) {
      return false;
    }
    List<Inline> links =
        Inlines.in(text, item.title()).stream()
            .filter(inline -> inline.is(Inline.Kind.LINK) && !inline.isToAnchor(text))
            .toList();
    if (!links.isEmpty()) {
      Span first = links.get(0).text();
      boolean isTitle =
          PaperTable.words(text.substring(first.start(), first.end())) >= WORDS_OF_TITLE;
      boolean leadsToPaper =
          (isTitle ? links : links.subList(0, 1))
              .stream().anyMatch(link -> sites.isIn(text, link.value()));
      if (leadsToPaper) {
        return true;
      }
    }
    boolean isBold = text.startsWith("**", item.title().start());
    boolean hasAddress = item.body().stream().anyMatch(line -> sites.isIn(text, line.content()));
    boolean isLinked = isBold && links.isEmpty() && sites.isIn(text, item.title());
    return isLinked || (hasAddress && labels(item).size() >= 2);
  }

  private Set<Field> labels(PaperUnit item) {
    Set<Field> labels = new HashSet<>();
    for (Line line : item.body()) {
      Label.at(text, line.content(), names, false).flatMap(Label::field).ifPresent(labels::add);
    }
    return labels;
  }
}
