package io.github.digestmark.lint.rules.links;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An identifier in an entry's stamp or announcement.
 *
 * @param field which of them
 * @param id the identifier
 * @param span where it is
 */
record EntryId(Field field, ArxivId id, Span span) {

  /** Finds those that fit. */
  static List<EntryId> of(LintContext digest, ParsedEntry entry, Predicate<ArxivId> fits) {
    List<EntryId> ids = new ArrayList<>(0);
    add(Field.STAMP, entry.part().stamp().map(TitleStamp::id).filter(fits), digest, entry, ids);
    add(
        Field.ANNOUNCEMENT,
        entry.part().announcement().map(Announcement::id).filter(fits),
        digest,
        entry,
        ids);
    return ids;
  }

  private static void add(
      Field field, Optional<ArxivId> id, LintContext digest, ParsedEntry entry, List<EntryId> ids) {
    id.ifPresent(
        found ->
            ids.add(new EntryId(field, found, place(digest, entry.at(field), found.toString()))));
  }

  private static Span place(LintContext digest, Span around, String id) {
    int start = digest.at(around).indexOf(id);
    return start < 0
        ? around
        : new Span(around.start() + start, around.start() + start + id.length());
  }
}
