package io.github.digestmark.lint.rules.links;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedPaper;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.source.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code future-arxiv-id}: an identifier announced after today. */
final class FutureArxivId implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "future-arxiv-id",
          Severity.WARNING,
          Fixability.NONE,
          "an identifier of a paper that was not announced yet");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    LocalDate today = digest.options().today();
    if (today == null) {
      return;
    }
    YearMonth month = YearMonth.from(today);
    Urls urls = Urls.of(digest);
    for (LocatedPaper paper : digest.papers().all()) {
      if (!namesFuture(paper, urls, month)) {
        continue;
      }
      Map<ArxivId, List<Span>> future = new LinkedHashMap<>();
      LocatedRow row = paper.row();
      if (row != null) {
        add(urls.paper(row.row().url()), row.row().url(), row.at().url(), month, future);
      }
      LocatedEntry entry = paper.entry();
      if (entry != null) {
        String url = entry.entry().url();
        add(urls.paper(url), url, entry.at().url(), month, future);
        for (EntryId id : EntryId.of(digest, entry)) {
          add(id.id(), id.span(), month, future);
        }
      }
      future.forEach(
          (id, spans) ->
              found.accept(
                  Finding.at(
                          spans,
                          "%s would be a paper of %s, after today; look the paper up"
                              .formatted(id.paper(), id.announced()))
                      .about(paper.label())));
    }
  }

  private static boolean namesFuture(LocatedPaper paper, Urls urls, YearMonth month) {
    LocatedRow row = paper.row();
    LocatedEntry entry = paper.entry();
    return (row != null && isFuture(urls.paper(row.row().url()).orElse(null), month))
        || (entry != null && namesFuture(entry.entry(), urls, month));
  }

  private static boolean namesFuture(DetailedEntry entry, Urls urls, YearMonth month) {
    TitleStamp stamp = entry.stamp();
    Announcement announcement = entry.announcement();
    return isFuture(urls.paper(entry.url()).orElse(null), month)
        || (stamp != null && isFuture(stamp.id(), month))
        || (announcement != null && isFuture(announcement.id(), month));
  }

  private static boolean isFuture(@Nullable ArxivId id, YearMonth month) {
    return id != null && id.announced().isAfter(month);
  }

  private static void add(
      Optional<ArxivId> id,
      String url,
      Span span,
      YearMonth month,
      Map<ArxivId, List<Span>> future) {
    if (id.isPresent()) {
      int start = url.indexOf(id.get().paper());
      Span part =
          start < 0
              ? span
              : new Span(span.start() + start, span.start() + start + id.get().paper().length());
      add(id.get(), part, month, future);
    }
  }

  private static void add(ArxivId id, Span span, YearMonth month, Map<ArxivId, List<Span>> future) {
    if (isFuture(id, month)) {
      future.computeIfAbsent(new ArxivId(id.paper(), null), i -> new ArrayList<>()).add(span);
    }
  }
}
