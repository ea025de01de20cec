package io.github.digestmark.parse.layout;

import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.paper.Inline;
import io.github.digestmark.parse.paper.Inlines;
import io.github.digestmark.parse.paper.Marks;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a text and what is below them. */
final class Outline {

  private static final Pattern FRAME =
      Pattern.compile("</?(?:details|div|p|center|br|a|hr)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern HEADING =
      Pattern.compile(" {0,3}(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*");

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
