package io.github.digestmark.convert.json;

import io.github.digestmark.convert.support.PaperColumns;
import io.github.digestmark.internal.JsonOutput;
import io.github.digestmark.internal.OptionalLibrary;
import io.github.digestmark.internal.Resources;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the papers of digests as JSON Lines, for programs that compute: an object per paper, with
 * the row and its entry joined. Needs {@code tools.jackson.core:jackson-core}.
 *
 * <pre>{@code
 * {"file", "ref", "part", "arxivId", "version", "category", "status", "announceType",
 *  "url", "linkText", "title", "translatedTitle", "summary", "englishSummary",
 *  "translatedAbstract", "abstract", "rowTitle", "rowUrl", "rowSummary", "id", "authors", "date", "venue",
 *  "categories", "keywords", "code", "comment", "topic", "further"}
 * }</pre>
 *
 * <p>{@linkplain #schema The schema} says what each key means; CSV has the same columns. Every key
 * is always present; it is {@code null} if the digest has nothing for it. A writer has no state and
 * may be used by many threads.
 */
public final class PapersWriter {

  /**
   * Creates a writer.
   *
   * @throws IllegalStateException if Jackson is not on the class path
   */
  public PapersWriter() {
    OptionalLibrary.JACKSON_CORE.require();
  }

  /**
   * Returns the JSON Schema of a line, draft 2020-12.
   *
   * @return JSON
   */
  public static String schema() {
    return Resources.text(PapersWriter.class, "papers.schema.json");
  }

  /**
   * Writes the papers of all digests, in their order, each followed by a line feed. Each digest is
   * written before the next is asked for, so that they need not all be in memory.
   *
   * @param digests any digests, such as a list
   * @param out a writer; it is left open
   * @throws IOException if {@code out} fails
   */
  public void write(Iterable<NamedDigest> digests, Writer out) throws IOException {
    for (NamedDigest digest : digests) {
      for (Paper paper : digest.digest().papers()) {
        write(digest.name(), paper, out);
      }
    }
  }

  private static void write(String file, Paper paper, Writer out) throws IOException {
    JsonOutput output = JsonOutput.inOneLine(out);
    JsonGenerator json = output.generator();
    json.writeStartObject();
    json.writeStringProperty(PaperColumns.FILE, file);
    PaperColumns.all().forEach((key, column) -> write(key, column, paper, json));
    json.writeEndObject();
    output.end();
  }

  private static void write(
      String key, Function<Paper, String> column, Paper paper, JsonGenerator json) {
    String value = column.apply(paper);
    json.writeName(key);
    if (value.isEmpty()) {
      json.writeNull();
    } else if (key.equals(PaperColumns.VERSION)) {
      json.writeNumber(new BigInteger(value));
    } else {
      json.writeString(value);
    }
  }
}
