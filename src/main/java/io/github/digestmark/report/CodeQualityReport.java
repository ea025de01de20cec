package io.github.digestmark.report;

import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.internal.JsonOutput;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.source.Region;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * GitLab's Code Quality report.
 *
 * <p>Source: <a href="https://docs.gitlab.com/ci/testing/code_quality/">GitLab on Code Quality</a>.
 */
final class CodeQualityReport implements Report {

  private final JsonOutput output;
  private final JsonGenerator json;

  CodeQualityReport(Writer out) {
    this.output = JsonOutput.indented(out);
    this.json = output.generator();
    json.writeStartArray();
  }

  @Override
  public void add(LintedFile file) throws IOException {
    List<String> fingerprints = Fingerprints.of(file);
    for (int i = 0; i < fingerprints.size(); i++) {
      Diagnostic diagnostic = file.diagnostics().get(i);
      Region region = diagnostic.region();
      json.writeStartObject();
      json.writeStringProperty("description", ControlCharacters.of(diagnostic.message()));
      json.writeStringProperty("check_name", diagnostic.rule());
      json.writeStringProperty("fingerprint", fingerprints.get(i));
      json.writeStringProperty("severity", severity(diagnostic.severity()));
      json.writeObjectPropertyStart("location");
      json.writeStringProperty("path", file.name());
      json.writeObjectPropertyStart("lines");
      json.writeNumberProperty("begin", region.start().line());
      json.writeNumberProperty("end", region.lastLine());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    output.send();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    output.end();
  }
}
