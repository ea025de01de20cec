package io.github.digestmark.parse.layout;

import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the sections of a text that are papers: a heading each, with what is below it. */
final class PaperSections {

  /** Labels that only papers have. */
  private static final Set<Field> OF_PAPERS =
      Set.of(
          Field.AUTHORS,
          Field.ABSTRACT,
          Field.TRANSLATED_ABSTRACT,
          Field.TRANSLATED_TITLE,
          Field.SUMMARY,
          Field.URL,
          Field.ID,
          Field.VENUE,
          Field.CATEGORIES,
          Field.DATE);

  private static final int WORDS_OF_TITLE = 4;

  private final Outline outline;
  private final String text;
  private final FieldNames names;
  private final PaperSites sites;

  PaperSections(Outline outline, FieldNames names, PaperSites sites) {
    this.outline = outline;
    this.text = outline.text();
    this.names = names;
    this.sites = sites;
  }

  /** Returns the headings of papers, by their index among the blocks. */
  List<Integer> headings() {
    int[] papers = new int[7];
    Set<Integer> certain = new HashSet<>();
    for (int heading : outline.headings()) {
      if (isPaper(heading)) {
        certain.add(heading);
        papers[outline.heading(heading).level()]++;
      }
    }
    int level = most(papers);
    if (papers[level] == 0) {
      List<Integer> addressed = addressed();
      return addressed.isEmpty() ? linkedFiles() : addressed;
    }
    List<Integer> found = new ArrayList<>();
    for (int heading : outline.headings()) {
      boolean isAtLevel = outline.heading(heading).level() == level;
      if (isAtLevel && (certain.contains(heading) || hasLabel(heading))) {
        found.add(heading);
      }
    }
    return found;
  }

  private static int most(int[] counts) {
    int most = 1;
    for (int i = 2; i < counts.length; i++) {
      if (counts[i] > counts[most]) {
        most = i;
      }
    }
    return most;
  }

  private boolean isPaper(int heading) {
    Block.Heading block = outline.heading(heading);
    if (!mayBeTitle(block.content())) {
      // A date or a number.
      return false;
    }
    for (Inline inline : Inlines.in(text, block.content())) {
      if (inline.is(Inline.Kind.LINK) && sites.isIn(text, inline.value())) {
        return true;
      }
    }
    List<Block> below = outline.below(heading);
    Set<Field> labels = labels(below);
    return labels.size() >= 2 && (labels.contains(Field.AUTHORS) || hasAddress(below));
  }

  private boolean hasAddress(List<Block> below) {
    return below.stream()
        .filter(block -> !(block instanceof Block.Table))
        .anyMatch(block -> sites.isIn(text, block.span()));
  }

  /** Returns whether a heading may be a title: it has a letter, and is in one line. */
  private boolean mayBeTitle(Span span) {
    String title = text.substring(span.start(), span.end());
    return title.codePoints().anyMatch(Character::isLetter)
        && title.indexOf('\n') < 0
        && title.indexOf('\r') < 0;
  }

  private boolean hasLabel(int heading) {
    return mayBeTitle(outline.heading(heading).content())
        && !labels(outline.below(heading)).isEmpty();
  }

  private Set<Field> labels(List<Block> blocks) {
    Set<Field> found = new HashSet<>();
    List<Block> prose = blocks.stream().filter(block -> !isCode(block)).toList();
    for (Line line : Line.of(text, prose)) {
      if (line.kind() == Line.Kind.TEXT) {
        Label.at(text, line.content(), names, false)
            .flatMap(Label::field)
            .filter(OF_PAPERS::contains)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Lines of code, such as {@code "author": "..."}, have no labels of papers. */
  private boolean isCode(Block block) {
    int start = Marks.trim(text, block.lines().get(0)).start();
    return block instanceof Block.Other other
        && !other.isParagraph()
        && (text.startsWith("```", start) || text.startsWith("~~~", start));
  }

  /**
   * Without labels, headings of titles that have the addresses of one paper each below them, if
   * those are nearly all headings of their level.
   */
  private List<Integer> addressed() {
    int[] all = new int[7];
    int[] some = new int[7];
    List<Integer> found = new ArrayList<>();
    for (int heading : outline.headings()) {
      int level = outline.heading(heading).level();
      all[level]++;
      if (hasOneAddress(heading)) {
        some[level]++;
        found.add(heading);
      }
    }
    int level = most(some);
    return some[level] >= 2 && 5 * some[level] >= 4 * all[level]
        ? found.stream().filter(heading -> outline.heading(heading).level() == level).toList()
        : List.of();
  }

  private boolean hasOneAddress(int heading) {
    Span title = outline.heading(heading).content();
    Set<String> papers = new HashSet<>();
    for (Block block : outline.below(heading)) {
      if (block instanceof Block.Table) {
        return false;
      }
      for (Inline inline : Inlines.in(text, block.span())) {
        if (inline.is(Inline.Kind.LINK) && sites.isIn(text, inline.value())) {
          String url = text.substring(inline.value().start(), inline.value().end());
          papers.add(ArxivUrl.parse(url).map(found -> found.id().paper()).orElse(url));
        }
      }
    }
    return papers.size() == 1
        && mayBeTitle(title)
        && PaperTable.words(text.substring(title.start(), title.end())) >= WORDS_OF_TITLE;
  }

  /**
   * Without labels and addresses, headings that are all linked titles of some words, each with a
   * file of its own.
   */
  private List<Integer> linkedFiles() {
    List<Integer> found = new ArrayList<>();
    for (int heading : outline.headings()) {
      Span content = Marks.trim(text, outline.heading(heading).content());
      List<Inline> inlines = Inlines.in(text, content);
      boolean isLink =
          mayBeTitle(content) && inlines.size() == 1 && inlines.get(0).span().equals(content);
      if (isLink && isFileOfPaper(inlines.get(0))) {
        found.add(heading);
      } else if (isLink) {
        return List.of();
      }
    }
    Set<Integer> levels = new HashSet<>();
    found.forEach(heading -> levels.add(outline.heading(heading).level()));
    return found.size() >= 3 && levels.size() == 1 ? found : List.of();
  }

  private boolean isFileOfPaper(Inline link) {
    String target = text.substring(link.value().start(), link.value().end());
    String title = text.substring(link.text().start(), link.text().end());
    return (target.endsWith(".md") || target.endsWith(".html"))
        && PaperTable.words(title) >= WORDS_OF_TITLE;
  }

  /** Returns what belongs to a heading: up to the next paper, or a heading that is not below it. */
  PaperUnit unit(int heading, Optional<Integer> next) {
    int end = Math.min(outline.endOf(heading), next.orElse(outline.blocks().size()));
    List<Block> below = outline.blocks().subList(heading + 1, end);
    Block last = outline.blocks().get(end - 1);
    Block.Heading block = outline.heading(heading);
    return new PaperUnit(
        block.content(), Line.of(text, below), new Span(block.span().start(), last.span().end()));
  }
}
