package io.github.digestmark.report;

import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.RelatedLocation;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.source.Position;
import io.github.digestmark.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Findings as text for people.
 *
 * @param color whether to use the colors of a terminal
 */
record FindingText(boolean color) {

  private static final String RESET = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String FAINT = "\u001B[2m";

  /** Appends {@code FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]} and a line feed. */
  void line(LintedFile file, Diagnostic diagnostic, StringBuilder text) {
    text.append(bold(ControlCharacters.of(file.name()) + ":" + diagnostic.region().start()));
    text.append(": ");
    text.append(styled(colorOf(diagnostic.severity()), diagnostic.severity().toString()));
    text.append(": ").append(ControlCharacters.of(diagnostic.message())).append(' ');
    text.append(styled(FAINT, "[" + diagnostic.rule() + "]")).append('\n');
  }

  /** Appends the same without the file, in columns. */
  void indentedLine(Diagnostic diagnostic, StringBuilder text) {
    String at = diagnostic.region().start().toString();
    String severity = diagnostic.severity().toString();
    text.append("  ").append(at).append(" ".repeat(Math.max(1, 10 - at.length())));
    text.append(styled(colorOf(diagnostic.severity()), severity));
    text.append(" ".repeat(9 - severity.length()));
    text.append(ControlCharacters.of(diagnostic.message())).append(' ');
    text.append(styled(FAINT, "[" + diagnostic.rule() + "]")).append('\n');
  }

  /** Appends the line of the digest, underlined, the other places, and the fix. */
  void details(LintedFile file, Diagnostic diagnostic, StringBuilder text) {
    SourceText source = file.parsed().source();
    MarkedLine line = MarkedLine.of(source, diagnostic.span());
    String number = String.valueOf(diagnostic.region().start().line());
    String gutter = "  " + " ".repeat(number.length());
    text.append(styled(FAINT, "  " + number + " | ")).append(line.text()).append('\n');
    text.append(styled(FAINT, gutter + " | ")).append(" ".repeat(line.before()));
    text.append(styled(colorOf(diagnostic.severity()), "^".repeat(line.width()))).append('\n');
    String name = ControlCharacters.of(file.name());
    places(diagnostic, source)
        .forEach(
            (message, places) -> {
              text.append(styled(FAINT, gutter + " = ")).append("see ").append(name);
              text.append(':').append(places).append(": ");
              text.append(ControlCharacters.of(message)).append('\n');
            });
    diagnostic
        .fix()
        .ifPresent(
            fix -> {
              text.append(styled(FAINT, gutter + " = ")).append("fix (").append(fix.safety());
              text.append("): ").append(ControlCharacters.of(fix.description())).append('\n');
            });
  }

  /** Lists the related places, those with the same message together. */
  private static Map<String, String> places(Diagnostic diagnostic, SourceText source) {
    Map<String, String> places = new LinkedHashMap<>();
    for (RelatedLocation related : diagnostic.related()) {
      Position there = source.position(related.span().start());
      places.merge(related.message(), there.toString(), (all, one) -> all + ", " + one);
    }
    return places;
  }

  String bold(String text) {
    return styled(BOLD, text);
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
}
