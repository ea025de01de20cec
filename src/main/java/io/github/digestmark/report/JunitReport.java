package io.github.digestmark.report;

import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.source.Region;
import java.io.IOException;
import java.io.Writer;

/** JUnit's XML: a file is a test suite, a finding a failed test. */
final class JunitReport implements Report {

  private static final String START =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="digestmark">""";

  private final Writer out;
  private final StringBuilder waiting = new StringBuilder(START);

  JunitReport(Writer out) {
    this.out = out;
  }

  @Override
  public void add(LintedFile file) throws IOException {
    int count = file.diagnostics().size();
    String name = attribute("name", file.name());
    String className = attribute("classname", file.name());
    String counts = attribute("tests", Math.max(1, count)) + attribute("failures", count);
    waiting.append("\n  <testsuite" + name + counts + " errors=\"0\" skipped=\"0\">");
    if (count == 0) {
      waiting.append("\n    <testcase name=\"no findings\"" + className + "/>");
    }
    for (Diagnostic diagnostic : file.diagnostics()) {
      Region region = diagnostic.region();
      waiting.append("\n    <testcase");
      waiting.append(attribute("name", diagnostic.rule() + " at " + region.start()));
      waiting.append(className);
      waiting.append(attribute("file", file.name()));
      waiting.append(attribute("line", region.start().line()));
      waiting.append("><failure");
      waiting.append(attribute("type", diagnostic.severity()));
      waiting.append(attribute("message", diagnostic.message()));
      waiting.append(">").append(escaped(file.name()));
      waiting.append(":" + region.start() + "-" + region.end() + ": " + diagnostic.severity());
      waiting.append(": ").append(escaped(diagnostic.message()));
      waiting.append(" [" + escaped(diagnostic.rule()) + "]</failure></testcase>");
    }
    waiting.append("\n  </testsuite>");
    flush();
  }

  @Override
  public void end() throws IOException {
    waiting.append("\n</testsuites>\n");
    flush();
  }

  private void flush() throws IOException {
    out.append(waiting);
    waiting.setLength(0);
  }

  private static String attribute(String name, Object value) {
    return " %s=\"%s\"".formatted(name, escaped(value.toString()).replace("\"", "&quot;"));
  }

  /** Escapes a text for XML; {@link ControlCharacters} replaces the characters that XML forbids. */
  private static String escaped(String text) {
    return ControlCharacters.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
