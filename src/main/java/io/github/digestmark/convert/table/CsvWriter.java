package io.github.digestmark.convert.table;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.convert.support.PaperColumns;
import io.github.digestmark.convert.support.PapersMetadata;
import io.github.digestmark.internal.OptionalLibrary;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the papers of digests as CSV (RFC 4180): a line with the names of the columns, then a
 * record for each paper. Needs {@code tools.jackson.dataformat:jackson-dataformat-csv}.
 *
 * <table>
 * <caption>The columns, in their order</caption>
 * <tr><th>Column</th><th>Content</th></tr>
 * <tr><td>{@code file}</td><td>the name of the digest</td></tr>
 * <tr><td>{@code ref}</td><td>the label: {@code 1}</td></tr>
 * <tr><td>{@code part}</td><td>the parts that the paper has: {@code row and entry}, {@code row} or
 * {@code entry}</td></tr>
 * <tr><td>{@code arxivId}</td><td>the identifier without its version; spreadsheets read {@code
 * 2310.10000} as a number unless the column is imported as text</td></tr>
 * <tr><td>{@code version}</td><td>the newest version that the digest names</td></tr>
 * <tr><td>{@code category}, {@code status}</td><td>of the stamp: {@code cs.LG}, {@code UPDATED} or
 * {@code CROSS LISTED}</td></tr>
 * <tr><td>{@code announceType}</td><td>of the announcement: {@code new}</td></tr>
 * <tr><td>{@code url}, {@code linkText}, {@code title}, and the other {@linkplain Field#texts texts}
 * by their {@linkplain Field#key keys}</td><td>the fields of the entry; if it lacks URL, title or
 * summary, those of the row</td></tr>
 * <tr><td>{@code rowTitle}, {@code rowUrl}, {@code rowSummary}</td><td>the fields of the row that
 * differ from the entry</td></tr>
 * <tr><td>{@code id}, {@code authors}, {@code date}, and the other {@linkplain Field#details
 * details} by their {@linkplain Field#key keys}</td><td>what few digests have, as they have it</td>
 * </tr>
 * <tr><td>{@code further}</td><td>what the digest says about the paper under other names, each with
 * its name and a colon on lines of its own</td></tr>
 * </table>
 *
 * <table>
 * <caption>More columns at the end, {@linkplain #withMetadata with metadata}</caption>
 * <tr><th>Column</th><th>Content</th></tr>
 * <tr><td>{@code year}</td><td>of the first version</td></tr>
 * <tr><td>{@code doi}</td><td>of the published version, not arXiv's own</td></tr>
 * <tr><td>{@code published}</td><td>the journal reference</td></tr>
 * <tr><td>{@code withdrawn}</td><td>{@code true} or {@code false}; empty if arXiv was not asked or
 * does not have the paper</td></tr>
 * </table>
 *
 * <p>With metadata, {@code authors} has the names that arXiv has, separated by {@code "; "}; those
 * of the digest remain if arXiv does not have the paper.
 *
 * <p>A cell is empty if there is nothing for it. Texts are Markdown, with their line breaks.
 *
 * <p>Spreadsheet programs run a cell that looks like a formula. A cell therefore gets an apostrophe
 * in front of it if its first character after any white space, control characters, quotes and
 * apostrophes is one of {@code = + - @} or their full-width forms; and if it begins with a tab or a
 * line break after any apostrophes. {@link #unguarded} undoes this. Without Java, remove one
 * apostrophe from every cell that begins with one and fits this rule without it.
 */
public final class CsvWriter {

  private static final Map<String, Function<PaperMetadata, String>> COLUMNS = columns();

  private final String prefix;
  private final String lineEnding;
  private final Optional<PapersMetadata> metadata;

  private CsvWriter(String prefix, String lineEnding, Optional<PapersMetadata> metadata) {
    OptionalLibrary.JACKSON_CSV.require();
    this.prefix = prefix;
    this.lineEnding = lineEnding;
    this.metadata = metadata;
  }

  /**
   * Returns a writer for programs: records end with LF.
   *
   * @return a writer without state
   * @throws IllegalStateException if Jackson's CSV module is not on the class path
   */
  public static CsvWriter plain() {
    return new CsvWriter("", "\n", Optional.empty());
  }

  /**
   * Returns a writer for Excel: the file begins with a byte order mark, by which Excel recognizes
   * UTF-8, and records end with CR LF.
   *
   * @return a writer without state
   * @throws IllegalStateException if Jackson's CSV module is not on the class path
   */
  public static CsvWriter excel() {
    return new CsvWriter("\ufeff", "\r\n", Optional.empty());
  }

  /**
   * Returns a writer with more columns, for what arXiv says about papers.
   *
   * @param lookups what was found out, by identifiers without version
   * @return a writer without state
   */
  public CsvWriter withMetadata(Map<ArxivId, PaperLookup> lookups) {
    return new CsvWriter(prefix, lineEnding, Optional.of(PapersMetadata.of(lookups)));
  }

  /**
   * Writes the papers of all digests, in their order. Each digest is written before the next is
   * asked for, so that they need not all be in memory.
   *
   * @param digests any digests, such as a list
   * @param out a writer; it is left open
   * @throws IOException if {@code out} fails
   */
  public void write(Iterable<NamedDigest> digests, Writer out) throws IOException {
    out.write(
        prefix
            + CsvText.of(
                List.of(
                    record(
                        PaperColumns.FILE,
                        PaperColumns.all().keySet(),
                        metadata.isPresent() ? COLUMNS.keySet() : List.of())),
                lineEnding));
    for (NamedDigest digest : digests) {
      out.write(CsvText.of(records(digest), lineEnding));
    }
  }

  /**
   * Removes the apostrophe that keeps a spreadsheet program from running a cell.
   *
   * @param cell a cell as a CSV reader returns it
   * @return the text of the digest
   */
  public static String unguarded(String cell) {
    return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static Map<String, Function<PaperMetadata, String>> columns() {
    Map<String, Function<PaperMetadata, String>> columns = new LinkedHashMap<>();
    columns.put("year", says -> String.valueOf(PapersMetadata.month(says).getYear()));
    columns.put("doi", says -> says.doi().orElse(""));
    columns.put("published", says -> says.journalReference().orElse(""));
    columns.put("withdrawn", says -> String.valueOf(says.isWithdrawn()));
    return Collections.unmodifiableMap(columns);
  }

  private static String join(List<PaperAuthor> authors) {
    return authors.stream().map(PaperAuthor::name).collect(Collectors.joining("; "));
  }

  private List<List<String>> records(NamedDigest digest) {
    return digest.digest().papers().stream()
        .map(
            paper ->
                record(
                    digest.name(),
                    PaperColumns.all().entrySet().stream()
                        .map(column -> cell(column.getKey(), column.getValue(), paper))
                        .toList(),
                    metadata.map(known -> cells(known.of(paper))).orElse(List.of())))
        .toList();
  }

  /** The authors that arXiv has are complete, those of a digest may not be. */
  private String cell(String name, Function<Paper, String> column, Paper paper) {
    Optional<String> known =
        name.equals(Field.AUTHORS.key())
            ? metadata.flatMap(papers -> papers.of(paper)).map(says -> join(says.authors()))
            : Optional.empty();
    return known.filter(names -> !names.isEmpty()).orElseGet(() -> column.apply(paper));
  }

  private static List<String> cells(Optional<PaperMetadata> known) {
    return COLUMNS.values().stream().map(column -> known.map(column).orElse("")).toList();
  }

  private static List<String> record(
      String file, Collection<String> ofDigest, Collection<String> ofMetadata) {
    return Stream.of(List.of(file), ofDigest, ofMetadata)
        .flatMap(Collection::stream)
        .map(CsvWriter::guarded)
        .toList();
  }

  private static String guarded(String cell) {
    return isDangerous(cell) ? "'" + cell : cell;
  }

  /** One more or one fewer apostrophe makes no difference; otherwise it could not be undone. */
  private static boolean isDangerous(String cell) {
    int start = 0;
    while (start < cell.length() && cell.charAt(start) == '\'') {
      start++;
    }
    if (start < cell.length() && "\t\r\n".indexOf(cell.charAt(start)) >= 0) {
      return true;
    }
    while (start < cell.length() && isIgnored(cell.charAt(start))) {
      start++;
    }
    return start < cell.length() && "=+-@＝＋－＠".indexOf(cell.charAt(start)) >= 0;
  }

  private static boolean isIgnored(char c) {
    return c == '\''
        || c == '"'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
