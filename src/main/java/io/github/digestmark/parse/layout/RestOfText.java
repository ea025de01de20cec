package io.github.digestmark.parse.layout;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.FurtherPlace;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.StrayContent.Kind;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.Comments;
import io.github.digestmark.parse.paper.Marks;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is left of a text when everything that was read is taken away: kept as stray content. */
final class RestOfText {

  private static final String FRAME = "#=|:<>[]()^-*_~`\uFEFF";

  private final SourceText source;
  private final List<Block> blocks;

  /** A number for each place that was read, the start before the end: they are sorted at once. */
  private long[] parts = new long[64];

  private int count;

  RestOfText(SourceText source, List<Block> blocks) {
    this.source = source;
    this.blocks = blocks;
  }

  /** Adds what was read of a part. */
  void add(ParsedPart part) {
    add(part.labelSpan());
    for (Field field : Field.all()) {
      add(part.at(field));
    }
    for (FurtherPlace place : part.further()) {
      add(place.name());
      add(place.text());
    }
  }

  /** Adds a span that was read. */
  void add(Span span) {
    if (span.isEmpty()) {
      return;
    }
    if (count == parts.length) {
      parts = Arrays.copyOf(parts, 2 * count);
    }
    parts[count++] = (long) span.start() << Integer.SIZE | span.end();
  }

  /** Returns what is left: front matter, comments, and all other text with a letter or a digit. */
  List<StrayContent> rest(Optional<Span> frontMatter) {
    Arrays.sort(parts, 0, count);
    List<StrayContent> stray = new ArrayList<>();
    frontMatter.ifPresent(span -> stray.add(new StrayContent(Kind.FRONT_MATTER, span)));
    int next = 0;
    for (Block block : blocks) {
      Span whole = block.span();
      if (Comments.isComment(source.text(), whole)) {
        stray.add(new StrayContent(Kind.COMMENT, whole));
        continue;
      }
      for (Span line : block.lines()) {
        int from = line.start();
        while (next < count && (int) parts[next] <= from) {
          next++;
        }
        for (int i = next; i < count && start(parts[i]) < line.end(); i++) {
          keep(new Span(Math.min(from, start(parts[i])), start(parts[i])), stray);
          from = Math.max(from, (int) parts[i]);
        }
        if (from < line.end()) {
          keep(new Span(from, line.end()), stray);
        }
      }
    }
    return stray;
  }

  private static int start(long part) {
    return (int) (part >>> Integer.SIZE);
  }

  /** Returns whether a text has only signs that Markdown needs between texts. */
  private boolean isFrame(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = source.text().charAt(i);
      if (FRAME.indexOf(c) < 0 && !WhiteSpace.is(c)) {
        return false;
      }
    }
    return true;
  }

  private void keep(Span span, List<StrayContent> stray) {
    Span trimmed = Marks.trim(source.text(), span);
    if (!isFrame(trimmed)) {
      stray.add(new StrayContent(Kind.TEXT, trimmed));
    }
  }
}
