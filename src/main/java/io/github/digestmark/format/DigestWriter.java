package io.github.digestmark.format;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.entry.EntryForm;
import io.github.digestmark.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes digests in their canonical form.
 *
 * <pre>{@code
 * # 摘要
 *
 * | Ref | Title | Summary |
 * | --- | --- | --- |
 * | [^1] | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | 提出了Transformer。 |
 *
 * # 详细
 *
 * [^1]: 注意力就是你所需要的一切
 *
 *     Attention Is All You Need
 *
 *     [https://arxiv.org/abs/1706.03762](https://arxiv.org/abs/1706.03762)
 *
 *     提出了Transformer。
 *
 *     我们提出一种新的网络结构。
 *
 *     <!-- digestmark: no abstract -->
 * }</pre>
 *
 * <ul>
 *   <li>LF at the end of each line, one blank line between blocks. {@link DigestFormatter} writes
 *       CR LF where that is asked for, and keeps the level of a file's headings.
 *   <li>One space around each cell, none for padding; an empty cell is {@code | |}, a pipe in a
 *       cell {@code \|}. Rows and entries stand in the order of the digest.
 *   <li>An entry has its translated title behind the label and below it, indented by four spaces:
 *       title with stamp, link, summary, English summary, translated abstract, abstract with
 *       announcement.
 *   <li>A missing field is a comment in its place that names it: {@code translated title}, {@code
 *       title}, {@code link}, {@code summary}, {@code translated abstract} or {@code abstract}. A
 *       missing English summary, which is the usual case, is not named, unless {@code <!--
 *       digestmark: fields in order -->} follows the definition line: that is so where paragraphs
 *       could be taken for other fields.
 *   <li>A field is as it was typed, with its line breaks; each further line is indented like the
 *       first.
 * </ul>
 *
 * <p>What is written reads back as the same digest; the writer reads it to be sure. A writer has no
 * state and may be used by many threads.
 */
public final class DigestWriter {

  private final DigestParser parser = new DigestParser();

  /** Makes a writer. */
  public DigestWriter() {}

  /**
   * Writes a digest.
   *
   * @param digest any digest
   * @return its text, with LF at the end of each line
   * @throws UnwritableDigestException if a text of it would read back as something else; it names
   *     the entry and the field
   */
  public String write(Digest digest) {
    String text = text(digest, Set.of());
    ParsedDigest read = parser.parse(SourceText.of(text));
    Set<Integer> unclear = unclear(digest.entries(), read);
    if (!unclear.isEmpty()) {
      text = text(digest, unclear);
      read = parser.parse(SourceText.of(text));
    }
    RoundTrip.check(digest, read.digest());
    RoundTrip.checkClosed(digest);
    return text;
  }

  /** Finds the entries whose paragraphs could be taken for something else. */
  static Set<Integer> unclear(List<DetailedEntry> entries, ParsedDigest read) {
    List<DetailedEntry> found = read.digest().entries();
    Set<String> ambiguous =
        read.problems().stream()
            .filter(Problem.EntryLayout.class::isInstance)
            .flatMap(problem -> problem.label().stream())
            .collect(Collectors.toSet());
    return IntStream.range(0, entries.size())
        .filter(
            i ->
                found.size() != entries.size()
                    || !found.get(i).equals(entries.get(i))
                    || ambiguous.contains(entries.get(i).label()))
        .boxed()
        .collect(Collectors.toSet());
  }

  private static String text(Digest digest, Set<Integer> inOrder) {
    List<String> blocks = new ArrayList<>();
    if (!digest.summaryHeading().isEmpty()) {
      blocks.add(CanonicalText.heading(digest.summaryHeading()));
    }
    if (!digest.columns().isEmpty()) {
      List<String> lines = new ArrayList<>();
      lines.add(CanonicalText.line(digest.columns().stream().map(CanonicalText::escaped).toList()));
      lines.add(CanonicalText.line(digest.columns().stream().map(column -> "---").toList()));
      for (SummaryRow row : digest.rows()) {
        lines.add(CanonicalText.row(row, CanonicalText.link(row)));
      }
      blocks.add(String.join("\n", lines));
    }
    if (!digest.detailsHeading().isEmpty()) {
      blocks.add(CanonicalText.heading(digest.detailsHeading()));
    }
    for (int i = 0; i < digest.entries().size(); i++) {
      blocks.add(entry(digest.entries().get(i), inOrder.contains(i)));
    }
    return blocks.isEmpty() ? "" : String.join("\n\n", blocks) + "\n";
  }

  private static String entry(DetailedEntry entry, boolean inOrder) {
    Map<Field, String> written = CanonicalText.paragraphs(entry);
    List<String> paragraphs = new ArrayList<>();
    for (Field field : EntryForm.PARAGRAPHS) {
      String text = written.get(field);
      if (text != null) {
        paragraphs.add(text);
      } else if (inOrder || field.isUsual()) {
        paragraphs.add(EntryForm.missing(field));
      }
    }
    if (inOrder) {
      // Not at the end, where an abstract can begin code that goes on to it.
      paragraphs.add(1, EntryForm.IN_ORDER);
    }
    return CanonicalText.entry(entry.label(), paragraphs);
  }
}
