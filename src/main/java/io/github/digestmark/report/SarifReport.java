package io.github.digestmark.report;

import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.internal.JsonOutput;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.RelatedLocation;
import io.github.digestmark.source.Region;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * SARIF 2.1.0.
 *
 * <p>Source: <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">OASIS,
 * Static Analysis Results Interchange Format</a>.
 */
final class SarifReport implements Report {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonOutput output;
  private final JsonGenerator json;
  private final Map<String, Integer> rules = new HashMap<>();
  private final Map<String, Integer> files = new LinkedHashMap<>();

  SarifReport(Writer out, ReportOptions options) {
    this.output = JsonOutput.indented(out);
    this.json = output.generator();
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    SarifTool.write(options, json);
    options.linter().rules().forEach(rule -> rules.put(rule.name(), rules.size()));
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeArrayPropertyStart("newlineSequences");
    List.of("\r\n", "\n", "\r").forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("results");
  }

  private void writeText(String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  /**
   * Escapes what SARIF would read as a link or, as in {@code \frac{0}{1}}, as a placeholder: it is
   * a quotation from the digest.
   */
  private void writeMessage(String name, String text) {
    writeText(
        name,
        ControlCharacters.of(text).replace("](", "\\](").replace("{", "{{").replace("}", "}}"));
  }

  @Override
  public void add(LintedFile file) throws IOException {
    files.putIfAbsent(FileUri.of(file.name()), files.size());
    List<String> fingerprints = Fingerprints.of(file);
    for (int i = 0; i < fingerprints.size(); i++) {
      write(file, file.diagnostics().get(i), fingerprints.get(i));
    }
    output.send();
  }

  private void write(LintedFile file, Diagnostic diagnostic, String fingerprint) {
    SourceText source = file.parsed().source();
    json.writeStartObject();
    json.writeStringProperty("ruleId", diagnostic.rule());
    json.writeNumberProperty("ruleIndex", rules.getOrDefault(diagnostic.rule(), -1));
    json.writeStringProperty("level", diagnostic.severity().toString());
    writeMessage("message", diagnostic.message());
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    writeLocation(file.name(), source, diagnostic.span());
    json.writeEndObject();
    json.writeEndArray();
    if (!diagnostic.related().isEmpty()) {
      json.writeArrayPropertyStart("relatedLocations");
      for (int i = 0; i < diagnostic.related().size(); i++) {
        RelatedLocation related = diagnostic.related().get(i);
        json.writeStartObject();
        json.writeNumberProperty("id", i);
        writeLocation(file.name(), source, related.span());
        writeMessage("message", related.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("digestmark/v1", fingerprint);
    json.writeEndObject();
    diagnostic.fix().ifPresent(fix -> writeFix(file, fix));
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty(
        "fix", diagnostic.fixability().map(Fix.Safety::toString).orElse("none"));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeLocation(String name, SourceText source, Span span) {
    json.writeObjectPropertyStart("physicalLocation");
    writeFile("artifactLocation", name);
    writeRegion("region", source, span);
    json.writeEndObject();
  }

  private void writeRegion(String property, SourceText source, Span span) {
    Region region = Region.of(source, span);
    json.writeObjectPropertyStart(property);
    json.writeNumberProperty("startLine", region.start().line());
    json.writeNumberProperty("startColumn", region.start().column());
    json.writeNumberProperty("endLine", region.end().line());
    json.writeNumberProperty("endColumn", region.end().column());
    json.writeNumberProperty("charOffset", span.start());
    json.writeNumberProperty("charLength", span.length());
    json.writeEndObject();
  }

  private void writeFix(LintedFile file, Fix fix) {
    json.writeArrayPropertyStart("fixes");
    json.writeStartObject();
    writeMessage("description", fix.description() + " (" + fix.safety() + ")");
    json.writeArrayPropertyStart("artifactChanges");
    json.writeStartObject();
    writeFile("artifactLocation", file.name());
    json.writeArrayPropertyStart("replacements");
    for (TextEdit edit : fix.edits()) {
      json.writeStartObject();
      writeRegion("deletedRegion", file.parsed().source(), edit.span());
      writeText("insertedContent", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeFile(String property, String name) {
    String uri = FileUri.of(name);
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("uri", uri);
    json.writeNumberProperty("index", files.getOrDefault(uri, -1));
    json.writeEndObject();
  }

  private void writeFiles() {
    json.writeArrayPropertyStart("artifacts");
    for (String uri : files.keySet()) {
      json.writeStartObject();
      json.writeObjectPropertyStart("location");
      json.writeStringProperty("uri", uri);
      json.writeEndObject();
      json.writeStringProperty("mimeType", "text/markdown");
      json.writeStringProperty("encoding", "UTF-8");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    writeFiles();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    output.end();
  }
}
