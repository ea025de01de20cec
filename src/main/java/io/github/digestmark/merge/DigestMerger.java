package io.github.digestmark.merge;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges digests into one that has each paper once, in its newest version, with new labels.
 *
 * <p>Papers are the same if they have the same arXiv identifier or, without one, URLs of the same
 * page; or, without a URL, the same title. If one digest has different titles under one URL, papers
 * with that URL are the same only if their titles are, too. If several copies have the newest
 * version, the most complete copy is kept. Except for {@link PaperOrder#FILE}, the result does not
 * depend on the order of the digests. Headings and columns are those of most digests. Entries
 * without a row come last. If some digests have summaries in their entries, the entries of the
 * others get the summaries of their rows. A merger has no state and may be used by many threads.
 */
public final class DigestMerger {

  /** The best copy first. The order depends on the texts only, not on the source. */
  private static final Comparator<PaperCopy> BEST_FIRST =
      Comparator.comparing((PaperCopy copy) -> version(copy.paper()))
          .thenComparing(copy -> copy.paper().row().isPresent() && copy.paper().entry().isPresent())
          .thenComparing(copy -> texts(copy).stream().filter(text -> !text.isEmpty()).count())
          .thenComparing(copy -> texts(copy).stream().mapToInt(String::length).sum())
          .thenComparing(copy -> PaperKey.content(copy.paper()))
          .thenComparing(copy -> !copy.paper().label().isEmpty())
          .reversed();

  /** Creates a merger. */
  public DigestMerger() {}

  /**
   * Merges digests.
   *
   * @param digests any digests
   * @param order the order of the papers
   * @return the merged digest, the sources of its papers, and the copies that were dropped
   */
  public MergedDigest merge(List<NamedDigest> digests, PaperOrder order) {
    boolean summarized = digests.stream().anyMatch(named -> isSummarized(named.digest()));
    List<List<Paper>> papersOfDigests =
        digests.stream().map(named -> named.digest().papers()).toList();
    PaperKeys keys = new PaperKeys(papersOfDigests);
    Map<PaperKey, List<PaperCopy>> copies = new LinkedHashMap<>();
    for (int i = 0; i < digests.size(); i++) {
      NamedDigest named = digests.get(i);
      boolean complete = !summarized || isSummarized(named.digest());
      for (Paper each : papersOfDigests.get(i)) {
        Paper paper = complete ? each : withSummary(each);
        copies
            .computeIfAbsent(keys.of(paper), key -> new ArrayList<>())
            .add(new PaperCopy(named.name(), paper));
      }
    }
    List<PaperCopy> kept = new ArrayList<>();
    List<DroppedCopy> dropped = new ArrayList<>();
    for (List<PaperCopy> same : copies.values()) {
      PaperCopy best = same.stream().min(BEST_FIRST).orElseThrow();
      kept.add(best);
      boolean passed = false;
      for (PaperCopy copy : same) {
        // A digest can have equal copies; the first is the one that is kept.
        if (passed || !copy.equals(best)) {
          dropped.add(new DroppedCopy(copy, best, PaperTexts.changes(copy.paper(), best.paper())));
        }
        passed |= copy.equals(best);
      }
    }
    List<PaperCopy> papers = rowsFirst(order.sort(kept));
    return new MergedDigest(digest(digests, papers), papers, dropped);
  }

  /** Returns false for digests that have summaries only in the table. */
  private static boolean isSummarized(Digest digest) {
    return digest.entries().stream().anyMatch(entry -> !entry.summary().isEmpty());
  }

  private static Paper withSummary(Paper paper) {
    return new Paper(
        paper.row(),
        paper.entry().map(entry -> entry.with(Field.SUMMARY, paper.text(Field.SUMMARY))));
  }

  /** Puts entries without a row last, as the parser does, so that merging again changes nothing. */
  private static List<PaperCopy> rowsFirst(List<PaperCopy> copies) {
    return Stream.concat(
            copies.stream().filter(copy -> copy.paper().row().isPresent()),
            copies.stream().filter(copy -> copy.paper().row().isEmpty()))
        .toList();
  }

  private static Digest digest(List<NamedDigest> digests, List<PaperCopy> papers) {
    List<SummaryRow> rows = new ArrayList<>();
    List<DetailedEntry> entries = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i).paper();
      String label = String.valueOf(i + 1);
      // A row without label and entry stays without label.
      boolean refers = paper.entry().isPresent() || !paper.label().isEmpty();
      paper.row().map(row -> refers ? row.withLabel(label) : row).ifPresent(rows::add);
      paper.entry().map(entry -> entry.withLabel(label)).ifPresent(entries::add);
    }
    return new Digest(
        mostFrequent(digests, Digest::summaryHeading, String::isEmpty, ""),
        mostFrequent(digests, Digest::columns, List::isEmpty, List.of()),
        rows,
        mostFrequent(digests, Digest::detailsHeading, String::isEmpty, ""),
        entries);
  }

  private static <T> T mostFrequent(
      List<NamedDigest> digests, Function<Digest, T> part, Predicate<T> isEmpty, T none) {
    Map<T, Long> counts =
        digests.stream()
            .map(named -> part.apply(named.digest()))
            .filter(isEmpty.negate())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<T, Long>comparingByValue()
                .thenComparing(count -> count.getKey().toString(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElse(none);
  }

  /** Returns 0 if there is no version. */
  private static BigInteger version(Paper paper) {
    return paper.arxivId().flatMap(ArxivId::version).orElse(BigInteger.ZERO);
  }

  private static Collection<String> texts(PaperCopy copy) {
    return PaperTexts.of(copy.paper());
  }
}
