package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.report.Brevity.Detail;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * For people: each finding with its line, underlined, the errors of a file first. A brief report
 * has all errors first, and then the other findings that it shows, which wait in memory.
 */
final class TextReport implements Report {

  /** The number of characters to collect before they are written. */
  private static final int BUFFER = 1 << 16;

  private static final Comparator<Diagnostic> ERRORS_FIRST =
      (one, other) -> other.severity().compareTo(one.severity());

  private final Writer out;
  private final FindingText findings;
  private final Optional<Brevity> brevity;
  private final StringBuilder later = new StringBuilder();

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
      boolean isLater = brevity.isPresent() && diagnostic.severity() != Severity.ERROR;
      describe(file, diagnostic, isLater ? later : text);
      if (text.length() > BUFFER) {
        flush(text);
      }
    }
    brevity.ifPresent(brief -> later.append(brief.endOfFile()));
    flush(text);
  }

  private void describe(LintedFile file, Diagnostic diagnostic, StringBuilder text) {
    Detail detail = brevity.map(brief -> brief.detailOf(diagnostic)).orElse(Detail.FULL);
    if (detail != Detail.NONE) {
      findings.line(file, diagnostic, text);
    }
    if (detail == Detail.FULL) {
      findings.details(file, diagnostic, text);
    }
  }

  private void flush(StringBuilder text) throws IOException {
    out.append(text);
    text.setLength(0);
  }

  @Override
  public void end() throws IOException {
    brevity.ifPresent(brief -> later.append(brief.endOfRun()));
    flush(later);
  }
}
