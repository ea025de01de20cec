package io.github.digestmark.lint.rules.text.stamp;

import java.util.regex.Pattern;

/**
 * Widens a stamp to the whole remark: the brackets and the markup around it, and the words that say
 * where the text is from.
 */
final class Remark {

  /** What else may be in the brackets, after the stamp. */
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M} ]{0,40}+");

  /** The longest destination of a link, so that many links take time in proportion. */
  private static final int LONGEST_DESTINATION = 1000;

  private final String text;

  private Remark(String text) {
    this.text = text;
  }

  /** Returns a stamp of a text with all that belongs to it. */
  static LooseStamp around(String text, LooseStamp bare) {
    Remark remark = new Remark(text);
    LooseStamp stamp = bare;
    LooseStamp wider = remark.widen(bare);
    while (!wider.equals(stamp)) {
      stamp = wider;
      wider = remark.widen(stamp);
    }
    int start = stamp.span().start();
    int lead = StampWords.leadStart(text, start, Brackets.openAt(text, start));
    return stamp.at(lead, stamp.span().end());
  }

  private LooseStamp widen(LooseStamp stamp) {
    return inMarkup(inBrackets(withStatus(stamp)));
  }

  /** Adds the words of a stamp without brackets: {@code [cs.CL] UPDATED}. */
  private LooseStamp withStatus(LooseStamp stamp) {
    int from = Margins.skip(text, stamp.span().end());
    int end = StampWords.statusEnd(text, from);
    return end < 0
        ? stamp
        : stamp.at(stamp.span().start(), end).withStatus(text.substring(from, end));
  }

  /** Adds the brackets around a stamp, if there is nothing else in them. */
  private LooseStamp inBrackets(LooseStamp stamp) {
    int start = stamp.span().start();
    int end = Margins.skip(text, stamp.span().end());
    int open = opening(start);
    int close = Brackets.closingAfter(text, end);
    String words = close < 0 ? "" : Margins.trim(text.substring(end, close));
    if (open >= 0 && close >= 0 && WORDS.matcher(words).matches()) {
      LooseStamp whole = stamp.at(open, close + 1);
      return words.isEmpty() ? whole : whole.withStatus(words);
    }
    if (open >= 0 && end == text.length()) {
      return stamp.at(open, stamp.span().end());
    }
    boolean isStrayEnd =
        open < 0 && close >= 0 && words.isEmpty() && !Brackets.isOpenAt(text, start);
    return isStrayEnd ? stamp.at(start, close + 1) : stamp;
  }

  /** Returns the bracket that a stamp follows, directly or after where it is from, or -1. */
  private int opening(int start) {
    int open = Brackets.openingBefore(text, start);
    if (open < 0) {
      return -1;
    }
    String between = Margins.trim(text.substring(open + 1, start));
    return between.isEmpty() || StampWords.isLead(between)
        ? Brackets.withBackslash(text, open)
        : -1;
  }

  /** Adds the marks that make all of a stamp emphasis, code or a link. */
  private LooseStamp inMarkup(LooseStamp stamp) {
    int start = stamp.span().start();
    int end = stamp.span().end();
    if (text.startsWith("[", start) && text.startsWith("](", end - 1)) {
      int limit = Math.min(text.length(), end + LONGEST_DESTINATION);
      int close = text.substring(end, limit).indexOf(')');
      return close < 0 ? stamp : stamp.at(start, end + close + 1);
    }
    int mark = start == 0 ? -1 : "*_`<".indexOf(text.charAt(start - 1));
    boolean isMarked = mark >= 0 && end < text.length() && "*_`>".charAt(mark) == text.charAt(end);
    return isMarked ? stamp.at(start - 1, end + 1) : stamp;
  }
}
