package io.github.digestmark.parse.paper;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.internal.Ascii;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is in front of a title on its line: a number, an identifier, a date or a venue. */
final class FrontOfTitle {

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*[*_]{0,3}(?:[\\[(【]\\s*#?(\\d{1,6})\\s*[\\])】]|(\\d{1,6})\\s*[.)、．:](?!\\d)|#(\\d{1,6})"
              + "|\\[[a-z]{2,12}\\s(\\d{1,6})\\]"
              + "|(?:Paper|论文|論文)\\s?#?(\\d{1,6})\\s?(?:[.:：]|[–—-](?=\\s)))"
              + "[*_]{0,3}\\s+");

  private static final Pattern ID =
      Pattern.compile(
          "[\\[(]?(?:arXiv:\\s?)?(\\d{4}\\.\\d{4,5}(?:v\\d{1,2})?)[\\])]?(?:\\s?[:：|–—-])?\\s+",
          Pattern.CASE_INSENSITIVE);

  /** {@code [2017/06] Attention Is All You Need}, {@code 2017-06-12, Attention Is All You Need} */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:[\\[(【][*_]?(?:[^\\[\\]()]{1,30} )?(?:19|20)\\d\\d[-./\\d]{0,6}[*_]?[\\])】][:,]?|(?:19|20)\\d\\d[-./\\d]{0,6}[:,，])\\s+");

  private static final Pattern TAG = Pattern.compile("\\[([A-Za-z.-]{2,20})\\]\\s+(?=\\S)");

  private static final Pattern SYMBOLS = Pattern.compile("(?:" + Marks.SYMBOL + "+\\s+)+");

  private static final char LAST_ASCII = 0x7F;

  /** Farther from the start, no number, identifier or date is in front of a title. */
  private static final int FARTHEST_DIGIT = 40;

  private final String text;
  private final PaperBuilder paper;
  private final BesideTitle beside;

  FrontOfTitle(String text, PaperBuilder paper, BesideTitle beside) {
    this.text = text;
    this.paper = paper;
    this.beside = beside;
  }

  /** Returns whether a line may begin with a number, an identifier or a date: most do not. */
  private boolean hasDigitInFront(Span line) {
    int end = Math.min(line.end(), line.start() + FARTHEST_DIGIT);
    for (int i = line.start(); i < end; i++) {
      if (Ascii.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the end of a number in front of a title, or the start. */
  int afterNumber(Span line) {
    if (!hasDigitInFront(line)) {
      return line.start();
    }
    Matcher number = NUMBER.matcher(text).region(line.start(), line.end());
    if (!number.lookingAt() || number.end() == line.end()) {
      return line.start();
    }
    int group = 1;
    while (number.start(group) < 0) {
      group++;
    }
    paper.setLabel(new Span(number.start(group), number.end(group)));
    return number.end();
  }

  /** Returns the end of an identifier in front of a title, or the start. */
  int afterId(Span line) {
    if (!hasDigitInFront(line)) {
      return line.start();
    }
    Matcher id = ID.matcher(text).region(line.start(), line.end());
    if (!id.lookingAt() || id.end() == line.end()) {
      return line.start();
    }
    paper.set(Field.ID, new Span(id.start(1), id.end(1)));
    return id.end();
  }

  /** Returns the end of symbols such as emoji in front of a title, or the start. */
  int afterSymbols(Span line) {
    if (line.isEmpty() || text.charAt(line.start()) <= LAST_ASCII) {
      return line.start();
    }
    Matcher symbols = SYMBOLS.matcher(text).region(line.start(), line.end());
    return symbols.lookingAt() && symbols.end() < line.end() ? symbols.end() : line.start();
  }

  /** Returns the end of a category in front of a title, or the start: {@code [cs.CL] Title}. */
  int afterCategory(Span line) {
    if (line.isEmpty() || text.charAt(line.start()) != '[') {
      return line.start();
    }
    Matcher tag = TAG.matcher(text).region(line.start(), line.end());
    boolean isCategory = tag.lookingAt() && ArxivCategory.parse(tag.group(1)).isPresent();
    return isCategory ? tag.end() : line.start();
  }

  /** Returns the end of a date or a venue in front of a title, or the start. */
  int afterDate(Span line) {
    if (!hasDigitInFront(line)) {
      return line.start();
    }
    Matcher date = DATE.matcher(text).region(line.start(), line.end());
    return date.lookingAt() && beside.readFront(new Span(date.start(), date.end()))
        ? date.end()
        : line.start();
  }
}
