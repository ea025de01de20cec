package io.github.digestmark.lint.rules.text;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stamp as found in translations: {@code （arXiv：2310.01852v1[cs.CL] 已更新）}, with ASCII or
 * full-width brackets, and with or without spaces.
 *
 * @param id the text in the place of the identifier
 * @param category the text in square brackets, or empty
 * @param span its place in the text
 */
record LooseStamp(String id, String category, Span span) {

  private static final Pattern FORM =
      Pattern.compile(
          "([(（]\\s*+)?+arXiv\\s*+[:：]\\s*+"
              + "((?:[0-9]{3,5}\\.[0-9]{2,6}|[a-z.-]{2,20}+/[0-9]{1,8})(?:v[0-9]*)?+)\\s*+"
              + "(?:\\\\?[\\[［【]\\s*+([A-Za-z. -]++)\\\\?[\\]］】]\\s*+)?+"
              + "(?:[\\p{L} ]{0,40}+([)）]))?+",
          Pattern.CASE_INSENSITIVE);

  /** Returns the stamps in a text. */
  static List<LooseStamp> in(String text) {
    if (!mentionsArxiv(text)) {
      return List.of();
    }
    List<LooseStamp> found = new ArrayList<>();
    Matcher form = FORM.matcher(text);
    while (form.find()) {
      String category = form.group(3) == null ? "" : form.group(3).strip();
      boolean bracketed = form.group(1) != null && form.group(4) != null;
      if (bracketed || !category.isEmpty()) {
        int end = form.end();
        while (Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        found.add(new LooseStamp(form.group(2), category, new Span(form.start(), end)));
      }
    }
    return List.copyOf(found);
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

  /** Returns a text without its stamps. */
  static String without(String text) {
    List<LooseStamp> stamps = in(text);
    if (stamps.isEmpty()) {
      return text;
    }
    return TextEdit.apply(text, stamps.stream().map(s -> TextEdit.delete(s.span())).toList());
  }

  /** Returns whether a title's own stamp has all the information of this one. */
  boolean repeats(TitleStamp stamp) {
    return ArxivId.parse(id)
        .filter(i -> i.isSamePaperAs(stamp.id()))
        .filter(i -> i.version().isEmpty() || i.equals(stamp.id()))
        .filter(i -> category.isEmpty() || category.equals(stamp.category()))
        .isPresent();
  }
}
