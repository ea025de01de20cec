package io.github.digestmark.format;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.EntryLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.markup.RowPipes;
import io.github.digestmark.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes digests in canonical form.
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
 *   <li>Lines end with LF, and one blank line separates blocks. {@link DigestFormatter} can write
 *       CR LF, and keeps the level of a file's headings.
 *   <li>Cells have one space on each side and no padding; an empty cell is {@code | |}, a pipe in a
 *       cell {@code \|}, which is also read as {@code \|} where the entry says so. Rows and entries
 *       are in the order of the digest.
 *   <li>An entry has its translated title after the label. Below it, indented by four spaces,
 *       follow title with stamp, link, summary, English summary, translated abstract, and abstract
 *       with announcement.
 *   <li>A comment takes the place of a missing field and names it: {@code translated title}, {@code
 *       title}, {@code link}, {@code summary}, {@code translated abstract} or {@code abstract}.
 *       Most digests have no English summary, so there is no comment for it, unless {@code <!--
 *       digestmark: fields in order -->} follows the definition line. That comment is written if
 *       paragraphs could be taken for other fields.
 *   <li>If nothing is {@linkplain Digest#isTranslated translated}, no comment says that a
 *       translation is missing, and the title of an entry comes after the label.
 *   <li>A field is written as it was typed, with its line breaks; all its lines are indented.
 *   <li>Rows of a topic have a table of their own, under its heading.
 *   <li>{@linkplain Field#details Details}, further texts, and texts of several paragraphs are at
 *       the end of the entry, each behind its label: {@code **Authors:** Ashish Vaswani}. The
 *       comment {@code <!-- digestmark: labels -->} is in front of them where the first label could
 *       be the beginning of an abstract.
 * </ul>
 *
 * <p>The writer parses its output to check that it is the same digest. A writer has no state and
 * may be used by many threads.
 */
public final class DigestWriter {

  private final DigestParser parser = new DigestParser();

  /** Creates a writer. */
  public DigestWriter() {}

  /**
   * Writes a digest.
   *
   * @param any any digest; without headings or labels, it gets some
   * @return its text, with LF at the end of each line
   * @throws UnwritableDigestException if Markdown cannot hold a text of the digest; it names the
   *     entry and the field
   */
  public String write(Digest any) {
    Digest digest = FootnoteForm.of(any);
    String text = text(digest, Set.of());
    ParsedDigest read = parser.parse(SourceText.of(text));
    Set<Integer> unclear = unclear(digest.entries(), read);
    if (!unclear.isEmpty()) {
      text = text(digest, unclear);
      read = parser.parse(SourceText.of(text));
    }
    RowPipes pipes = new RowPipes(digest.entries());
    RoundTrip.check(
        digest.withRows(digest.rows().stream().map(pipes::asInEntry).toList()), read.digest());
    RoundTrip.checkClosed(digest);
    return text;
  }

  /** Returns the indices of the entries whose paragraphs could be taken for other fields. */
  static Set<Integer> unclear(List<DetailedEntry> entries, ParsedDigest read) {
    List<DetailedEntry> found = read.digest().entries();
    Set<String> ambiguous =
        read.problems().stream()
            .filter(EntryLayout.class::isInstance)
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

  /** Adds a table for the rows of each topic, under its heading. */
  private static void addTables(Digest digest, List<String> blocks) {
    List<SummaryRow> rows = digest.rows();
    int first = 0;
    do {
      String topic = rows.isEmpty() ? "" : rows.get(first).text(Field.TOPIC);
      int next = first;
      while (next < rows.size() && rows.get(next).text(Field.TOPIC).equals(topic)) {
        next++;
      }
      if (!topic.isEmpty()) {
        blocks.add("#" + CanonicalText.heading(topic));
      }
      blocks.add(
          CanonicalText.table(
              digest.columns(),
              digest.columns().stream().map(column -> "---").toList(),
              rows.subList(first, next).stream()
                  .map(row -> CanonicalText.row(row, CanonicalText.link(row)))
                  .toList()));
      first = next;
    } while (first < rows.size());
  }

  private static String text(Digest digest, Set<Integer> inOrder) {
    List<String> blocks = new ArrayList<>();
    if (!digest.summaryHeading().isEmpty()) {
      blocks.add(CanonicalText.heading(digest.summaryHeading()));
    }
    if (!digest.columns().isEmpty()) {
      addTables(digest, blocks);
    }
    if (!digest.detailsHeading().isEmpty()) {
      blocks.add(CanonicalText.heading(digest.detailsHeading()));
    }
    boolean isTranslated = digest.isTranslated();
    for (int i = 0; i < digest.entries().size(); i++) {
      DetailedEntry entry = digest.entries().get(i);
      blocks.add(
          CanonicalText.entry(
              entry.label(),
              CanonicalText.paragraphs(entry),
              isTranslated,
              inOrder.contains(i),
              CanonicalText.labels(entry)));
    }
    return blocks.isEmpty() ? "" : String.join("\n\n", blocks) + "\n";
  }
}
