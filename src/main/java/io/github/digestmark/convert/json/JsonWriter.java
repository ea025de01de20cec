package io.github.digestmark.convert.json;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.SummaryRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes digests as JSON.
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
 * <p>Every key is always there; what the digest does not have is {@code null}. An {@code arxivId}
 * is without its version, which is a number.
 */
public final class JsonWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final PrettyPrinter layout;

  private JsonWriter(PrettyPrinter layout) {
    this.layout = layout;
  }

  /**
   * Makes a writer for people: a line a value, indented by two spaces.
   *
   * @return a writer without state
   */
  public static JsonWriter indented() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators spaced =
        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    return new JsonWriter(
        new DefaultPrettyPrinter(spaced).withObjectIndenter(lines).withArrayIndenter(lines));
  }

  /**
   * Makes a writer for JSON Lines: a line a digest.
   *
   * @return a writer without state
   */
  public static JsonWriter lines() {
    return new JsonWriter(new MinimalPrettyPrinter());
  }

  /**
   * Writes a digest, and a line feed behind it.
   *
   * @param digest any digest
   * @param out where to; it is left open
   * @throws IOException if {@code out} fails
   */
  public void write(Digest digest, Writer out) throws IOException {
    write(null, digest, out);
  }

  /**
   * Writes a digest with the name of its file as the first key, {@code file}, and a line feed
   * behind it.
   *
   * @param digest any digest, with the name of its file
   * @param out where to; it is left open
   * @throws IOException if {@code out} fails
   */
  public void writeNamed(NamedDigest digest, Writer out) throws IOException {
    write(digest.name(), digest.digest(), out);
  }

  private void write(@Nullable String file, Digest digest, Writer out) throws IOException {
    // A digest is small; in memory, the generator cannot fail and its exceptions need no wrapping.
    StringWriter text = new StringWriter();
    ObjectWriteContext.Base context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return layout instanceof DefaultPrettyPrinter p ? p.createInstance() : layout;
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    try (JsonGenerator json = JSON.createGenerator(context, text)) {
      json.writeStartObject();
      if (file != null) {
        json.writeStringProperty("file", file);
      }
      writeDigest(digest, json);
      json.writeEndObject();
    }
    out.write(text.append('\n').toString());
  }

  private static void writeDigest(Digest digest, JsonGenerator json) {
    writeText("summaryHeading", digest.summaryHeading(), json);
    json.writeArrayPropertyStart("columns");
    digest.columns().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("rows");
    digest.rows().forEach(row -> writeRow(row, json));
    json.writeEndArray();
    writeText("detailsHeading", digest.detailsHeading(), json);
    json.writeArrayPropertyStart("entries");
    digest.entries().forEach(entry -> writeEntry(entry, json));
    json.writeEndArray();
  }

  private static void writeRow(SummaryRow row, JsonGenerator json) {
    json.writeStartObject();
    writeText("ref", row.label(), json);
    writeText("title", row.title(), json);
    writeText("url", row.url(), json);
    writeText("arxivId", row.arxivId().map(ArxivId::paper).orElse(""), json);
    writeText("summary", row.summary(), json);
    json.writeEndObject();
  }

  private static void writeEntry(DetailedEntry entry, JsonGenerator json) {
    json.writeStartObject();
    writeText("ref", entry.label(), json);
    writeText("translatedTitle", entry.translatedTitle(), json);
    writeText("title", entry.title(), json);
    writeStamp(Optional.ofNullable(entry.stamp()), json);
    writeText("url", entry.url(), json);
    writeText("linkText", entry.linkText(), json);
    writeText("arxivId", entry.arxivId().map(ArxivId::paper).orElse(""), json);
    writeText("summary", entry.summary(), json);
    writeText("englishSummary", entry.englishSummary(), json);
    writeText("translatedAbstract", entry.translatedAbstract(), json);
    writeAnnouncement(Optional.ofNullable(entry.announcement()), json);
    writeText("abstract", entry.abstractText(), json);
    json.writeEndObject();
  }

  private static void writeStamp(Optional<TitleStamp> stamp, JsonGenerator json) {
    if (stamp.isEmpty()) {
      json.writeNullProperty("stamp");
      return;
    }
    json.writeObjectPropertyStart("stamp");
    writeId(stamp.get().id(), json);
    writeText("category", stamp.get().category(), json);
    writeText("status", stamp.map(TitleStamp::status).map(Object::toString).orElse(""), json);
    json.writeEndObject();
  }

  private static void writeAnnouncement(Optional<Announcement> announcement, JsonGenerator json) {
    if (announcement.isEmpty()) {
      json.writeNullProperty("announcement");
      return;
    }
    json.writeObjectPropertyStart("announcement");
    writeId(announcement.get().id(), json);
    writeText("type", announcement.get().type().toString(), json);
    json.writeEndObject();
  }

  private static void writeId(ArxivId id, JsonGenerator json) {
    writeText("arxivId", id.paper(), json);
    json.writeName("version");
    json.writeNumber(id.version());
  }

  private static void writeText(String key, String text, JsonGenerator json) {
    if (text.isEmpty()) {
      json.writeNullProperty(key);
    } else {
      json.writeStringProperty(key, text);
    }
  }
}
