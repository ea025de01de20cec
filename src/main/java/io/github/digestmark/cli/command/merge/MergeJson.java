package io.github.digestmark.cli.command.merge;

import io.github.digestmark.cli.command.JsonDocument;
import io.github.digestmark.cli.command.PaperName;
import io.github.digestmark.merge.DroppedCopy;
import io.github.digestmark.merge.FieldChange;
import io.github.digestmark.merge.MergedDigest;
import io.github.digestmark.merge.PaperCopy;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.StrayContent.Kind;
import io.github.digestmark.source.Position;
import java.io.PrintWriter;
import tools.jackson.core.JsonGenerator;

/**
 * Reports merged and dropped papers as JSON.
 *
 * <pre>{@code
 * {
 *   "digests": ["a.md"],
 *   "papers": 7,
 *   "dropped": [{"arxivId", "version", "title", "file", "ref", "isOlder", "isContradiction",
 *     "differences": ["summary"], "kept": {"arxivId", "version", "file", "ref"}}],
 *   "problems": [{"file", "line", "column", "message"}],
 *   "leftOut": [{"file", "line", "column", "kind"}]
 * }
 * }</pre>
 */
final class MergeJson {

  private final JsonGenerator json;

  private MergeJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(MergeSources sources, MergedDigest merged, PrintWriter out) {
    JsonDocument.print(json -> new MergeJson(json).write(sources, merged), out);
  }

  private void write(MergeSources sources, MergedDigest merged) {
    json.writeArrayPropertyStart("digests");
    sources.digests().stream().map(NamedDigest::name).forEach(json::writeString);
    json.writeEndArray();
    json.writeNumberProperty("papers", merged.papers().size());
    json.writeArrayPropertyStart("dropped");
    merged.dropped().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("problems");
    sources.sources().forEach(this::writeProblems);
    json.writeEndArray();
    json.writeArrayPropertyStart("leftOut");
    sources.sources().forEach(this::writeLeftOut);
    json.writeEndArray();
  }

  private void write(DroppedCopy copy) {
    json.writeStartObject();
    PaperName.writeId(copy.dropped().paper(), json);
    json.writeStringProperty("title", copy.dropped().paper().title());
    writePlace(copy.dropped());
    json.writeBooleanProperty("isOlder", copy.isOlder());
    json.writeBooleanProperty("isContradiction", copy.isContradiction());
    json.writeArrayPropertyStart("differences");
    copy.differences().stream().map(FieldChange::name).forEach(json::writeString);
    json.writeEndArray();
    json.writeObjectPropertyStart("kept");
    PaperName.writeId(copy.kept().paper(), json);
    writePlace(copy.kept());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writePlace(PaperCopy copy) {
    json.writeStringProperty("file", copy.file());
    json.writeStringProperty("ref", copy.paper().label());
  }

  private void writeProblems(MergeSources.Source source) {
    for (MergeSources.Passage<String> problem : source.problems()) {
      writeStart(source, problem.at());
      json.writeStringProperty("message", problem.what());
      json.writeEndObject();
    }
  }

  private void writeLeftOut(MergeSources.Source source) {
    for (MergeSources.Passage<Kind> stray : source.leftOut()) {
      writeStart(source, stray.at());
      json.writeStringProperty("kind", kind(stray.what()));
      json.writeEndObject();
    }
  }

  private void writeStart(MergeSources.Source source, Position at) {
    json.writeStartObject();
    json.writeStringProperty("file", source.name());
    json.writeNumberProperty("line", at.line());
    json.writeNumberProperty("column", at.column());
  }

  private static String kind(Kind kind) {
    return switch (kind) {
      case FRONT_MATTER -> "front matter";
      case COMMENT -> "comment";
      case MISSING_FIELD -> "missing field";
      case SLIPPED_OUT -> "paragraph that slipped out of its entry";
      case LINK_TITLE -> "title of a link";
      case TEXT -> "text";
    };
  }
}
