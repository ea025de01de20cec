package io.github.digestmark.report;

import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.RelatedLocation;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.source.Position;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.io.Writer;

/** For people: each finding with its line, underlined. */
final class TextReport implements Report {

  /** The number of characters to collect before they are written. */
  private static final int BUFFER = 1 << 16;

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
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : file.diagnostics()) {
      describe(file, diagnostic, text);
      if (text.length() > BUFFER) {
        flush(text);
      }
    }
    flush(text);
  }

  private void flush(StringBuilder text) throws IOException {
    out.append(text);
    text.setLength(0);
  }

  private void describe(LintedFile file, Diagnostic diagnostic, StringBuilder text) {
    SourceText source = file.parsed().source();
    String name = ControlCharacters.of(file.name());
    Position at = diagnostic.region().start();
    String mark = colorOf(diagnostic.severity());
    text.append(styled(BOLD, name + ":" + at)).append(": ");
    text.append(styled(mark, diagnostic.severity().toString())).append(": ");
    text.append(ControlCharacters.of(diagnostic.message())).append(' ');
    text.append(styled(FAINT, "[" + diagnostic.rule() + "]")).append('\n');
    MarkedLine line = MarkedLine.of(source, diagnostic.span());
    String number = String.valueOf(at.line());
    String gutter = "  " + " ".repeat(number.length());
    text.append(styled(FAINT, "  " + number + " | ")).append(line.text()).append('\n');
    text.append(styled(FAINT, gutter + " | ")).append(" ".repeat(line.before()));
    text.append(styled(mark, "^".repeat(line.width()))).append('\n');
    for (RelatedLocation related : diagnostic.related()) {
      Position there = source.position(related.span().start());
      text.append(styled(FAINT, gutter + " = ")).append("see ").append(name).append(':');
      text.append(there).append(": ").append(ControlCharacters.of(related.message())).append('\n');
    }
    diagnostic
        .fix()
        .ifPresent(
            fix -> {
              text.append(styled(FAINT, gutter + " = ")).append("fix (").append(fix.safety());
              text.append("): ").append(ControlCharacters.of(fix.description())).append('\n');
            });
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
