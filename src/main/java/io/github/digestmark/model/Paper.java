package io.github.digestmark.model;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.arxiv.TitleStamp;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a digest says about one paper: a row and the entry of its label, or one of them alone.
 *
 * @param row the row, or null for an entry without one
 * @param entry the entry, or null for a row without one
 */
public record Paper(@Nullable SummaryRow row, @Nullable DetailedEntry entry) {

  /**
   * Checks that there is one of them.
   *
   * @param row the row, or null
   * @param entry the entry, or null
   * @throws IllegalArgumentException if both are null
   */
  public Paper {
    if (row == null && entry == null) {
      throw new IllegalArgumentException("a paper has a row or an entry");
    }
  }

  /**
   * Lists the papers of a digest. The n-th row of a label goes with the n-th entry of that label.
   *
   * @param digest any digest
   * @return its rows in their order, each with its entry; then the entries that are left
   */
  public static List<Paper> of(Digest digest) {
    Map<String, Deque<DetailedEntry>> entries = new HashMap<>();
    for (DetailedEntry entry : digest.entries()) {
      entries.computeIfAbsent(entry.label(), label -> new ArrayDeque<>()).add(entry);
    }
    List<Paper> papers = new ArrayList<>();
    for (SummaryRow row : digest.rows()) {
      Deque<DetailedEntry> found = entries.get(row.label());
      papers.add(new Paper(row, found == null ? null : found.poll()));
    }
    for (DetailedEntry entry : digest.entries()) {
      Deque<DetailedEntry> left = entries.getOrDefault(entry.label(), new ArrayDeque<>());
      if (entry.equals(left.peek())) {
        papers.add(new Paper(null, left.poll()));
      }
    }
    return Collections.unmodifiableList(papers);
  }

  /**
   * Returns the label under which people look for the paper.
   *
   * @return the label of the row, or of the entry where there is no row
   */
  public String label() {
    return first(SummaryRow::label, DetailedEntry::label);
  }

  /**
   * Returns the title, without a stamp.
   *
   * @return the entry's, or the row's where the entry has none
   */
  public String title() {
    return firstOfEntry(DetailedEntry::title, SummaryRow::title);
  }

  /**
   * Returns the address of the paper.
   *
   * @return the entry's, or the row's where the entry has none
   */
  public String url() {
    return firstOfEntry(DetailedEntry::url, SummaryRow::url);
  }

  /**
   * Returns the summary in one line.
   *
   * @return the entry's, or the row's where the entry has none
   */
  public String summary() {
    return firstOfEntry(DetailedEntry::summary, SummaryRow::summary);
  }

  /**
   * Returns the translated title.
   *
   * @return the entry's, or the empty string where there is no entry
   */
  public String translatedTitle() {
    return entryText(DetailedEntry::translatedTitle);
  }

  /**
   * Returns the summary in English.
   *
   * @return the entry's, or the empty string where there is no entry
   */
  public String englishSummary() {
    return entryText(DetailedEntry::englishSummary);
  }

  /**
   * Returns the translated abstract.
   *
   * @return the entry's, or the empty string where there is no entry
   */
  public String translatedAbstract() {
    return entryText(DetailedEntry::translatedAbstract);
  }

  /**
   * Returns the abstract, without an announcement.
   *
   * @return the entry's, or the empty string where there is no entry
   */
  public String abstractText() {
    return entryText(DetailedEntry::abstractText);
  }

  /**
   * Returns the stamp behind the title.
   *
   * @return the entry's, if there is one
   */
  public Optional<TitleStamp> stamp() {
    return Optional.ofNullable(entry).map(DetailedEntry::stamp);
  }

  /**
   * Returns which paper it is: what its address says, or where that names no paper of arXiv, its
   * stamp or its announcement.
   *
   * @return the identifier with the newest version that is named for it anywhere, if there is one
   */
  public Optional<ArxivId> arxivId() {
    List<ArxivId> named = new ArrayList<>();
    for (String url : new String[] {entryText(DetailedEntry::url), rowText(SummaryRow::url)}) {
      ArxivUrl.parse(url).map(ArxivUrl::id).ifPresent(named::add);
    }
    if (entry != null && entry.stamp() != null) {
      named.add(entry.stamp().id());
    }
    if (entry != null && entry.announcement() != null) {
      named.add(entry.announcement().id());
    }
    Optional<ArxivId> which = named.stream().findFirst();
    Stream<BigInteger> versions =
        named.stream()
            .filter(id -> id.isSamePaperAs(which.orElseThrow()))
            .map(ArxivId::version)
            .filter(Objects::nonNull);
    return which.map(
        id -> new ArxivId(id.paper(), versions.max(BigInteger::compareTo).orElse(null)));
  }

  private String first(Function<SummaryRow, String> ofRow, Function<DetailedEntry, String> other) {
    return row != null ? ofRow.apply(row) : entryText(other);
  }

  private String firstOfEntry(
      Function<DetailedEntry, String> ofEntry, Function<SummaryRow, String> other) {
    String text = entryText(ofEntry);
    return text.isEmpty() ? rowText(other) : text;
  }

  private String entryText(Function<DetailedEntry, String> text) {
    return entry == null ? "" : text.apply(entry);
  }

  private String rowText(Function<SummaryRow, String> text) {
    return row == null ? "" : text.apply(row);
  }
}
