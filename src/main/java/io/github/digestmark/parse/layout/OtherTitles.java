package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.paper.FieldNames;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes headings of what may be titles of papers but is not a heading. */
final class OtherTitles {

  /** A title in bold, with at most links after it. */
  private static final Pattern BOLD =
      Pattern.compile(
          " {0,3}(\\*\\*(?:[^*\\s]|[*\\s](?!\\*)){12,300}[^*:：]\\*\\*[^\\p{L}\\p{N}]*(?:[(\\[].*)?)");

  /** {@code <details><summary>Attention Is All You Need</summary>} */
  private static final Pattern SUMMARY =
      Pattern.compile(
          "\\s{0,3}(?:<details(?:\\s[^<>]{0,100})?>)?\\s*<summary(?:\\s[^<>]{0,100})?>(.{1,500})</summary>\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG = Pattern.compile("<[^<>]{1,500}>");

  private static final Pattern PAPER = Pattern.compile("paper|论文|論文", Pattern.CASE_INSENSITIVE);

  private static final int WORDS_OF_TITLE = 3;

  /** Deeper than headings, whatever their level. */
  private static final int LEVEL = Topics.ANY_LEVEL - 1;

  private OtherTitles() {}

  /** Returns an outline with titles in bold as headings, if there are any. */
  static Optional<Outline> inBold(Outline outline) {
    String text = outline.text();
    List<Block> blocks = new ArrayList<>();
    for (Block block : outline.blocks()) {
      Span line = block.lines().get(0);
      Matcher bold = BOLD.matcher(text).region(line.start(), line.end());
      if (block instanceof Block.Other other && other.isParagraph() && bold.matches()) {
        blocks.add(heading(line, new Span(bold.start(1), bold.end(1))));
        addRest(block.lines().subList(1, block.lines().size()), true, blocks);
      } else {
        blocks.add(block);
      }
    }
    return blocks.size() == outline.blocks().size() && blocks.equals(outline.blocks())
        ? Optional.empty()
        : Optional.of(new Outline(text, blocks));
  }

  /**
   * Returns an outline with the summaries of {@code <details>} as headings, if they are different
   * titles of some words each.
   */
  static Optional<Outline> folded(Outline outline) {
    String text = outline.text();
    Set<String> titles = new HashSet<>();
    List<Block> blocks = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (!isFolded(text, block)) {
        blocks.add(block);
        continue;
      }
      List<Span> lines = new ArrayList<>();
      for (Span line : block.lines()) {
        Matcher summary = SUMMARY.matcher(text).region(line.start(), line.end());
        boolean isTitle = summary.matches() && isTitle(summary.group(1));
        if (isTitle && !titles.add(summary.group(1))) {
          return Optional.empty();
        }
        if (isTitle) {
          addRest(lines, false, blocks);
          lines.clear();
          blocks.add(heading(line, new Span(summary.start(1), summary.end(1))));
        } else {
          lines.add(line);
        }
      }
      addRest(lines, false, blocks);
    }
    return titles.size() > 1 ? Optional.of(new Outline(text, blocks)) : Optional.empty();
  }

  /**
   * Returns an outline with paragraphs that begin with a label for the title as headings ({@code
   * **Title:** Attention Is All You Need}), if there are two or more with an address of a paper.
   */
  static Optional<Outline> labelled(Outline outline, FieldNames names, PaperSites sites) {
    String text = outline.text();
    List<Block> blocks = new ArrayList<>();
    int titles = 0;
    for (int i = 0; i < outline.blocks().size(); i++) {
      Block block = outline.blocks().get(i);
      Optional<Span> title = labelledTitle(text, block, names);
      if (title.isPresent() && hasAddress(outline, i, names, sites)) {
        titles++;
        blocks.add(heading(block.lines().get(0), title.get()));
        addRest(block.lines().subList(1, block.lines().size()), true, blocks);
      } else {
        blocks.add(block);
      }
    }
    return titles > 1 ? Optional.of(new Outline(text, blocks)) : Optional.empty();
  }

  private static Optional<Span> labelledTitle(String text, Block block, FieldNames names) {
    return block instanceof Block.Other other && other.isParagraph()
        ? Label.at(text, Line.of(text, block.lines().get(0), true).content(), names, false)
            .filter(label -> namesTitle(text, label))
            .map(Label::rest)
            .filter(rest -> !rest.isEmpty() && text.charAt(rest.start()) != '[')
        : Optional.empty();
  }

  /** A paper is its title, unless the label has its address. */
  private static boolean namesTitle(String text, Label label) {
    String name = text.substring(label.name().start(), label.name().end());
    return label.field().filter(Field.TITLE::equals).isPresent()
        || (PAPER.matcher(name).matches()
            && Marks.words(text.substring(label.rest().start(), label.rest().end()))
                >= WORDS_OF_TITLE);
  }

  /** Returns whether there is an address in a block or below it, in front of the next title. */
  private static boolean hasAddress(
      Outline outline, int block, FieldNames names, PaperSites sites) {
    List<Block> blocks = outline.blocks();
    for (int i = block; i < blocks.size(); i++) {
      boolean isNext = i > block && labelledTitle(outline.text(), blocks.get(i), names).isPresent();
      if (isNext || blocks.get(i) instanceof Block.Heading) {
        return false;
      }
      if (sites.isIn(outline.text(), blocks.get(i).span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFolded(String text, Block block) {
    return block instanceof Block.Other other
        && !other.isParagraph()
        && text.startsWith("<", Marks.trim(text, block.span()).start())
        && Marks.contains(text, block.span(), "<summary");
  }

  private static Block heading(Span line, Span title) {
    return new Block.Heading(List.of(line), title, LEVEL);
  }

  private static void addRest(List<Span> lines, boolean isParagraph, List<Block> blocks) {
    if (!lines.isEmpty()) {
      blocks.add(new Block.Other(List.copyOf(lines), isParagraph));
    }
  }

  private static boolean isTitle(String summary) {
    return Marks.words(TAG.matcher(summary).replaceAll("")) >= WORDS_OF_TITLE;
  }
}
