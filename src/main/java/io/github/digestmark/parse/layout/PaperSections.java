package io.github.digestmark.parse.layout;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.Ids;
import io.github.digestmark.parse.paper.Inline;
import io.github.digestmark.parse.paper.Inlines;
import io.github.digestmark.parse.paper.Label;
import io.github.digestmark.parse.paper.Line;
import io.github.digestmark.parse.paper.Marks;
import io.github.digestmark.parse.paper.PaperBuilder;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.parse.paper.TitleReader;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

  /** Lines that the title of a heading may have below it. */
  private static final int MOST_LINES = 3;

  private final Outline outline;
  private final String text;
  private final FieldNames names;
  private final PaperSites sites;
  private final Ids ids;

  /** Headings at the level of papers that name a part of the paper above them. */
  private final Set<Integer> nested = new HashSet<>();

  PaperSections(Outline outline, FieldNames names, PaperSites sites) {
    this.outline = outline;
    this.text = outline.text();
    this.names = names;
    this.sites = sites;
    this.ids = new Ids(text);
  }

  /**
   * Returns the headings of papers, by their index among the blocks.
   *
   * @param tables finds the tables of papers: a heading with the title of a row is about that paper
   */
  List<Integer> headings(Supplier<List<PaperTable>> tables) {
    int[] papers = new int[Topics.ANY_LEVEL];
    Set<Integer> certain = new HashSet<>();
    for (int heading : outline.headings()) {
      if (isPaper(heading)) {
        certain.add(heading);
        papers[outline.heading(heading).level()]++;
      }
    }
    int level = most(papers);
    if (papers[level] == 0) {
      return Stream.<Supplier<List<Integer>>>of(
              this::addressed, () -> titled(tables), this::linkedFiles)
          .map(Supplier::get)
          .filter(found -> !found.isEmpty())
          .findFirst()
          .orElse(List.of());
    }
    List<Integer> others =
        outline.headings().stream()
            .filter(heading -> outline.heading(heading).level() == level)
            .filter(heading -> !certain.contains(heading))
            .toList();
    findNamesOfFields(others);
    NavigableSet<Integer> found = new TreeSet<>(certain);
    others.stream()
        .filter(heading -> !nested.contains(heading))
        .filter(heading -> hasLabel(heading) || hasOneAddress(heading))
        .forEach(found::add);
    found.removeIf(heading -> outline.heading(heading).level() != level);
    for (int heading : outline.headings()) {
      boolean isAtLevel = outline.heading(heading).level() == level;
      if (certain.contains(heading) && !isAtLevel && isApart(heading, found)) {
        found.add(heading);
      }
    }
    return List.copyOf(found);
  }

  /** Returns whether a heading of another level is neither below those of papers nor above one. */
  private boolean isApart(int heading, NavigableSet<Integer> papers) {
    Integer before = papers.lower(heading);
    Integer after = papers.higher(heading);
    return (before == null || endOf(before) <= heading)
        && (after == null || endOf(heading) <= after)
        && hasWords(heading);
  }

  private boolean hasWords(int heading) {
    Span title = title(heading);
    return Marks.words(text.substring(title.start(), title.end())) >= WORDS_OF_TITLE;
  }

  /** Finds headings beside those of papers that are known, or there more than once. */
  private void findNamesOfFields(List<Integer> others) {
    Map<String, Integer> counts = new HashMap<>();
    others.forEach(heading -> counts.merge(name(heading), 1, Integer::sum));
    for (int heading : others) {
      String name = name(heading);
      if (counts.getOrDefault(name, 0) > 1 || names.of(name).isPresent()) {
        nested.add(heading);
      }
    }
  }

  private String name(int heading) {
    Span name = Marks.inner(text, outline.heading(heading).content());
    return text.substring(name.start(), name.end());
  }

  /** Returns the index of the block after all that belongs to a paper, or to another heading. */
  int endOf(int heading) {
    int end = outline.endOf(heading);
    while (nested.contains(end)) {
      end = outline.endOf(end);
    }
    return end;
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
    if (!mayBeTitle(block.content()) && !block.content().isEmpty()) {
      // A date or a number.
      return false;
    }
    if (isLinkedTitle(title(heading))) {
      return true;
    }
    List<Block> below = outline.below(heading);
    Set<Field> labels = labels(below);
    return labels.size() >= 2
        && (labels.contains(Field.AUTHORS) || labels.contains(Field.ID) || hasAddress(below));
  }

  /** Returns whether a heading leads to a paper, and is not a field such as its abstract. */
  private boolean isLinkedTitle(Span title) {
    int from = title.start();
    boolean leads = false;
    boolean hasText = false;
    for (Inline inline : Inlines.in(text, title)) {
      if (inline.is(Inline.Kind.LINK)) {
        Span shown = Marks.inner(text, inline.text());
        leads |= sites.isIn(text, inline.value());
        hasText |=
            names.of(text.substring(shown.start(), shown.end())).isEmpty()
                || Marks.hasText(text, new Span(from, Math.max(from, inline.span().start())));
        from = inline.span().end();
      }
    }
    return leads && (hasText || Marks.hasText(text, new Span(from, title.end())));
  }

  /** Returns the content of a heading, with the end of a link that is on the next lines. */
  private Span title(int heading) {
    Span content = outline.heading(heading).content();
    boolean mayBeOpen =
        text.lastIndexOf('[', content.end() - 1) >= content.start()
            && heading + 1 < outline.blocks().size();
    if (mayBeOpen && outline.blocks().get(heading + 1) instanceof Block.Other next) {
      for (Span line : next.lines().subList(0, Math.min(MOST_LINES, next.lines().size()))) {
        Span title = new Span(content.start(), line.end());
        if (isOneLinkFrom(content, title)) {
          return title;
        }
      }
    }
    return content;
  }

  private boolean isOneLinkFrom(Span content, Span title) {
    return text.substring(content.end(), title.end()).lines().skip(1).noneMatch(String::isBlank)
        && Inlines.in(text, title).stream()
            .anyMatch(
                inline ->
                    inline.is(Inline.Kind.LINK)
                        && inline.span().start() < content.end()
                        && inline.span().end() > content.end());
  }

  private boolean hasAddress(List<Block> below) {
    return below.stream()
        .filter(block -> !isRows(block))
        .anyMatch(block -> sites.isIn(text, block.span()));
  }

  /** Returns whether a heading may be a title: it has a letter, and is in one line. */
  private boolean mayBeTitle(Span span) {
    String title = text.substring(span.start(), span.end());
    return title.codePoints().anyMatch(Character::isLetter)
        && title.indexOf('\n') < 0
        && title.indexOf('\r') < 0;
  }

  private boolean isRows(Block block) {
    return block instanceof Block.Table && !Line.isTableOfTwo(text, block);
  }

  private boolean hasLabel(int heading) {
    return mayBeTitle(outline.heading(heading).content())
        && !labels(outline.below(heading)).isEmpty();
  }

  private Set<Field> labels(List<Block> blocks) {
    Set<Field> found = new HashSet<>();
    List<Block> prose = blocks.stream().filter(this::isProse).toList();
    for (Line line : Line.of(text, prose)) {
      Optional<Label> label =
          line.kind() == Line.Kind.TEXT
              ? Label.at(text, line.content(), names, false)
              : line.property(text, names);
      label
          .filter(each -> !each.field().equals(Optional.of(Field.ID)) || ids.is(each.rest()))
          .flatMap(Label::field)
          .filter(OF_PAPERS::contains)
          .ifPresent(found::add);
    }
    return found;
  }

  /** Rows, and lines of code such as {@code "author": "..."}, have no labels of papers. */
  private boolean isProse(Block block) {
    int start = Marks.trim(text, block.lines().get(0)).start();
    boolean isCode =
        block instanceof Block.Other other
            && !other.isParagraph()
            && (text.startsWith("```", start) || text.startsWith("~~~", start));
    return !isCode && !isRows(block);
  }

  /**
   * Without labels, headings of titles that have the addresses of one paper each below them, if
   * those are nearly all headings of their level.
   */
  private List<Integer> addressed() {
    int[] all = new int[Topics.ANY_LEVEL];
    int[] some = new int[Topics.ANY_LEVEL];
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
          papers.add(PaperSites.paper(text, inline.value()));
        }
      }
    }
    return papers.size() == 1 && mayBeTitle(title) && hasWords(heading);
  }

  /** Without labels and addresses, headings of one level with the titles of rows. */
  private List<Integer> titled(Supplier<List<PaperTable>> tables) {
    List<Integer> mayBe =
        outline.headings().stream()
            .filter(heading -> mayBeTitle(outline.heading(heading).content()) && hasWords(heading))
            .toList();
    if (mayBe.isEmpty()) {
      return List.of();
    }
    Set<String> titles = new HashSet<>();
    tables.get().forEach(table -> titles.addAll(table.titles(text)));
    int[] levels = new int[Topics.ANY_LEVEL];
    List<Integer> found = mayBe.stream().filter(each -> titles.contains(titleKey(each))).toList();
    found.forEach(heading -> levels[outline.heading(heading).level()]++);
    int level = most(levels);
    return found.stream().filter(heading -> outline.heading(heading).level() == level).toList();
  }

  private String titleKey(int heading) {
    PaperBuilder paper = new PaperBuilder(text, names, sites);
    new TitleReader(text, names, paper).readTitle(title(heading));
    Span title = paper.places(Span.at(0)).get(Field.TITLE);
    return LooseEquality.caselessKey(text.substring(title.start(), title.end()));
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
        && Marks.words(title) >= WORDS_OF_TITLE;
  }

  /** Returns what belongs to a heading: up to the next paper, or a heading that is not below it. */
  PaperUnit unit(int heading, Optional<Integer> next) {
    int end = Math.min(endOf(heading), next.orElse(outline.blocks().size()));
    List<Block> below = outline.blocks().subList(heading + 1, end);
    Block last = outline.blocks().get(end - 1);
    Span title = title(heading);
    List<Line> body =
        Line.of(text, below).stream().filter(line -> line.text().start() >= title.end()).toList();
    int start = outline.heading(heading).span().start();
    return new PaperUnit(title, body, new Span(start, last.span().end()), anchorAbove(heading));
  }

  /** Returns the name of the anchor on the lines of tags right above a heading, or nothing. */
  private Span anchorAbove(int heading) {
    Span none = Span.at(outline.heading(heading).span().start());
    if (heading == 0 || outline.blocks().get(heading - 1) instanceof Block.Heading) {
      return none;
    }
    List<Span> lines = outline.blocks().get(heading - 1).lines();
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - MOST_LINES); i--) {
      Span line = Marks.trim(text, lines.get(i));
      int from = line.start();
      Span name = none;
      for (Inline inline : Inlines.in(text, line)) {
        boolean isFrame = inline.is(Inline.Kind.TAG) && inline.span().start() == from;
        from = isFrame ? Marks.trim(text, new Span(inline.span().end(), line.end())).start() : from;
        name = isFrame && name.isEmpty() ? inline.value() : name;
      }
      if (from < line.end()) {
        return none;
      }
      if (!name.isEmpty()) {
        return name;
      }
    }
    return none;
  }
}
