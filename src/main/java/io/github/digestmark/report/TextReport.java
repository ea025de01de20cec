package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.Place;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.source.Position;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.io.Writer;

/** For people: each finding with its line, and its place marked beneath. */
final class TextReport implements Report {

  private static final String RESET = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String FAINT = "\u001B[2m";

  private final Writer out;
  private final boolean color;

  TextReport(Writer out, ReportOptions options) {
    this.out = out;
    this.color = options.color();
  }

  @Override
  public void add(LintedFile file) throws IOException {
    for (Diagnostic diagnostic : file.diagnostics()) {
      write(file, diagnostic);
    }
  }

  private void write(LintedFile file, Diagnostic diagnostic) throws IOException {
    SourceText source = file.parsed().source();
    String name = Visible.of(file.name());
    Position at = source.position(diagnostic.span().start());
    String mark = colorOf(diagnostic.severity());
    out.write(styled(BOLD, name + ":" + at) + ": ");
    out.write(styled(mark, diagnostic.severity().toString()) + ": ");
    out.write(Visible.of(diagnostic.message()) + " ");
    out.write(styled(FAINT, "[" + diagnostic.rule() + "]") + "\n");
    MarkedLine line = MarkedLine.of(source, diagnostic.span());
    String gutter = " ".repeat(String.valueOf(at.line()).length());
    out.write(styled(FAINT, "  " + at.line() + " | ") + line.text() + "\n");
    out.write(styled(FAINT, "  " + gutter + " | "));
    out.write(" ".repeat(line.before()) + styled(mark, "^".repeat(line.width())) + "\n");
    for (Place place : diagnostic.places()) {
      Position there = source.position(place.span().start());
      out.write(styled(FAINT, "  " + gutter + " = "));
      out.write("see " + name + ":" + there + ": " + Visible.of(place.message()) + "\n");
    }
    Fix fix = diagnostic.fix();
    if (fix != null) {
      out.write(styled(FAINT, "  " + gutter + " = "));
      out.write("fix (" + fix.safety() + "): " + Visible.of(fix.description()) + "\n");
    }
  }

  private static String colorOf(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001B[1;31m";
      case WARNING -> "\u001B[1;33m";
      case NOTE -> "\u001B[1;36m";
    };
  }

  private String styled(String style, String text) {
    return color ? style + text + RESET : text;
  }

  @Override
  public void end() {}
}
