package io.github.digestmark.merge;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.Paper;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The order of the papers in a merged digest. Entries without a row always come last. */
public enum PaperOrder {
  /** The order in the digests, one digest after the other. */
  FILE,
  /** By arXiv identifier, oldest first; papers without one come last, by title. */
  ID,
  /** By title, ignoring case. */
  TITLE;

  private static final YearMonth NEVER = YearMonth.of(9999, 12);

  /** Returns the name of the order on the command line: {@code file}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<PaperCopy> sort(List<PaperCopy> copies) {
    Stream<PaperCopy> papers = copies.stream();
    return switch (this) {
      case FILE -> papers.toList();
      case ID -> papers.sorted(byId().thenComparing(byTitle())).toList();
      case TITLE -> papers.sorted(byTitle().thenComparing(byId())).toList();
    };
  }

  private static Comparator<PaperCopy> byId() {
    return Comparator.comparing(PaperOrder::announced)
        .thenComparing(copy -> copy.paper().arxivId().map(ArxivId::paper).orElse(""));
  }

  private static YearMonth announced(PaperCopy copy) {
    return copy.paper().arxivId().map(ArxivId::announced).orElse(NEVER);
  }

  private static Comparator<PaperCopy> byTitle() {
    return Comparator.comparing((PaperCopy copy) -> folded(copy.paper()))
        .thenComparing(copy -> PaperKey.content(copy.paper()));
  }

  private static String folded(Paper paper) {
    return paper.title().toLowerCase(Locale.ROOT);
  }
}
