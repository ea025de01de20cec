package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.Place;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
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
  private static final String HOME = "https://github.com/digestmark/digestmark";
  private static final String PAGES =
      HOME + "/blob/main/src/main/resources/io/github/digestmark/lint/rules/";

  private final Writer out;
  private final JsonGenerator json;
  private final ReportOptions options;
  private final Map<String, Integer> indexes = new HashMap<>();

  SarifReport(Writer out, ReportOptions options) {
    this.out = out;
    this.json = Json.to(out);
    this.options = options;
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    writeTool();
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeArrayPropertyStart("results");
  }

  private void writeTool() {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "digestmark");
    json.writeStringProperty("version", options.version());
    json.writeStringProperty("informationUri", HOME);
    json.writeArrayPropertyStart("rules");
    for (RuleInfo rule : options.rules()) {
      indexes.put(rule.name(), indexes.size());
      json.writeStartObject();
      json.writeStringProperty("id", rule.name());
      json.writeStringProperty("name", rule.name());
      text("shortDescription", rule.summary());
      text("fullDescription", rule.summary());
      json.writeObjectPropertyStart("help");
      json.writeStringProperty("text", options.page().apply(rule.name()));
      json.writeStringProperty("markdown", options.page().apply(rule.name()));
      json.writeEndObject();
      json.writeStringProperty("helpUri", PAGES + rule.name() + ".md");
      json.writeObjectPropertyStart("defaultConfiguration");
      json.writeStringProperty("level", rule.severity().toString());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void text(String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  @Override
  public void add(LintedFile file) {
    List<String> fingerprints = Fingerprints.of(file);
    for (int i = 0; i < fingerprints.size(); i++) {
      write(file, file.diagnostics().get(i), fingerprints.get(i));
    }
  }

  private void write(LintedFile file, Diagnostic diagnostic, String fingerprint) {
    SourceText source = file.parsed().source();
    json.writeStartObject();
    json.writeStringProperty("ruleId", diagnostic.rule());
    json.writeNumberProperty("ruleIndex", indexes.getOrDefault(diagnostic.rule(), -1));
    json.writeStringProperty("level", diagnostic.severity().toString());
    text("message", diagnostic.message());
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    writePlace(file.name(), source, diagnostic.span());
    json.writeEndObject();
    json.writeEndArray();
    if (!diagnostic.places().isEmpty()) {
      json.writeArrayPropertyStart("relatedLocations");
      for (int i = 0; i < diagnostic.places().size(); i++) {
        Place place = diagnostic.places().get(i);
        json.writeStartObject();
        json.writeNumberProperty("id", i);
        writePlace(file.name(), source, place.span());
        text("message", place.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("digestmark/v1", fingerprint);
    json.writeEndObject();
    writeFix(file, diagnostic);
    json.writeEndObject();
  }

  private void writePlace(String name, SourceText source, Span span) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(name));
    json.writeEndObject();
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

  private void writeFix(LintedFile file, Diagnostic diagnostic) {
    Fix fix = diagnostic.fix();
    if (fix == null) {
      return;
    }
    json.writeArrayPropertyStart("fixes");
    json.writeStartObject();
    text("description", "%s (%s)".formatted(fix.description(), fix.safety()));
    json.writeArrayPropertyStart("artifactChanges");
    json.writeStartObject();
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(file.name()));
    json.writeEndObject();
    json.writeArrayPropertyStart("replacements");
    for (TextEdit edit : fix.edits()) {
      json.writeStartObject();
      writeRegion("deletedRegion", file.parsed().source(), edit.span());
      text("insertedContent", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** Returns the name of a file as a reference of RFC 3986. */
  private static String uri(String name) {
    try {
      boolean absolute = name.startsWith("/");
      // A colon in the first part of a relative reference would end a scheme.
      String path = absolute || name.indexOf(':') < 0 ? name : "./" + name;
      return new URI(absolute ? "file" : null, absolute ? "" : null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json, out);
  }
}
