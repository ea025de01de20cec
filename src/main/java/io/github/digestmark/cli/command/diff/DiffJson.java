package io.github.digestmark.cli.command.diff;

import io.github.digestmark.cli.command.JsonDocument;
import io.github.digestmark.cli.command.PaperName;
import io.github.digestmark.merge.DigestDiff;
import io.github.digestmark.merge.FieldChange;
import io.github.digestmark.merge.PaperChange;
import io.github.digestmark.model.Paper;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Reports the differences between two digests as JSON.
 *
 * <pre>{@code
 * {
 *   "before": "a.md",
 *   "after": "b.md",
 *   "digest": [{"field", "before", "after"}],
 *   "removed": [{"arxivId", "version", "title", "url", "ref"}],
 *   "added": [{"arxivId", "version", "title", "url", "ref"}],
 *   "changed": [{"before": {"arxivId", ...}, "after": {"arxivId", ...},
 *     "fields": [{"field", "before", "after"}]}],
 *   "reordered": false
 * }
 * }</pre>
 */
final class DiffJson {

  private final JsonGenerator json;

  private DiffJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(String before, String after, DigestDiff diff, PrintWriter out) {
    JsonDocument.print(
        json -> {
          json.writeStringProperty("before", before);
          json.writeStringProperty("after", after);
          new DiffJson(json).write(diff);
        },
        out);
  }

  private void write(DigestDiff diff) {
    write("digest", diff.digest());
    json.writeArrayPropertyStart("removed");
    diff.removed().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("added");
    diff.added().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("changed");
    diff.changed().forEach(this::write);
    json.writeEndArray();
    json.writeBooleanProperty("reordered", diff.reordered());
  }

  private void write(PaperChange change) {
    json.writeStartObject();
    json.writeName("before");
    write(change.before());
    json.writeName("after");
    write(change.after());
    write("fields", change.fields());
    json.writeEndObject();
  }

  private void write(Paper paper) {
    json.writeStartObject();
    PaperName.writeId(paper, json);
    json.writeStringProperty("title", paper.title());
    json.writeStringProperty("url", paper.url());
    json.writeStringProperty("ref", paper.label());
    json.writeEndObject();
  }

  private void write(String key, List<FieldChange> changes) {
    json.writeArrayPropertyStart(key);
    for (FieldChange change : changes) {
      json.writeStartObject();
      json.writeStringProperty("field", change.name());
      json.writeStringProperty("before", change.before());
      json.writeStringProperty("after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
