package io.github.digestmark.lint.rules.text.stamp;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.lint.rules.support.StampLike;
import io.github.digestmark.parse.ParsedPaper;
import java.util.Optional;

/**
 * What is known of a paper in whose texts stamps are searched.
 *
 * @param stamp the stamp of its title
 * @param id the paper
 * @param title its title without the stamp: what that mentions belongs into its translation
 */
record StampSource(Optional<TitleStamp> stamp, Optional<ArxivId> id, String title) {

  static final StampSource UNKNOWN = new StampSource(Optional.empty(), Optional.empty(), "");

  static StampSource of(ParsedPaper paper) {
    Optional<TitleStamp> stamp = paper.entry().flatMap(entry -> entry.part().stamp());
    Optional<ArxivId> id =
        stamp
            .map(TitleStamp::id)
            .or(() -> paper.entry().flatMap(entry -> entry.part().arxivId()))
            .or(() -> paper.row().flatMap(row -> row.part().arxivId()));
    String title = paper.entry().map(entry -> entry.title()).orElse("");
    return new StampSource(stamp, id, title.substring(0, StampLike.start(title)));
  }

  /** Returns whether a stamp in a summary is the paper's own, and not a reference to another. */
  boolean isOf(LooseStamp found) {
    return found.id().isEmpty() || !found.category().isEmpty() || found.names(id);
  }
}
