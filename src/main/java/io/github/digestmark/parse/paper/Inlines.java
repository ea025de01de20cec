package io.github.digestmark.parse.paper;

import io.github.digestmark.internal.WebAddress;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links, images, code and tags in a line, each by its shape. What holds others counts. */
public final class Inlines {

  private static final int LONGEST_DESTINATION = 2_000;

  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?:\\s[^<>]*)?/?>");

  private static final Pattern ID =
      Pattern.compile("\\s(?:id|name|href)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  private final String text;
  private final int end;
  private final Deque<Integer> open = new ArrayDeque<>(4);
  private final List<Inline> found = new ArrayList<>(4);
  private final Set<String> missing = new HashSet<>();

  private Inlines(String text, Span span) {
    this.text = text;
    this.end = span.end();
  }

  /** Returns those of a part of a text, in order; none is in another. */
  public static List<Inline> in(String text, Span span) {
    return mayHaveAny(text, span) ? new Inlines(text, span).find(span.start()) : List.of();
  }

  /** Most texts have none. */
  private static boolean mayHaveAny(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '<' || c == '`' || (c == ':' && text.startsWith("//", i + 1))) {
        return true;
      }
    }
    return false;
  }

  private List<Inline> find(int start) {
    int i = start;
    while (i < end) {
      switch (text.charAt(i)) {
        case '\\' -> i += 2;
        case '`' -> i = code(i);
        case '<' -> i = tag(i);
        case '[' -> open.push(i++);
        case ']' -> i = close(i);
        case 'h' -> i = address(i);
        default -> i++;
      }
    }
    return found;
  }

  private int code(int start) {
    int content = start;
    while (content < end && text.charAt(content) == '`') {
      content++;
    }
    String marks = text.substring(start, content);
    int close = closing(marks, content);
    if (close < 0) {
      return content;
    }
    int after = close + marks.length();
    found.add(
        new Inline(
            Inline.Kind.CODE,
            new Span(start, after),
            MarkdownWhitespace.trim(text, new Span(content, close)),
            Span.at(close)));
    return after;
  }

  /** Finds the end of something; what was not found once is not looked for again. */
  private int closing(String marks, int from) {
    if (missing.contains(marks)) {
      return -1;
    }
    for (int i = from; i + marks.length() <= end; i++) {
      if (text.startsWith(marks, i)) {
        return i;
      }
    }
    missing.add(marks);
    return -1;
  }

  private int tag(int start) {
    if (WebAddress.isAt(text, start + 1)) {
      int close = closing(">", start);
      if (close > 0 && close - start < LONGEST_DESTINATION) {
        Span url = new Span(start + 1, close);
        found.add(new Inline(Inline.Kind.LINK, new Span(start, close + 1), url, url));
        return close + 1;
      }
    }
    Matcher tag = TAG.matcher(text).region(start, end);
    if (!tag.lookingAt()) {
      return start + 1;
    }
    Span span = new Span(tag.start(), tag.end());
    Matcher id = ID.matcher(text).region(tag.end(1), tag.end());
    Span value = Span.at(tag.end(1));
    if (id.find()) {
      int group = id.group(1) != null ? 1 : id.group(2) != null ? 2 : 3;
      value = new Span(id.start(group), id.end(group));
    }
    boolean isLink = tag.group().startsWith("<a ") && tag.group().contains("href");
    int close = isLink ? closing("</a>", tag.end()) : -1;
    if (close >= 0) {
      Span whole = new Span(tag.start(), close + "</a>".length());
      found.add(new Inline(Inline.Kind.LINK, whole, new Span(tag.end(), close), value));
      return whole.end();
    }
    found.add(new Inline(Inline.Kind.TAG, span, new Span(tag.start(1), tag.end(1)), value));
    return span.end();
  }

  private int close(int bracket) {
    if (open.isEmpty()) {
      return bracket + 1;
    }
    int start = open.pop();
    int target = bracket + 1 < end && text.charAt(bracket + 1) == '(' ? bracket + 2 : -1;
    int close = target < 0 ? -1 : destinationEnd(target);
    if (close < 0) {
      return bracket + 1;
    }
    boolean isImage = start > 0 && text.charAt(start - 1) == '!';
    int first = isImage ? start - 1 : start;
    while (!found.isEmpty() && found.get(found.size() - 1).span().start() >= first) {
      found.remove(found.size() - 1);
    }
    found.add(
        new Inline(
            isImage ? Inline.Kind.IMAGE : Inline.Kind.LINK,
            new Span(first, close + 1),
            new Span(start + 1, bracket),
            destination(new Span(target, close))));
    return close + 1;
  }

  /** Returns where the parenthesis is closed, or -1. */
  private int destinationEnd(int start) {
    int depth = 0;
    int stop = Math.min(end, start + LONGEST_DESTINATION);
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return i;
      } else if (c == '\n' || c == '\r') {
        return -1;
      }
    }
    return -1;
  }

  /** Leaves out white space, angle brackets and the title. */
  private Span destination(Span within) {
    Span span = MarkdownWhitespace.trim(text, within);
    if (span.length() > 1 && text.charAt(span.start()) == '<') {
      int close = text.indexOf('>', span.start());
      return new Span(span.start() + 1, close < 0 || close > span.end() ? span.end() : close);
    }
    int stop = span.start();
    // The name of an anchor may have white space.
    boolean isAnchor = text.startsWith("#", stop);
    while (stop < span.end()
        && (isAnchor ? text.charAt(stop) != '"' : !Character.isWhitespace(text.charAt(stop)))) {
      stop++;
    }
    return MarkdownWhitespace.trim(text, new Span(span.start(), stop));
  }

  private int address(int start) {
    boolean isWord = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
    if (isWord || !WebAddress.isAt(text, start) || !open.isEmpty()) {
      return start + 1;
    }
    int stop = start;
    while (stop < end && isInAddress(text.charAt(stop))) {
      stop++;
    }
    while (".,;:!?)*_~'\"".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    Span url = new Span(start, stop);
    found.add(new Inline(Inline.Kind.LINK, url, url, url));
    return stop;
  }

  private static boolean isInAddress(char c) {
    return c > ' ' && c < 0x7f && "<>|[]`".indexOf(c) < 0;
  }
}
