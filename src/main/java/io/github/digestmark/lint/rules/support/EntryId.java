package io.github.digestmark.lint.rules.support;

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
 * @param field the stamp or the announcement
 * @param id the identifier
 * @param span where it is
 */
public record EntryId(Field field, ArxivId id, Span span) {

  /** Returns the identifiers that match. */
  public static List<EntryId> of(
      LintContext digest, ParsedEntry entry, Predicate<ArxivId> matches) {
    List<EntryId> ids = new ArrayList<>(0);
    Optional<TitleStamp> stamp = entry.part().stamp();
    if (stamp.isPresent() && matches.test(stamp.get().id())) {
      ids.add(at(Field.STAMP, stamp.get().id(), digest, entry));
    }
    Optional<Announcement> announcement = entry.part().announcement();
    if (announcement.isPresent() && matches.test(announcement.get().id())) {
      ids.add(at(Field.ANNOUNCEMENT, announcement.get().id(), digest, entry));
    }
    return ids;
  }

  private static EntryId at(Field field, ArxivId id, LintContext digest, ParsedEntry entry) {
    Span span = entry.at(field);
    return new EntryId(field, id, find(id.toString(), digest.at(span), span));
  }

  /** Returns the place of an identifier in a text, or the place of the whole text. */
  public static Span find(String id, String text, Span span) {
    int start = text.indexOf(id);
    return start < 0 ? span : new Span(start, start + id.length()).shift(span.start());
  }
}
