package io.github.digestmark.lint.rules.links;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** {@code future-arxiv-id}: an identifier announced after today. */
final class FutureArxivId extends BuiltInRule {

  FutureArxivId() {
    super(
        "future-arxiv-id",
        Severity.WARNING,
        Fixability.NONE,
        "an identifier of a paper that was not announced yet");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    digest.options().today().ifPresent(today -> check(digest, YearMonth.from(today), found));
  }

  private static void check(LintContext digest, YearMonth month, Consumer<Finding> found) {
    Predicate<ArxivId> isFuture = id -> id.announced().isAfter(month);
    Urls urls = Urls.of(digest);
    for (ParsedPaper paper : digest.distinctPapers()) {
      Map<String, List<Span>> future = new LinkedHashMap<>(0);
      for (ParsedPart part : paper.parts()) {
        urls.paper(part.url()).filter(isFuture).ifPresent(id -> add(id, place(part, id), future));
      }
      paper
          .entry()
          .ifPresent(
              entry ->
                  EntryId.of(digest, entry, isFuture)
                      .forEach(id -> add(id.id(), id.span(), future)));
      future.forEach(
          (id, spans) ->
              found.accept(
                  Finding.at(
                          spans,
                          "%s would be a paper of %s, after today; look the paper up"
                              .formatted(id, ArxivId.of(id).announced()))
                      .about(paper.label())));
    }
  }

  private static void add(ArxivId id, Span span, Map<String, List<Span>> future) {
    future.computeIfAbsent(id.paper(), paper -> new ArrayList<>()).add(span);
  }

  private static Span place(ParsedPart part, ArxivId id) {
    Span url = part.at(Field.URL);
    int start = part.url().indexOf(id.paper());
    return start < 0
        ? url
        : new Span(url.start() + start, url.start() + start + id.paper().length());
  }
}
