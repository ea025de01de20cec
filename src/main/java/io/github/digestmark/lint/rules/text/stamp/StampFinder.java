package io.github.digestmark.lint.rules.text.stamp;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.rules.text.Words;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds stamps in a text that a language model wrote. An identifier or a bracketed category shows
 * that there is one; the brackets around it and words such as {@code 翻译自} are part of it.
 */
final class StampFinder {

  private static final String CATEGORY_NAME = "[\\p{L}\\p{M}-]++(?:[.．·]\\s?[\\p{L}\\p{M}-]++)?+";

  /** An identifier, with {@code arXiv} or without, and the category after it. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?:(arXiv)(?:[\\s,，]{0,2}+(?:预印本|编号|preprint|ID))?+"
              + "(?:\\s*+[:：]\\s*+|[\\s.-]?+(?=[0-9]{4}\\.[0-9]{4,5}(?![0-9])))"
              + "([0-9]{3,5}\\.[0-9]{2,6}(?:\\s?+v[0-9]++|v)?+|[a-z.-]{2,20}+/[0-9]{1,8}(?:v[0-9]*)?+)"
              + "|(?<![\\p{Alnum}./:_-])([0-9]{4}\\.[0-9]{4,5}(?:v[0-9]+)?+)(?![\\p{Alnum}./%]))"
              + "(?:\\s*+[,，]?\\s*+(?:\\\\?[\\[［【]\\s*+("
              + CATEGORY_NAME
              + "(?:[ &、,，]{1,2}[\\p{L}\\p{M}]++)*+)\\s*+\\\\?[\\]］】]"
              + "|\\\\?[(（]\\s*+(\\p{L}[\\p{L}-]*+[.．·][\\p{L}-]++|hep-[a-z]++)"
              + "\\s*+\\\\?[)）]"
              + "|(?<=[\\s,，])([a-z-]{2,8}\\.[a-z]{2})(?![\\p{Alnum}.-])))?+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M} ]{0,40}+");

  /** A category by itself, with words after it or without. */
  private static final Pattern CATEGORY =
      Pattern.compile("(" + CATEGORY_NAME + ")(?:[\\s,，]++([\\p{L}\\p{M} ]{1,20}+))?+");

  private static final int LONGEST_REMARK = 60;

  /** How much white space and how many full stops may be around all that a text says. */
  private static final int FARTHEST_EDGE = 10;

  private final String text;
  private final StampSource paper;
  private final List<LooseStamp> found = new ArrayList<>();

  private StampFinder(String text, StampSource paper) {
    this.text = text;
    this.paper = paper;
  }

  /** Returns whether a text has what all stamps have. */
  static boolean mayFind(String text) {
    return mentionsArxiv(text) || hasNumber(text) || hasBracket(text);
  }

  /** Returns the stamps in a text of a paper. */
  static List<LooseStamp> find(String text, StampSource paper) {
    StampFinder finder = new StampFinder(text, paper);
    if (mentionsArxiv(text) || hasNumber(text)) {
      finder.findIdentifiers();
    }
    if (hasBracket(text)) {
      finder.findRemarks();
    }
    return finder.inOrder();
  }

  private static boolean mentionsArxiv(String text) {
    return mentionsArxiv(text, 'x') || mentionsArxiv(text, 'X');
  }

