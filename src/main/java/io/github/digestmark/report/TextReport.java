package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** For people: each finding with its line, underlined, the errors of a file first. */
final class TextReport implements Report {

  /** The number of characters to collect before they are written. */
  private static final int BUFFER = 1 << 16;

  private static final Comparator<Diagnostic> ERRORS_FIRST =
      Comparator.comparing(Diagnostic::severity, Comparator.<Severity>naturalOrder().reversed());

  private final Writer out;
  private final FindingText findings;
  private final Optional<Brevity> brevity;

  TextReport(Writer out, ReportOptions options) {
    this.out = out;
    this.findings = new FindingText(options.color());
    this.brevity = options.brief() ? Optional.of(new Brevity()) : Optional.empty();
  }

  @Override
  public void add(LintedFile file) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Diagnostic> sorted = new ArrayList<>(file.diagnostics());
    sorted.sort(ERRORS_FIRST);
    for (Diagnostic diagnostic : sorted) {
      Brevity.Detail detail =
          brevity.map(brief -> brief.detailOf(diagnostic)).orElse(Brevity.Detail.FULL);
      if (detail != Brevity.Detail.NONE) {
        findings.line(file, diagnostic, text);
      }
      if (detail == Brevity.Detail.FULL) {
        findings.details(file, diagnostic, text);
      }
      if (text.length() > BUFFER) {
        flush(text);
      }
    }
    brevity.ifPresent(brief -> text.append(brief.endOfFile()));
    flush(text);
  }

  private void flush(StringBuilder text) throws IOException {
    out.append(text);
    text.setLength(0);
  }

  @Override
  public void end() throws IOException {
    if (brevity.isPresent()) {
      out.append(brevity.get().endOfRun());
    }
  }
}
