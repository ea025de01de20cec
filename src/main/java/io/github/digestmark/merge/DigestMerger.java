package io.github.digestmark.merge;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * those that most digests have. A row and an entry of one digest that do not refer to each other,
 * but are about one paper of arXiv, are joined. Entries without a row come last. Entries of a
 * digest that has its summaries in the table alone get those of their rows, if other digests have
 * them in both places. A merger has no state and may be used by many threads.
 */
public final class DigestMerger {

  /** The best copy first; only by what it says, not by where it is from. */
  private static final Comparator<PaperCopy> BEST_FIRST =
      Comparator.comparing((PaperCopy copy) -> version(copy.paper()))
          .thenComparing(copy -> copy.paper().row() != null && copy.paper().entry() != null)
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
      for (Paper each : papers(named.digest())) {
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
          dropped.add(new DroppedCopy(copy, best, differences(copy, best)));
        }
        passed |= copy.equals(best);
      }
    }
    List<PaperCopy> papers = rowsFirst(order.sort(kept));
    return new MergedDigest(digest(digests, papers), papers, dropped);
  }

  /** Lists papers. A row and an entry that miss each other, but are about one paper, are joined. */
  private static List<Paper> papers(Digest digest) {
    List<Paper> papers = Paper.of(digest);
    Map<PaperKey, Deque<Paper>> unused = new HashMap<>();
    for (Paper paper : papers) {
      if (paper.row() == null && paper.arxivId().isPresent()) {
        unused.computeIfAbsent(PaperKey.of(paper), key -> new ArrayDeque<>()).add(paper);
      }
    }
    Set<Paper> joined = new HashSet<>();
    List<Paper> found = new ArrayList<>();
    for (Paper paper : papers) {
      Deque<Paper> entries = unused.getOrDefault(PaperKey.of(paper), new ArrayDeque<>());
      if (paper.entry() == null && !entries.isEmpty()) {
        Paper other = entries.remove();
        joined.add(other);
        found.add(new Paper(paper.row(), other.entry()));
      } else if (!joined.remove(paper)) {
        found.add(paper);
      }
    }
    return found;
  }

  /** The first form of digests has its summaries in the table alone. */
  private static boolean isSummarized(Digest digest) {
    return digest.entries().stream().anyMatch(entry -> !entry.summary().isEmpty());
  }

  private static Paper withSummary(Paper paper) {
    DetailedEntry entry = paper.entry();
    return entry == null ? paper : new Paper(paper.row(), entry.withSummary(paper.summary()));
  }

  /** As papers are read: entries without a row come last, so that merging again changes nothing. */
  private static List<PaperCopy> rowsFirst(List<PaperCopy> copies) {
    return Stream.concat(
            copies.stream().filter(copy -> copy.paper().row() != null),
            copies.stream().filter(copy -> copy.paper().row() == null))
        .toList();
  }

  private static Digest digest(List<NamedDigest> digests, List<PaperCopy> papers) {
    List<SummaryRow> rows = new ArrayList<>();
    List<DetailedEntry> entries = new ArrayList<>();
    int label = 0;
    for (PaperCopy copy : papers) {
      label++;
      SummaryRow row = copy.paper().row();
      DetailedEntry entry = copy.paper().entry();
      if (row != null) {
        // A row that refers to nothing still does.
        boolean refers = entry != null || !row.label().isEmpty();
        rows.add(refers ? row.withLabel(String.valueOf(label)) : row);
      }
      if (entry != null) {
        entries.add(entry.withLabel(String.valueOf(label)));
      }
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

  private static List<String> differences(PaperCopy copy, PaperCopy other) {
    return PaperTexts.changes(copy.paper(), other.paper()).stream()
        .map(FieldChange::field)
        .toList();
  }

  /** No version counts as older than the first. */
  private static BigInteger version(Paper paper) {
    return paper.arxivId().map(ArxivId::version).orElse(BigInteger.ZERO);
  }

  private static Collection<String> texts(PaperCopy copy) {
    return PaperTexts.of(copy.paper()).values();
  }
}
