package io.github.digestmark.lint.rules.support;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a digest, and what arXiv says about it.
 *
 * @param paper the paper
 * @param names the places that name it, URLs first; all name the same paper
 * @param lookup what was found out
 */
public record KnownPaper(ParsedPaper paper, List<EntryId> names, PaperLookup lookup) {

  private record All(List<KnownPaper> papers, Map<ParsedPaper, KnownPaper> byPaper) {}

  /**
   * Returns the papers of a digest that were looked up. One whose row and entry link to different
   * papers is here once for each of them.
   */
  public static List<KnownPaper> in(LintContext digest) {
    return digest.computeOnce(All.class, KnownPaper::all).papers();
  }

  /**
   * Returns a paper that was looked up; empty for one whose row and entry link to different papers,
   * of which only one can be right: url-mismatch.
   */
  public static Optional<KnownPaper> of(LintContext digest, ParsedPaper paper) {
    return Optional.ofNullable(digest.computeOnce(All.class, KnownPaper::all).byPaper().get(paper));
  }

  private static All all(LintContext digest) {
    List<KnownPaper> known = new ArrayList<>();
    if (!digest.options().metadata().isEmpty()) {
      digest.distinctPapers().forEach(paper -> add(digest, paper, known));
    }
    IdentityHashMap<ParsedPaper, KnownPaper> byPaper = new IdentityHashMap<>();
    Set<ParsedPaper> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
    for (KnownPaper paper : known) {
      if (byPaper.put(paper.paper(), paper) != null) {
        doubtful.add(paper.paper());
      }
    }
    byPaper.keySet().removeAll(doubtful);
    return new All(List.copyOf(known), byPaper);
  }

  private static void add(LintContext digest, ParsedPaper paper, List<KnownPaper> known) {
    List<EntryId> names = new ArrayList<>();
    for (PaperLink link : PaperLink.of(paper)) {
      Optional<ArxivId> id = Urls.of(digest).paper(link.url());
      if (id.isPresent()) {
        link.spans()
            .forEach(
                span -> names.add(new EntryId(Field.URL, id.get(), place(id.get(), link, span))));
      }
    }
    List<EntryId> inEntry =
        paper.entry().map(entry -> EntryId.of(digest, entry, id -> true)).orElse(List.of());
    List<EntryId> first = names.isEmpty() ? inEntry : names;
    for (ArxivId id :
        first.stream().map(name -> ArxivId.of(name.id().paper())).distinct().toList()) {
      @Nullable PaperLookup lookup = digest.options().metadata().get(id);
      if (lookup != null) {
        List<EntryId> ofPaper =
            Stream.concat(names.stream(), inEntry.stream())
                .filter(name -> name.id().isSamePaperAs(id))
                .toList();
        known.add(new KnownPaper(paper, ofPaper, lookup));
      }
    }
  }

  private static Span place(ArxivId id, PaperLink link, Span span) {
    Span whole = new Span(span.start(), span.start() + link.url().length());
    return EntryId.find(id.toString(), link.url(), whole);
  }

  /** Returns the identifier, without a version. */
  public ArxivId id() {
    return ArxivId.of(names.get(0).id().paper());
  }

  /** Returns what arXiv says, if it has the paper. */
  public Optional<PaperMetadata> metadata() {
    return lookup instanceof PaperLookup.Found found
        ? Optional.of(found.metadata())
        : Optional.empty();
  }

  /** Returns where the paper is linked, or named if it is not linked. */
  public List<Span> links() {
    List<Span> links =
        names.stream().filter(name -> name.field() == Field.URL).map(EntryId::span).toList();
    return links.isEmpty() ? names.stream().map(EntryId::span).toList() : links;
  }

  /** Returns whether a title is the paper's, in any version. */
  public static boolean hasTitle(PaperMetadata metadata, String title) {
    String letters = FoldedText.of(title).letters();
    return metadata.versions().stream()
        .map(PaperVersion::title)
        .flatMap(Optional::stream)
        .anyMatch(known -> FoldedText.of(known).letters().equals(letters));
  }
}
