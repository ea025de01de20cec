package io.github.digestmark.report;

import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.Diagnostic;
import java.io.IOException;
import java.io.Writer;

/** For people and simple programs: a line for each finding, with its file or below it. */
final class LineReport implements Report {

  private final Writer out;
  private final FindingText findings;
  private final boolean isGrouped;

  LineReport(Writer out, ReportOptions options, boolean isGrouped) {
    this.out = out;
    this.findings = new FindingText(options.color());
    this.isGrouped = isGrouped;
  }

  @Override
  public void add(LintedFile file) throws IOException {
    StringBuilder text = new StringBuilder();
    if (isGrouped && !file.diagnostics().isEmpty()) {
      text.append(findings.bold(ControlCharacters.of(file.name()))).append('\n');
    }
    for (Diagnostic diagnostic : file.diagnostics()) {
      if (isGrouped) {
        findings.indentedLine(diagnostic, text);
      } else {
        findings.line(file, diagnostic, text);
      }
      out.append(text);
      text.setLength(0);
    }
  }

  @Override
  public void end() {}
}
