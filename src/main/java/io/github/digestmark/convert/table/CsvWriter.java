package io.github.digestmark.convert.table;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * Writes the papers of digests as CSV (RFC 4180): a line with the names of the columns, then a
 * record a paper.
 *
 * <table>
 * <caption>The columns, in their order</caption>
 * <tr><th>Column</th><th>What it holds</th></tr>
 * <tr><td>{@code file}</td><td>the name of the digest</td></tr>
 * <tr><td>{@code ref}</td><td>the label: {@code 1}</td></tr>
 * <tr><td>{@code part}</td><td>what the digest has of the paper: {@code row and entry}, {@code row}
 * or {@code entry}</td></tr>
 * <tr><td>{@code arxivId}</td><td>without its version; spreadsheets take {@code 2310.10000} for a
 * number unless told that the column is text</td></tr>
 * <tr><td>{@code version}</td><td>the newest that the digest names</td></tr>
 * <tr><td>{@code category}, {@code status}</td><td>of the stamp: {@code cs.LG}, {@code UPDATED} or
 * {@code CROSS LISTED}</td></tr>
 * <tr><td>{@code announceType}</td><td>of the announcement: {@code new}</td></tr>
 * <tr><td>{@code url}, {@code linkText}, {@code title}, {@code translatedTitle}, {@code summary},
 * {@code englishSummary}, {@code translatedAbstract}, {@code abstract}</td><td>as the entry has
 * them; address, title and summary are the row's where the entry has none</td></tr>
 * <tr><td>{@code rowTitle}, {@code rowUrl}, {@code rowSummary}</td><td>what the row says, where
 * that is something else</td></tr>
 * </table>
 *
 * <p>A cell is empty where the digest has nothing. Texts are Markdown, with their line breaks.
 *
 * <p>Spreadsheets run what begins like a formula. So a cell gets an apostrophe before it whose
 * first character, behind any white space, control characters, quotes and apostrophes, is one of
 * {@code = + - @} or their full-width forms, and a cell that begins with a tab or a line break,
 * behind any apostrophes. {@link #unguarded} undoes it; without Java, take one apostrophe away from
 * every cell that begins with one and fits this rule without it.
 */
public final class CsvWriter {

  private static final Map<String, Function<Paper, String>> COLUMNS = columns();

  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

  private final String before;
  private final CsvSchema schema;

  private CsvWriter(String before, String lineEnding) {
    this.before = before;
    this.schema = CsvSchema.emptySchema().withLineSeparator(lineEnding);
  }

  /**
   * Makes a writer for programs: records end in a line feed.
   *
   * @return a writer without state
   */
  public static CsvWriter plain() {
    return new CsvWriter("", "\n");
  }

  /**
   * Makes a writer for Excel, which takes a file for UTF-8 if it begins with a byte order mark:
   * that comes first, and records end in carriage return and line feed.
   *
   * @return a writer without state
   */
  public static CsvWriter excel() {
    return new CsvWriter("\ufeff", "\r\n");
  }

  /**
   * Writes the papers of all digests, in their order.
   *
   * @param digests any digests
   * @param out where to; it is left open
   * @throws IOException if {@code out} fails
   */
  public void write(List<NamedDigest> digests, Writer out) throws IOException {
    out.write(before);
    out.write(records(json -> writeRecord("file", COLUMNS.keySet(), json)));
    for (NamedDigest digest : digests) {
      out.write(records(json -> writeDigest(digest, json)));
    }
  }

  /**
   * Takes away the apostrophe that keeps a spreadsheet from running a cell.
   *
   * @param cell a cell as a reader of CSV gives it
   * @return what the digest has
   */
  public static String unguarded(String cell) {
    return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /** All but the first, which is the same for all papers of a digest. */
  private static Map<String, Function<Paper, String>> columns() {
    Map<String, Function<Paper, String>> columns = new LinkedHashMap<>();
    columns.put("ref", Paper::label);
    columns.put("part", CsvWriter::part);
    columns.put("arxivId", paper -> text(paper.arxivId().map(ArxivId::paper)));
    columns.put("version", paper -> text(paper.arxivId().flatMap(ArxivId::version)));
    columns.put("category", paper -> text(paper.stamp().map(TitleStamp::category)));
    columns.put("status", paper -> text(paper.stamp().map(TitleStamp::status)));
    columns.put("announceType", paper -> text(paper.announcement().map(Announcement::type)));
    Stream.concat(Stream.of(Field.URL, Field.LINK_TEXT, Field.TITLE), Field.texts().stream())
        .distinct()
        .forEach(field -> columns.put(field.key(), paper -> paper.text(field)));
    for (Field field : Field.ofRows()) {
      columns.put(field.keyOfRow(), paper -> paper.otherTextOfRow(field));
    }
    return columns;
  }

  private static String part(Paper paper) {
    return paper.row().isEmpty() ? "entry" : paper.entry().isEmpty() ? "row" : "row and entry";
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private interface Content {
    void write(JsonGenerator json);
  }

  /** In memory, the generator cannot fail and its exceptions need no wrapping. */
  private String records(Content content) {
    StringWriter text = new StringWriter();
    ObjectWriteContext.Base context =
        new ObjectWriteContext.Base() {
          @Override
          public FormatSchema getSchema() {
            return schema;
          }
        };
    try (JsonGenerator json = CSV.createGenerator(context, text)) {
      content.write(json);
    }
    return text.toString();
  }

  private static void writeDigest(NamedDigest digest, JsonGenerator json) {
    for (Paper paper : digest.digest().papers()) {
      List<String> cells = COLUMNS.values().stream().map(column -> column.apply(paper)).toList();
      writeRecord(digest.name(), cells, json);
    }
  }

  private static void writeRecord(String file, Collection<String> cells, JsonGenerator json) {
    json.writeStartArray();
    json.writeString(guarded(file));
    cells.forEach(cell -> json.writeString(guarded(cell)));
    json.writeEndArray();
  }

  private static String guarded(String cell) {
    return isDangerous(cell) ? "'" + cell : cell;
  }

  /** With an apostrophe more or less a cell is as dangerous as before, or none could be undone. */
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
