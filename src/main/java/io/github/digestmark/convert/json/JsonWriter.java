package io.github.digestmark.convert.json;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.internal.JsonOutput;
import io.github.digestmark.internal.OptionalLibrary;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.PaperPart;
import io.github.digestmark.model.SummaryRow;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes digests as JSON. Needs {@code tools.jackson.core:jackson-core}.
 *
 * <pre>{@code
 * {
 *   "summaryHeading": "摘要",
 *   "columns": ["Ref", "Title", "Summary"],
 *   "rows": [{"ref", "title", "url", "arxivId", "summary"}],
 *   "detailsHeading": "详细",
 *   "entries": [{"ref", "translatedTitle", "title",
 *     "stamp": {"arxivId", "version", "category", "status"},
 *     "url", "linkText", "arxivId", "summary", "englishSummary", "translatedAbstract",
 *     "announcement": {"arxivId", "version", "type"}, "abstract"}]
 * }
 * }</pre>
 *
 * <p>Every key is always present; it is {@code null} if the digest has nothing for it. An {@code
 * arxivId} does not include the version, which is a number.
 *
 * <p>Other keys follow only where a digest has something for them: {@code rowsAbove} where not all
 * rows are above all entries, how many are above each entry; in rows and entries, the {@linkplain
 * Field#details details} by their keys, such as {@code authors} and {@code topic}, and {@code
 * "further": [{"name", "text"}]} for what no field fits; in rows, all other fields as well.
 */
public final class JsonWriter {

  /** The fields of entries whose keys are always present. */
  private static final List<Field> OF_ENTRIES =
      Field.all().stream().filter(field -> !field.isDetail()).toList();

  private final boolean isIndented;

  private JsonWriter(boolean isIndented) {
    OptionalLibrary.JACKSON_CORE.require();
    this.isIndented = isIndented;
  }

  /**
   * Returns a writer for people: one value per line, indented by two spaces.
   *
   * @return a writer without state
   * @throws IllegalStateException if Jackson is not on the class path
   */
  public static JsonWriter indented() {
    return new JsonWriter(true);
  }

  /**
   * Returns a writer for JSON Lines: one digest per line.
   *
   * @return a writer without state
   * @throws IllegalStateException if Jackson is not on the class path
   */
  public static JsonWriter lines() {
    return new JsonWriter(false);
  }

  /**
   * Writes a digest, followed by a line feed.
   *
   * @param digest any digest
   * @param out a writer; it is left open
   * @throws IOException if {@code out} fails
   */
  public void write(Digest digest, Writer out) throws IOException {
    write(Optional.empty(), digest, out);
  }

  /**
   * Writes a digest with the name of its file as the first key, {@code file}, followed by a line
   * feed.
   *
   * @param digest any digest, with the name of its file
   * @param out a writer; it is left open
   * @throws IOException if {@code out} fails
   */
  public void writeNamed(NamedDigest digest, Writer out) throws IOException {
    write(Optional.of(digest.name()), digest.digest(), out);
  }

  private void write(Optional<String> file, Digest digest, Writer out) throws IOException {
    JsonOutput output = isIndented ? JsonOutput.indented(out) : JsonOutput.inOneLine(out);
    JsonGenerator json = output.generator();
    json.writeStartObject();
    file.ifPresent(name -> json.writeStringProperty("file", name));
    writeDigest(digest, output);
    json.writeEndObject();
    output.end();
  }

  /** Sends each row and entry on its own, so that a large digest is not in memory twice. */
  private static void writeDigest(Digest digest, JsonOutput output) throws IOException {
    JsonGenerator json = output.generator();
    writeText("summaryHeading", digest.summaryHeading(), json);
    json.writeArrayPropertyStart("columns");
    digest.columns().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("rows");
    for (SummaryRow row : digest.rows()) {
      write(row, Field.ofRows(), json);
      output.send();
    }
    json.writeEndArray();
    writeText("detailsHeading", digest.detailsHeading(), json);
    json.writeArrayPropertyStart("entries");
    for (DetailedEntry entry : digest.entries()) {
      write(entry, OF_ENTRIES, json);
      output.send();
    }
    json.writeEndArray();
    if (!digest.rowsAbove().isEmpty()) {
      json.writeArrayPropertyStart("rowsAbove");
      digest.rowsAbove().forEach(json::writeNumber);
      json.writeEndArray();
    }
  }

  private static void write(PaperPart part, List<Field> fields, JsonGenerator json) {
    json.writeStartObject();
    writeText("ref", part.label(), json);
    for (Field field : fields) {
      if (field == Field.SUMMARY) {
        writeText("arxivId", part.arxivId().map(ArxivId::paper).orElse(""), json);
      }
      writeField(part, field, json);
    }
    for (Field field : Field.all()) {
      if (!fields.contains(field) && !part.text(field).isEmpty()) {
        writeText(field.key(), part.text(field), json);
      }
    }
    if (!part.further().isEmpty()) {
      json.writeArrayPropertyStart("further");
      part.further().forEach(text -> write(text, json));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(NamedText text, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", text.name());
    json.writeStringProperty("text", text.text());
    json.writeEndObject();
  }

  private static void writeField(PaperPart part, Field field, JsonGenerator json) {
    if (part instanceof DetailedEntry entry && field == Field.STAMP && entry.stamp().isPresent()) {
      write(entry.stamp().get(), json);
    } else if (part instanceof DetailedEntry entry
        && field == Field.ANNOUNCEMENT
        && entry.announcement().isPresent()) {
      write(entry.announcement().get(), json);
    } else {
      writeText(field.key(), part.text(field), json);
    }
  }

  private static void write(TitleStamp stamp, JsonGenerator json) {
    json.writeObjectPropertyStart(Field.STAMP.key());
    writeId(stamp.id(), json);
    writeText("category", stamp.category(), json);
    writeText("status", stamp.status().toString(), json);
    json.writeEndObject();
  }

  private static void write(Announcement announcement, JsonGenerator json) {
    json.writeObjectPropertyStart(Field.ANNOUNCEMENT.key());
    writeId(announcement.id(), json);
    writeText("type", announcement.type().toString(), json);
    json.writeEndObject();
  }

  private static void writeId(ArxivId id, JsonGenerator json) {
    writeText("arxivId", id.paper(), json);
    json.writeName("version");
    json.writeNumber(id.version().orElseThrow());
  }

  private static void writeText(String key, String text, JsonGenerator json) {
    if (text.isEmpty()) {
      json.writeNullProperty(key);
    } else {
      json.writeStringProperty(key, text);
    }
  }
}
