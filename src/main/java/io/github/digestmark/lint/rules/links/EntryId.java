package io.github.digestmark.lint.rules.links;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * An identifier in an entry's stamp or announcement.
 *
 * @param where which of them
 * @param id the identifier
 * @param span where it stands
 */
record EntryId(String where, ArxivId id, Span span) {

  static List<EntryId> of(LintContext digest, LocatedEntry entry) {
    List<EntryId> ids = new ArrayList<>();
    TitleStamp stamp = entry.entry().stamp();
    if (stamp != null) {
      ids.add(at("stamp", stamp.id(), entry.at().stamp(), digest));
    }
    Announcement announcement = entry.entry().announcement();
    if (announcement != null) {
      ids.add(at("announcement", announcement.id(), entry.at().announcement(), digest));
    }
    return ids;
  }

  private static EntryId at(String where, ArxivId id, Span span, LintContext digest) {
    int start = digest.at(span).indexOf(id.toString());
    return new EntryId(
        where,
        id,
        start < 0
            ? span
            : new Span(span.start() + start, span.start() + start + id.toString().length()));
  }
}
