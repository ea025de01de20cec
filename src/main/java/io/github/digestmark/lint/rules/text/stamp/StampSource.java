package io.github.digestmark.lint.rules.text.stamp;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.lint.rules.support.StampLike;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.Optional;

/**
 * What stamps in a text are compared with.
 *
 * @param paper the paper that the text is about, or empty if it is unknown
 */
record StampSource(Optional<ParsedPaper> paper) {

  /** How much of a title is searched for each stamp. */
  private static final int LONGEST_TITLE = 10_000;

  /** Returns the stamp of the paper's title. */
  Optional<TitleStamp> stamp() {
    return paper.flatMap(ParsedPaper::entry).flatMap(entry -> entry.part().stamp());
  }

  private Optional<ArxivId> id() {
    return stamp()
        .map(TitleStamp::id)
        .or(() -> paper.flatMap(ParsedPaper::entry).flatMap(entry -> entry.part().arxivId()))
        .or(() -> paper.flatMap(ParsedPaper::row).flatMap(row -> row.part().arxivId()));
  }

  /** Returns the title without a stamp: what that mentions belongs in its translation. */
  String title() {
    String whole = paper.flatMap(ParsedPaper::entry).map(ParsedPart::title).orElse("");
    String title = whole.substring(0, Math.min(LONGEST_TITLE, whole.length()));
    return title.substring(0, StampLike.start(title));
  }

  /** Returns whether an identifier is that of the paper, in any version. */
  boolean isId(String text) {
    Optional<ArxivId> own = id();
    return own.isPresent() && ArxivId.parse(text).filter(own.get()::isSamePaperAs).isPresent();
  }

  /** Returns whether a stamp in a summary is the paper's own, and not a reference to another. */
  boolean isOf(LooseStamp found) {
    return found.id().isEmpty() || !found.category().isEmpty() || isId(found.id());
  }
}
