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
 * Makes one digest out of many: each paper once, in its newest version, with new labels.
 *
 * <p>Papers are the same if they have the same arXiv identifier, or where they have none, the same
 * address and title. Of copies of one version, the one is kept that says more; the outcome does not
 * depend on the order of the digests, but for {@link PaperOrder#FILE}. Headings and columns are
 * those that most digests have. Entries without a row come last. Entries of a digest that has its
 * summaries in the table alone get those of their rows, if other digests have them in both places.
 * A merger has no state and may be used by many threads.
 */
public final class DigestMerger {

  /** The best copy first; only by what it says, not by where it is from. */
  private static final Comparator<PaperCopy> BEST_FIRST =
      Comparator.comparing((PaperCopy copy) -> version(copy.paper()))
          .thenComparing(copy -> copy.paper().row().isPresent() && copy.paper().entry().isPresent())
          .thenComparing(copy -> texts(copy).stream().filter(text -> !text.isEmpty()).count())
          .thenComparing(copy -> texts(copy).stream().mapToInt(String::length).sum())
          .thenComparing(copy -> PaperKey.content(copy.paper()))
          .thenComparing(copy -> !copy.paper().label().isEmpty())
          .reversed();

  /** Makes a merger. */
  public DigestMerger() {}

  /**
   * Merges digests.
   *
   * @param digests any digests
   * @param order in which order their papers stand
   * @return one digest, where its papers are from, and which copies were dropped
   */
  public MergedDigest merge(List<NamedDigest> digests, PaperOrder order) {
    boolean summarized = digests.stream().anyMatch(named -> isSummarized(named.digest()));
    Map<PaperKey, List<PaperCopy>> copies = new LinkedHashMap<>();
    for (NamedDigest named : digests) {
      boolean complete = !summarized || isSummarized(named.digest());
      for (Paper each : named.digest().papers()) {
        Paper paper = complete ? each : withSummary(each);
        copies
            .computeIfAbsent(PaperKey.of(paper), key -> new ArrayList<>())
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
        // Of equal copies in one digest, the first is the one that is kept.
        if (passed || !copy.equals(best)) {
          dropped.add(new DroppedCopy(copy, best, PaperTexts.changes(copy.paper(), best.paper())));
        }
        passed |= copy.equals(best);
      }
    }
    List<PaperCopy> papers = rowsFirst(order.sort(kept));
    return new MergedDigest(digest(digests, papers), papers, dropped);
  }

  /** The first form of digests has its summaries in the table alone. */
  private static boolean isSummarized(Digest digest) {
    return digest.entries().stream().anyMatch(entry -> !entry.summary().isEmpty());
  }

  private static Paper withSummary(Paper paper) {
    return new Paper(
        paper.row(),
        paper.entry().map(entry -> entry.with(Field.SUMMARY, paper.text(Field.SUMMARY))));
  }

  /** As papers are read: entries without a row come last, so that merging again changes nothing. */
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
      // A row that refers to nothing still does.
      boolean refers = paper.entry().isPresent() || !paper.label().isEmpty();
      paper.row().map(row -> refers ? row.withLabel(label) : row).ifPresent(rows::add);
      paper.entry().map(entry -> entry.withLabel(label)).ifPresent(entries::add);
    }
    return new Digest(
        usual(digests, Digest::summaryHeading, String::isEmpty, ""),
        usual(digests, Digest::columns, List::isEmpty, List.of()),
        rows,
        usual(digests, Digest::detailsHeading, String::isEmpty, ""),
        entries);
  }

  private static <T> T usual(
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

  /** No version counts as older than the first. */
  private static BigInteger version(Paper paper) {
    return paper.arxivId().flatMap(ArxivId::version).orElse(BigInteger.ZERO);
  }

  private static Collection<String> texts(PaperCopy copy) {
    return PaperTexts.of(copy.paper());
  }
}