  private static boolean mentionsArxiv(String text, char x) {
    for (int i = text.indexOf(x); i >= 0; i = text.indexOf(x, i + 1)) {
      if (text.regionMatches(true, i - 2, "arXiv", 0, 5)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text has four digits, a full stop and another digit. */
  private static boolean hasNumber(String text) {
    for (int i = text.indexOf('.', 4); i >= 0; i = text.indexOf('.', i + 1)) {
      if (i + 1 < text.length()
          && Ascii.isDigit(text.charAt(i + 1))
          && Ascii.isDigit(text.charAt(i - 1))
          && Ascii.isDigit(text.charAt(i - 4))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBracket(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Brackets.isOpening(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void findIdentifiers() {
    Matcher form = IDENTIFIER.matcher(text);
    while (form.find()) {
      boolean named = form.group(1) != null;
      String id = (named ? form.group(2) : form.group(3)).replaceAll("\\s", "");
      String category = category(form);
      LooseStamp stamp =
          grown(new LooseStamp(id, category, "", new Span(form.start(), form.end())));
      boolean bracketed = isBracketed(stamp.span());
      boolean isOwn = stamp.names(paper.id()) && (bracketed || isAtEdge(stamp.span()));
      boolean isStamp = !category.isEmpty() || isOwn || (named && bracketed);
      if (isStamp && !paper.title().contains(id)) {
        found.add(stamp);
      }
    }
  }

  private static String category(Matcher form) {
    for (int group = 4; group <= 6; group++) {
      if (form.group(group) != null) {
        return form.group(group).strip();
      }
    }
    return "";
  }

  /** Finds what has no identifier: a category in brackets, or a word in brackets at an end. */
  private void findRemarks() {
    List<LooseStamp> identified = List.copyOf(found);
    int next = 0;
    for (int open = 0; open < text.length(); open++) {
      if (next < identified.size() && identified.get(next).span().start() <= open) {
        open = Math.max(open, identified.get(next).span().end() - 1);
        next++;
      } else if (Brackets.isOpening(text.charAt(open))) {
        int close = bracketAfter(open + 1);
        if (close >= 0 && Brackets.isClosing(text.charAt(close))) {
          remark(new Span(open, close + 1));
        }
      }
    }
  }

  private void remark(Span span) {
    String content = plain(text.substring(span.start() + 1, span.end() - 1));
    Span whole = new Span(withBackslash(span.start()), span.end());
    Matcher form = CATEGORY.matcher(content);
    if (form.matches()
        && isCategory(form.group(1), span)
        && !paper.title().contains(form.group(1))) {
      String words = form.group(2) == null ? "" : form.group(2);
      if (words.isEmpty() || StampWords.isStatus(words)) {
        found.add(grown(new LooseStamp("", form.group(1), words, whole)));
      }
    } else if (isEmpty(span.end(), text.length())
        && paper.stamp().filter(stamp -> StampWords.isStatus(content, stamp.status())).isPresent()
        && !StampWords.mentionsStatus(paper.title())) {
      found.add(grown(new LooseStamp("", "", content, whole)));
    }
  }

  private boolean isCategory(String name, Span span) {
    int dot = dot(name);
    if (dot < 0) {
      return paper.stamp().filter(stamp -> stamp.category().equals(name)).isPresent();
    }
    String subject = name.substring(dot + 1).strip();
    boolean isSquare = "[［【".indexOf(text.charAt(span.start())) >= 0;
    boolean isAtEnd = isSquare && isAtEdge(span);
    boolean isOwn =
        paper.stamp().filter(stamp -> LooseStamp.isTranslated(name, stamp.category())).isPresent();
    return (isOwn && (isAtEnd || isUpper(subject)))
        || (isAtEnd
            && (ArxivCategory.parse(name).isPresent()
                || (Words.isOwnWord(name.charAt(0)) && isSubject(subject))));
  }

  private static int dot(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (".．·".indexOf(name.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isUpper(String subject) {
    return subject.length() == 2
        && Ascii.isUpper(subject.charAt(0))
        && Ascii.isUpper(subject.charAt(1));
  }

  /** Returns whether an archive of arXiv has a category that ends like this: {@code GN}. */
  private static boolean isSubject(String subject) {
    return isUpper(subject)
        && ArxivCategory.all().stream().anyMatch(c -> c.id().endsWith("." + subject));
  }

  /** Returns a stamp with the brackets around it and the words that belong to it. */
  private LooseStamp grown(LooseStamp bare) {
    LooseStamp stamp = bare;
    boolean grows = true;
    while (grows) {
      LooseStamp larger = inMarkup(inBrackets(withStatus(stamp)));
      grows = !larger.equals(stamp);
      stamp = larger;
    }
    int start = stamp.span().start();
    int lead = StampWords.leadStart(text, start, isBracketed(stamp.span()));
    return at(stamp, lead, stamp.span().end());
  }

  private static LooseStamp at(LooseStamp stamp, int start, int end) {
    return new LooseStamp(stamp.id(), stamp.category(), stamp.status(), new Span(start, end));
  }

  /** Adds the words of a stamp without brackets: {@code [cs.CL] UPDATED}. */
  private LooseStamp withStatus(LooseStamp stamp) {
    int from = skip(stamp.span().end());
    int end = StampWords.statusEnd(text, from);
    return end < 0
        ? stamp
        : new LooseStamp(
            stamp.id(),
            stamp.category(),
            text.substring(from, end),
            new Span(stamp.span().start(), end));
  }

  /** Adds the brackets around a stamp, if there is nothing else in them. */
  private LooseStamp inBrackets(LooseStamp stamp) {
    int end = skip(stamp.span().end());
    int open = opening(stamp.span().start());
    int close = bracketAfter(end);
    if (close >= 0 && Brackets.isOpening(text.charAt(close))) {
      close = -1;
    }
    String words = close < 0 ? "" : plain(text.substring(end, close));
    if (open >= 0 && close >= 0 && WORDS.matcher(words).matches()) {
      String status = words.isEmpty() ? stamp.status() : words;
      return at(
          new LooseStamp(stamp.id(), stamp.category(), status, stamp.span()), open, close + 1);
    }
    if (open >= 0 && end == text.length()) {
      return at(stamp, open, stamp.span().end());
    }
    boolean isStrayEnd = open < 0 && close >= 0 && words.isEmpty() && !isOpenAt(stamp.span());
    return isStrayEnd ? at(stamp, stamp.span().start(), close + 1) : stamp;
  }

  /** Adds the marks that make all of a stamp emphasis, code or a link. */
  private LooseStamp inMarkup(LooseStamp stamp) {
    int start = stamp.span().start();
    int end = stamp.span().end();
    if (text.startsWith("[", start) && text.startsWith("](", end - 1)) {
      int close = text.indexOf(')', end);
      return close < 0 ? stamp : at(stamp, start, close + 1);
    }
    int mark = start == 0 ? -1 : "*_`<".indexOf(text.charAt(start - 1));
    boolean isMarked = mark >= 0 && end < text.length() && "*_`>".charAt(mark) == text.charAt(end);
    return isMarked ? at(stamp, start - 1, end + 1) : stamp;
  }

  /** Returns the bracket that a stamp follows, directly or after where it is from, or -1. */
  private int opening(int start) {
    int i = start - 1;
    while (i >= 0 && start - i < LONGEST_REMARK && !Brackets.is(text.charAt(i))) {
      i--;
    }
    if (i < 0 || !Brackets.isOpening(text.charAt(i))) {
      return -1;
    }
    String between = plain(text.substring(i + 1, start));
    if (!between.isEmpty() && !StampWords.isLead(between)) {
      return -1;
    }
    return withBackslash(i);
  }

  private int withBackslash(int bracket) {
    return bracket > 0 && text.charAt(bracket - 1) == '\\' ? bracket - 1 : bracket;
  }

  private int bracketAfter(int from) {
    int limit = Math.min(text.length(), from + LONGEST_REMARK);
    for (int i = from; i < limit; i++) {
      if (Brackets.is(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether a bracket is open in front of a span. */
  private boolean isOpenAt(Span span) {
    int open = 0;
    for (int i = Math.max(0, span.start() - LONGEST_REMARK); i < span.start(); i++) {
      char c = text.charAt(i);
      open =
          Brackets.isOpening(c) ? open + 1 : Brackets.isClosing(c) ? Math.max(0, open - 1) : open;
    }
    return open > 0;
  }

  private boolean isBracketed(Span span) {
    int first = text.charAt(span.start()) == '\\' ? span.start() + 1 : span.start();
    return Brackets.isOpening(text.charAt(first));
  }

  /** Returns whether nothing but full stops is in front of a span, or after it. */
  private boolean isAtEdge(Span span) {
    return isEmpty(0, span.start()) || isEmpty(span.end(), text.length());
  }

  private boolean isEmpty(int start, int end) {
    if (end - start > FARTHEST_EDGE) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!WhiteSpace.is(c) && c != '.' && c != '。') {
        return false;
      }
    }
    return true;
  }

  private int skip(int from) {
    int i = from;
    while (i < text.length() && WhiteSpace.is(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns words without the white space, the backslash and the marks around them. */
  private static String plain(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && StampWords.isMargin(words.charAt(start))) {
      start++;
    }
    while (start < end && StampWords.isMargin(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  /** Returns what was found in the order of the text; what is side by side is one stamp. */
  private List<LooseStamp> inOrder() {
    found.sort(Comparator.comparingInt(stamp -> stamp.span().start()));
    List<LooseStamp> joined = new ArrayList<>();
    for (LooseStamp stamp : found) {
      int last = joined.size() - 1;
      if (last >= 0 && stamp.span().start() <= skip(joined.get(last).span().end())) {
        joined.set(last, join(joined.get(last), stamp));
      } else {
        joined.add(stamp);
      }
    }
    return List.copyOf(joined);
  }

  private static LooseStamp join(LooseStamp a, LooseStamp b) {
    return new LooseStamp(
        a.id().isEmpty() ? b.id() : a.id(),
        a.category().isEmpty() ? b.category() : a.category(),
        a.status().isEmpty() ? b.status() : a.status(),
        new Span(a.span().start(), Math.max(a.span().end(), b.span().end())));
  }
}
