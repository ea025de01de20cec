package io.github.digestmark.lint.rules.text.stamp;

import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds stamps in a text that a language model wrote. An identifier or a bracketed category shows
 * that there is one, and so does a status in brackets at the end. Each stamp is the whole {@link
 * Remark}.
 */
final class StampFinder {

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    /** An identifier, with {@code arXiv} or without, and the category after it. */
    static final Pattern IDENTIFIER =
        Pattern.compile(
            "(?:(arXiv)(?:[\\s,，]{0,2}+(?:预印本|编号|preprint|ID))?+"
                + "(?:\\s*+[:：]\\s*+|[\\s.-]?+(?=[0-9]{4}\\.[0-9]{4,5}(?![0-9])))"
                + "([0-9]{3,5}\\.[0-9]{2,6}(?:\\s?+v[0-9]++|v)?+|[a-z.-]{2,20}+/[0-9]{1,8}(?:v[0-9]*)?+)"
                + "|(?<![\\p{Alnum}./:_-])([0-9]{4}\\.[0-9]{4,5}(?:v[0-9]+)?+)(?![\\p{Alnum}./%]))"
                + "(?:\\s*+[,，]?\\s*+(?:\\\\?[\\[［【]\\s*+("
                + LooseCategory.FORM
                + "(?:[ &、,，]{1,2}[\\p{L}\\p{M}]++)*+)\\s*+\\\\?[\\]］】]"
                + "|\\\\?[(（]\\s*+(\\p{L}[\\p{L}-]*+[.．·][\\p{L}-]++|hep-[a-z]++)"
                + "\\s*+\\\\?[)）]"
                + "|(?<=[\\s,，])([a-z-]{2,8}\\.[a-z]{2})(?![\\p{Alnum}.-])))?+",
            Pattern.CASE_INSENSITIVE);

    /** A category by itself, with words after it or without. */
    static final Pattern CATEGORY =
        Pattern.compile("(" + LooseCategory.FORM + ")(?:[\\s,，]++([\\p{L}\\p{M} ]{1,20}+))?+");
  }

  private final String text;
  private final StampSource paper;
  private final List<LooseStamp> found = new ArrayList<>();

  private StampFinder(String text, StampSource paper) {
    this.text = text;
    this.paper = paper;
  }

  /** Returns the stamps in a text of a paper. */
  static List<LooseStamp> find(String text, StampSource paper) {
    boolean mayHaveIdentifier = mayHaveIdentifier(text);
    int open = nextBracket(text, 0);
    if (!mayHaveIdentifier && open == text.length()) {
      return List.of();
    }
    StampFinder finder = new StampFinder(text, paper);
    if (mayHaveIdentifier) {
      finder.findIdentifiers();
    }
    finder.findBracketed(open);
    return finder.found.isEmpty() ? List.of() : finder.inOrder();
  }

  private static int nextBracket(String text, int start) {
    int i = start;
    while (i < text.length() && !Brackets.isOpening(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns whether a text mentions arXiv, or has four digits, a full stop and another digit. */
  private static boolean mayHaveIdentifier(String text) {
    int last = text.length() - 1;
    for (int i = text.indexOf('.', 4); 0 <= i && i < last; i = text.indexOf('.', i + 1)) {
      if (Ascii.isDigit(text.charAt(i + 1))
          && Ascii.isDigit(text.charAt(i - 1))
          && Ascii.isDigit(text.charAt(i - 4))) {
        return true;
      }
    }
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

  private void findIdentifiers() {
    Matcher form = Patterns.IDENTIFIER.matcher(text);
    while (form.find()) {
      boolean isNamed = form.group(1) != null;
      String id = form.group(isNamed ? 2 : 3).replaceAll("\\s", "");
      String category = category(form);
      Span bare = new Span(form.start(), form.end());
      LooseStamp stamp = Remark.around(text, new LooseStamp(id, category, "", bare));
      boolean isBracketed = Brackets.openAt(text, stamp.span().start());
      boolean isStamp =
          !category.isEmpty()
              || (isNamed && isBracketed)
              || ((isBracketed || isAtEdge(stamp.span())) && paper.isId(id));
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

  /** Finds what has no identifier: a category in brackets, or a status in brackets at the end. */
  private void findBracketed(int first) {
    List<LooseStamp> identified = List.copyOf(found);
    int next = 0;
    int open = first;
    while (open < text.length()) {
      while (next < identified.size() && identified.get(next).span().end() <= open) {
        next++;
      }
      if (next < identified.size() && identified.get(next).span().start() <= open) {
        open = nextBracket(text, identified.get(next).span().end());
        continue;
      }
      int close = Brackets.closingAfter(text, open + 1);
      if (close >= 0 && (hasSignOfCategory(open, close) || isAtEnd(close))) {
        bracketed(open, close).ifPresent(stamp -> found.add(Remark.around(text, stamp)));
      }
      open = nextBracket(text, open + 1);
    }
  }

  /** Returns whether there is a dot or a hyphen, which all categories of arXiv have. */
  private boolean hasSignOfCategory(int open, int close) {
    for (int i = open + 1; i < close; i++) {
      if (".．·-".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isAtEnd(int close) {
    return Margins.isEmpty(text, close + 1, text.length());
  }

  private Optional<LooseStamp> bracketed(int open, int close) {
    String content = Margins.trim(text.substring(open + 1, close));
    Span span = new Span(Brackets.withBackslash(text, open), close + 1);
    Matcher form = Patterns.CATEGORY.matcher(content);
    if (form.matches()
        && isCategory(form.group(1), new Span(open, close + 1))
        && !paper.title().contains(form.group(1))) {
      String words = form.group(2) == null ? "" : form.group(2);
      return words.isEmpty() || StampWords.isStatus(words)
          ? Optional.of(new LooseStamp("", form.group(1), words, span))
          : Optional.empty();
    }
    boolean isStatus =
        isAtEnd(close)
            && paper.stamp().filter(own -> StampWords.isStatus(content, own.status())).isPresent()
            && !StampWords.mentionsStatus(paper.title());
    return isStatus ? Optional.of(new LooseStamp("", "", content, span)) : Optional.empty();
  }

  private boolean isCategory(String name, Span brackets) {
    LooseCategory category = LooseCategory.of(name);
    Optional<String> own = paper.stamp().map(TitleStamp::category);
    if (category.subject().isEmpty()) {
      return own.filter(name::equals).isPresent();
    }
    boolean isSquare = "[［【".indexOf(text.charAt(brackets.start())) >= 0;
    boolean isAtEdge = isSquare && isAtEdge(brackets);
    return (isAtEdge && category.isKnown())
        || ((isAtEdge || category.isAbbreviated()) && own.filter(category::isLike).isPresent());
  }

  /** Returns whether nothing but full stops is in front of a span, or after it. */
  private boolean isAtEdge(Span span) {
    return Margins.isEmpty(text, 0, span.start())
        || Margins.isEmpty(text, span.end(), text.length());
  }

  /** Returns what was found in the order of the text; what is side by side is one stamp. */
  private List<LooseStamp> inOrder() {
    found.sort((a, b) -> a.span().compareTo(b.span()));
    List<LooseStamp> joined = new ArrayList<>();
    for (LooseStamp stamp : found) {
      int last = joined.size() - 1;
      if (last >= 0 && stamp.span().start() <= Margins.skip(text, joined.get(last).span().end())) {
        joined.set(last, joined.get(last).join(stamp));
      } else {
        joined.add(stamp);
      }
    }
    return List.copyOf(joined);
  }
}
