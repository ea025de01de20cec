package io.github.digestmark.parse.layout;

import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a text and what is below them. */
final class Outline {

  private static final Pattern FRAME =
      Pattern.compile("</?(?:details|div|p|center|br|a|hr)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern HEADING =
      Pattern.compile(" {0,3}(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*");

  /** {@code <details><summary>Attention Is All You Need</summary>} */
  private static final Pattern SUMMARY =
      Pattern.compile(
          "\\s{0,3}(?:<details(?:\\s[^<>]{0,100})?>)?\\s*<summary(?:\\s[^<>]{0,100})?>(.{1,500})</summary>\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG = Pattern.compile("<[^<>]{1,500}>");

  private static final int WORDS_OF_TITLE = 3;

  private static final int LOWEST = 6;

  private final String text;
  private final List<Block> blocks;

  /** The indices of the headings among the blocks. */
  private final List<Integer> headings = new ArrayList<>();

  Outline(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks.stream().flatMap(block -> withHeadings(block).stream()).toList();
    for (int i = 0; i < this.blocks.size(); i++) {
      if (this.blocks.get(i) instanceof Block.Heading) {
        headings.add(i);
      }
    }
  }

  /** Without a blank line after {@code </details>}, the heading below belongs to that block. */
  private List<Block> withHeadings(Block block) {
    if (!(block instanceof Block.Other other)
        || other.isParagraph()
        || !FRAME.matcher(text).region(block.span().start(), block.span().end()).lookingAt()) {
      return List.of(block);
    }
    List<Block> parts = new ArrayList<>();
    int from = 0;
    List<Span> lines = block.lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher heading = HEADING.matcher(text).region(lines.get(i).start(), lines.get(i).end());
      if (heading.matches()) {
        if (i > from) {
          parts.add(new Block.Other(lines.subList(from, i), from > 0));
        }
        Span content = new Span(heading.start(2), heading.end(2));
        parts.add(new Block.Heading(lines.subList(i, i + 1), content, heading.group(1).length()));
        from = i + 1;
      }
    }
    if (from < lines.size()) {
      parts.add(new Block.Other(lines.subList(from, lines.size()), from > 0));
    }
    return parts;
  }

  /**
   * Returns the blocks of a text with the summaries of {@code <details>} as headings, if they are
   * different titles of some words each; else nothing.
   */
  static Optional<List<Block>> unfolded(String text, List<Block> blocks) {
    Set<String> titles = new HashSet<>();
    List<Block> unfolded = new ArrayList<>();
    int level = 1;
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        level = Math.min(heading.level() + 1, LOWEST);
      }
      boolean isFolded =
          block instanceof Block.Other other
              && !other.isParagraph()
              && text.startsWith("<", Marks.trim(text, block.span()).start())
              && Marks.contains(text, block.span(), "<summary");
      List<Span> lines = new ArrayList<>();
      for (Span line : isFolded ? block.lines() : List.<Span>of()) {
        Matcher summary = SUMMARY.matcher(text).region(line.start(), line.end());
        boolean isTitle = summary.matches() && isTitle(summary.group(1));
        if (isTitle && !titles.add(summary.group(1))) {
          return Optional.empty();
        }
        if (isTitle) {
          addRest(lines, unfolded);
          Span title = new Span(summary.start(1), summary.end(1));
          unfolded.add(new Block.Heading(List.of(line), title, level));
        } else {
          lines.add(line);
        }
      }
      if (isFolded) {
        addRest(lines, unfolded);
      } else {
        unfolded.add(block);
      }
    }
    return titles.size() > 1 ? Optional.of(unfolded) : Optional.empty();
  }

  private static void addRest(List<Span> lines, List<Block> blocks) {
    if (!lines.isEmpty()) {
      blocks.add(new Block.Other(List.copyOf(lines), false));
      lines.clear();
    }
  }

  private static boolean isTitle(String summary) {
    return PaperTable.words(TAG.matcher(summary).replaceAll("")) >= WORDS_OF_TITLE;
  }

  String text() {
    return text;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Integer> headings() {
    return headings;
  }

  Block.Heading heading(int block) {
    return (Block.Heading) blocks.get(block);
  }

  /** Returns the blocks from a heading to the next one of any level. */
  List<Block> below(int heading) {
    int end = heading + 1;
    while (end < blocks.size() && !(blocks.get(end) instanceof Block.Heading)) {
      end++;
    }
    return blocks.subList(heading + 1, end);
  }

  /** Returns the index of the block after all that belongs to a heading and its subheadings. */
  int endOf(int heading) {
    int end = heading + 1;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof Block.Heading other
            && other.level() <= heading(heading).level())) {
      end++;
    }
    return end;
  }

  /** Returns the nearest heading above a block that is above a level. */
  Optional<Block.Heading> above(int block, int level) {
    for (int i = headings.size() - 1; i >= 0; i--) {
      int heading = headings.get(i);
      if (heading < block && heading(heading).level() < level) {
        return Optional.of(heading(heading));
      }
    }
    return Optional.empty();
  }

  /** Returns the name of a topic: a heading without anchors and links to other places. */
  Span topic(Block.Heading heading) {
    Span span = Marks.trim(text, heading.content());
    int start = span.start();
    int end = span.end();
    for (Inline inline : Inlines.in(text, span)) {
      boolean isFrame = inline.is(Inline.Kind.TAG) || inline.isToAnchor(text);
      if (isFrame && inline.span().start() == start) {
        start = inline.span().end();
      } else if (isFrame && end == span.end() && inline.span().start() > start) {
        end = inline.span().start();
      }
    }
    while (end > start && " (（[".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return Marks.inner(text, new Span(start, end));
  }
}
