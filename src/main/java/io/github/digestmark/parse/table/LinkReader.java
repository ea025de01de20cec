package io.github.digestmark.parse.table;

import io.github.digestmark.internal.Backslashes;
import io.github.digestmark.internal.WebAddress;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.parse.RowProblem.RowLink.LinkFault;
import io.github.digestmark.parse.blocks.MarkdownBlocks;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.Span;
import java.util.Optional;

/** Finds {@code [text](url)} by its shape, whatever brackets and formulas the text holds. */
public final class LinkReader {

  private final MarkdownBlocks markdown;

  public LinkReader(MarkdownBlocks markdown) {
    this.markdown = markdown;
  }

  /** Reads a span that is a link from its first to its last character, or a URL. */
  public static Optional<Link> whole(String text, Span span) {
    return marked(text, span).or(() -> webAddress(text, span, span));
  }

  /** Reads a span that is {@code [text](url)} or {@code <url>}. */
  public static Optional<Link> marked(String text, Span span) {
    return inline(text, span).or(() -> automatic(text, span));
  }

  /** Reads {@code [text](url)} if it is clear which {@code ](} is the link's. */
  private static Optional<Link> inline(String text, Span span) {
    boolean bracketed =
        span.length() >= 4
            && text.charAt(span.start()) == '['
            && text.charAt(span.end() - 1) == ')';
    int middle = bracketed ? middle(text, span) : -1;
    if (middle < 0 || isAmbiguous(text, middle, span)) {
      return Optional.empty();
    }
    Span target = MarkdownWhitespace.trim(text, new Span(middle + 2, span.end() - 1));
    Span url = destination(text, target);
    int start = urlEnd(text, url);
    while (start < target.end() && WhiteSpace.isInMarkdown(text.charAt(start))) {
      start++;
    }
    Span tip = start == target.end() ? Span.at(start) : new Span(start, target.end());
    Span linkText = new Span(span.start() + 1, middle);
    if (tip.isEmpty() || isQuoted(text, tip)) {
      return Optional.of(new Link(span, linkText, url, tip));
    }
    // Other text after white space breaks the link, but an address is still meant as one.
    boolean closed = text.substring(target.start(), target.end()).indexOf(')') >= 0;
    return isBeforeWebAddress(text, middle) && !angled(text, url) && !closed
        ? Optional.of(new Link(span, linkText, target, Span.at(target.end())))
        : Optional.empty();
  }

  /** Returns whether a text has the marks of a link's title around it. */
  private static boolean isQuoted(String text, Span tip) {
    int marks = "\"'(".indexOf(text.charAt(tip.start()));
    return marks >= 0 && tip.length() >= 2 && text.charAt(tip.end() - 1) == "\"')".charAt(marks);
  }

  /**
   * Returns the offset of the {@code ](} between the text of a link and its URL, or -1. A title may
   * hold the same two characters, so what is followed by {@code http} comes first. After a
   * backslash they count only before {@code http}, and only if there are no others: a title may end
   * in a backslash.
   */
  static int middle(String text, Span span) {
    int escaped = -1;
    int first = -1;
    for (int i = span.start(); i < span.end() - 1; i++) {
      if (text.charAt(i) != ']' || text.charAt(i + 1) != '(') {
        continue;
      }
      boolean address = isBeforeWebAddress(text, i);
      if (Backslashes.escape(text, i)) {
        escaped = address && escaped < 0 ? i : escaped;
      } else if (address) {
        return i;
      } else if (first < 0) {
        first = i;
      }
    }
    return first >= 0 ? first : escaped;
  }

  /** Returns whether a span has {@code ](} before a web address. */
  static boolean isEndBeforeWebAddress(String text, Span span) {
    int middle = middle(text, span);
    return middle >= 0 && isBeforeWebAddress(text, middle);
  }

  private static boolean isAmbiguous(String text, int middle, Span span) {
    int next = middle(text, new Span(middle + 1, span.end()));
    return next >= 0 && (isBeforeWebAddress(text, next) || !isBeforeWebAddress(text, middle));
  }

