package io.github.digestmark.lint.rules.text.stamp;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * A stamp as found in translations: {@code （翻译自arXiv：2310.01852v1[计算机科学.CL] 已更新）}, with any
 * brackets, copied or translated, and perhaps only a part of it.
 *
 * @param id the text in the place of the identifier, or empty
 * @param category the text in the place of the category, or empty
 * @param status the words after the category, or empty
 * @param span its place in the text: the whole remark, unless that says something else as well
 */
public record LooseStamp(String id, String category, String status, Span span) {

  /** Returns the stamps in a text, as far as they can be recognized without its paper. */
  static List<LooseStamp> in(String text) {
    return StampFinder.mayFind(text) ? StampFinder.find(text, StampSource.UNKNOWN) : List.of();
  }

  /** Returns a text without its stamps. */
  public static String without(String text) {
    List<LooseStamp> stamps = in(text);
    if (stamps.isEmpty()) {
      return text;
    }
    return TextEdit.apply(text, stamps.stream().map(s -> TextEdit.delete(s.span())).toList());
  }

  /** Returns whether this stamp has an identifier, which is that of a paper. */
  boolean names(Optional<ArxivId> paper) {
    return paper.isPresent()
        && ArxivId.parse(id).filter(own -> own.isSamePaperAs(paper.get())).isPresent();
  }

  /** Returns whether a title's own stamp has all the information of this one. */
  boolean repeats(TitleStamp stamp) {
    boolean sameId =
        id.isEmpty()
            || ArxivId.parse(id)
                .filter(i -> i.isSamePaperAs(stamp.id()))
                .filter(i -> i.version().isEmpty() || i.equals(stamp.id()))
                .isPresent();
    boolean sameCategory = category.isEmpty() || isTranslated(category, stamp.category());
    boolean sameStatus =
        status.isEmpty()
            || (StampWords.isStatus(status) && stamp.status() != TitleStamp.Status.NEW);
    return sameId && sameCategory && sameStatus;
  }

  /**
   * Returns whether a text is a category or a translation of it: {@code 数学.OC} or {@code 数学.最优化}
   * for {@code math.OC}. What is still in ASCII has to be the same.
   */
  static boolean isTranslated(String text, String category) {
    if (text.equalsIgnoreCase(category)) {
      return true;
    }
    String[] parts = text.split("[.．·]", 2);
    String[] own = category.split("\\.", 2);
    if (parts.length != own.length) {
      return parts.length == 1 && !isAscii(text);
    }
    boolean isAnyTranslated = false;
    for (int i = 0; i < parts.length; i++) {
      boolean ascii = isAscii(parts[i]);
      isAnyTranslated |= !ascii;
      if (ascii && !parts[i].strip().equalsIgnoreCase(own[i])) {
        return false;
      }
    }
    return isAnyTranslated;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
