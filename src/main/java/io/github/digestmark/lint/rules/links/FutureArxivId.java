package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.EntryId;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** {@code future-arxiv-id}: an arXiv identifier from the future. */
final class FutureArxivId extends BuiltInRule implements PaperRule {

  FutureArxivId() {
    super("future-arxiv-id", WARNING, NONE, "an arXiv identifier from the future");
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    return digest.options().today().map(today -> checker(digest, today, found)).orElse(paper -> {});
  }

  private static Consumer<ParsedPaper> checker(
      LintContext digest, LocalDate today, Consumer<Finding> found) {
    Predicate<ArxivId> isFuture = id -> id.isAnnouncedAfter(today);
    Urls urls = Urls.of(digest);
    return paper -> {
      Map<String, List<Span>> future = new LinkedHashMap<>(0);
      for (ParsedPart part : paper.parts()) {
        urls.paper(part.url())
            .filter(isFuture)
            .ifPresent(
                id -> add(id, EntryId.find(id.paper(), part.url(), part.at(Field.URL)), future));
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
                          "%s is an identifier from %s, which is later than today; look up the paper"
                              .formatted(id, ArxivId.of(id).announced()))
                      .about(paper.label())));
    };
  }

  private static void add(ArxivId id, Span span, Map<String, List<Span>> future) {
    future.computeIfAbsent(id.paper(), paper -> new ArrayList<>()).add(span);
  }
}
