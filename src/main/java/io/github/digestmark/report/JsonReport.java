package io.github.digestmark.report;

import io.github.digestmark.internal.JsonOutput;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.source.Region;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;

/** An array of objects, one per finding. */
final class JsonReport implements Report {

  private final JsonOutput output;
  private final JsonGenerator json;

  JsonReport(Writer out) {
    this.output = JsonOutput.indented(out);
    this.json = output.generator();
    json.writeStartArray();
  }

  @Override
  public void add(LintedFile file) throws IOException {
    for (Diagnostic diagnostic : file.diagnostics()) {
      Region region = diagnostic.region();
      json.writeStartObject();
      json.writeStringProperty("file", file.name());
      json.writeStringProperty("rule", diagnostic.rule());
      json.writeStringProperty("severity", diagnostic.severity().toString());
      json.writeStringProperty("message", diagnostic.message());
      json.writeNumberProperty("line", region.start().line());
      json.writeNumberProperty("column", region.start().column());
      json.writeNumberProperty("endLine", region.end().line());
      json.writeNumberProperty("endColumn", region.end().column());
      json.writeStringProperty(
          "fix", diagnostic.fixability().map(Fix.Safety::toString).orElse("none"));
      json.writeEndObject();
    }
    output.send();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    output.end();
  }
}
