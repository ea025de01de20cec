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

  /** Returns a text without its stamps, as far as they can be recognized without its paper. */
  public static String without(String text) {
    List<LooseStamp> stamps = StampFinder.find(text, new StampSource(Optional.empty()));
    return stamps.isEmpty()
        ? text
        : TextEdit.apply(text, stamps.stream().map(s -> TextEdit.delete(s.span())).toList());
  }

  LooseStamp at(int start, int end) {
    return new LooseStamp(id, category, status, new Span(start, end));
  }

  LooseStamp withStatus(String words) {
    return new LooseStamp(id, category, words, span);
  }

  /** Returns one stamp of this one and the one after it. */
  LooseStamp join(LooseStamp next) {
    return new LooseStamp(
        id.isEmpty() ? next.id : id,
        category.isEmpty() ? next.category : category,
        status.isEmpty() ? next.status : status,
        new Span(span.start(), Math.max(span.end(), next.span.end())));
  }

  /** Returns whether a title's own stamp has all the information of this one. */
  boolean repeats(TitleStamp stamp) {
    boolean sameId =
        id.isEmpty()
            || ArxivId.parse(id)
                .filter(i -> i.isSamePaperAs(stamp.id()))
                .filter(i -> i.version().isEmpty() || i.equals(stamp.id()))
                .isPresent();
    boolean sameCategory =
        category.isEmpty() || LooseCategory.of(category).isLike(stamp.category());
    boolean sameStatus =
        status.isEmpty()
            || (StampWords.isStatus(status) && stamp.status() != TitleStamp.Status.NEW);
    return sameId && sameCategory && sameStatus;
  }
}