  private static boolean isBeforeWebAddress(String text, int middle) {
    return WebAddress.isAt(text, text.startsWith("<", middle + 2) ? middle + 3 : middle + 2);
  }

  /** The destination ends at white space; in angle brackets, where they end. */
  private static Span destination(String text, Span span) {
    boolean angled = text.startsWith("<", span.start()) && !span.isEmpty();
    int start = angled ? span.start() + 1 : span.start();
    int end = start;
    while (end < span.end()
        && (angled ? text.charAt(end) != '>' : !Character.isWhitespace(text.charAt(end)))) {
      end++;
    }
    return angled && end == span.end() ? span : new Span(start, end);
  }

  private static int urlEnd(String text, Span url) {
    return angled(text, url) ? url.end() + 1 : url.end();
  }

  private static boolean angled(String text, Span url) {
    return text.startsWith("<", url.start() - 1) && text.startsWith(">", url.end());
  }

  /** Reads {@code <url>}, which formatters write for {@code [url](url)}. */
  private static Optional<Link> automatic(String text, Span span) {
    boolean angled =
        span.length() >= 2
            && text.charAt(span.start()) == '<'
            && text.charAt(span.end() - 1) == '>';
    return angled
        ? webAddress(text, span, new Span(span.start() + 1, span.end() - 1))
        : Optional.empty();
  }

  private static Optional<Link> webAddress(String text, Span link, Span url) {
    return WebAddress.isAt(text, url.start()) && !hasWhiteSpace(text, url)
        ? Optional.of(new Link(link, url, url, Span.at(link.end())))
        : Optional.empty();
  }

  private static boolean hasWhiteSpace(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Finds the first {@code [text](url)} inside a span that is not one link. */
  public static Optional<Link> firstWithin(String text, Span span) {
    int middle = middle(text, span);
    if (middle < 0) {
      return Optional.empty();
    }
    int open = middle;
    while (open > span.start() && text.charAt(open) != '[') {
      open--;
    }
    int close = middle;
    while (close < span.end() - 1 && text.charAt(close) != ')') {
      close++;
    }
    return inline(text, new Span(open, close + 1));
  }

  /** Returns what keeps a cell from being one link with a text, if anything. */
  Optional<LinkFault> fault(String text, Link link, Span cell) {
    // Without white space in front of it, Markdown does not read a title as one.
    boolean touches = !link.tip().isEmpty() && link.tip().start() == urlEnd(text, link.url());
    if (!link.span().equals(cell) || touches) {
      return Optional.of(LinkFault.NOT_ALONE);
    }
    if (link.text().equals(link.url()) || MarkdownWhitespace.isBlank(text, link.text())) {
      return Optional.of(LinkFault.NO_TEXT);
    }
    // White space within the address is a fault of the address alone.
    return hasWhiteSpace(text, link.url()) || isShownAsOneLink(text, link)
        ? Optional.empty()
        : Optional.of(LinkFault.SHOWN_OTHERWISE);
  }

  /** An unmatched bracket, for example, makes CommonMark see a shorter link or none. */
  private boolean isShownAsOneLink(String text, Link link) {
    if (isPlainText(text, link.text()) && isPlainUrl(text, link.url())) {
      return true;
    }
    // The title of a link is stray content, even if it breaks the link.
    String cell =
        link.tip().isEmpty()
            ? text.substring(link.span().start(), link.span().end())
            : text.substring(link.span().start(), urlEnd(text, link.url())) + ")";
    return markdown.isOneLink(TableCells.unescape(cell));
  }

  /** Returns whether no character in the text of a link affects where the link ends. */
  private static boolean isPlainText(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      switch (text.charAt(i)) {
        case '[', ']', '<', '>', '`' -> {
          return false;
        }
        default -> {}
      }
    }
    return !text.startsWith("\\", span.end() - 1);
  }

  private static boolean isPlainUrl(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      switch (text.charAt(i)) {
        case '[', ']', '(', ')', '<', '>', '\\', '`' -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }
}
