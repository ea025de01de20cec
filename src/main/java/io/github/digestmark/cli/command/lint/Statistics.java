package io.github.digestmark.cli.command.lint;

import io.github.digestmark.internal.JsonOutput;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.report.LintedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import tools.jackson.core.JsonGenerator;

/** Counts findings by rule and severity, the rules of a theme together. */
final class Statistics {

  private record Kind(String rule, Severity severity) {}

  /** A number of findings, and how many of them have a fix. */
  private record Count(int all, int fixable) {

    Count plus(Count other) {
      return new Count(all + other.all, fixable + other.fixable);
    }
  }

  private static final List<String> THEMES = BuiltInRules.themesInOrder();

  /** By theme; the most frequent ones of a theme first. */
  private static final Comparator<Entry<Kind, Count>> BY_THEME =
      Comparator.comparing(
              (Entry<Kind, Count> e) -> THEMES.indexOf(BuiltInRules.themeOf(e.getKey().rule())))
          .thenComparing(e -> -e.getValue().all())
          .thenComparing(e -> e.getKey().rule())
          .thenComparing(e -> e.getKey().severity());

  private final Map<Kind, Count> counts = new HashMap<>();

  void add(LintedFile file) {
    for (Diagnostic diagnostic : file.diagnostics()) {
      Kind kind = new Kind(diagnostic.rule(), diagnostic.severity());
      counts.merge(kind, new Count(1, diagnostic.fix().isEmpty() ? 0 : 1), Count::plus);
    }
  }

  /** Prints the name of each theme, and below it a line for each rule and severity. */
  void print(PrintWriter out) {
    String theme = "";
    for (Entry<Kind, Count> entry : sorted()) {
      String own = BuiltInRules.themeOf(entry.getKey().rule());
      if (!own.equals(theme)) {
        theme = own;
        out.print(theme + ":\n");
      }
      out.print(line(entry));
    }
  }

  /** Writes an array of objects, one per rule and severity. */
  void printJson(PrintWriter out) throws IOException {
    JsonOutput output = JsonOutput.indented(out);
    JsonGenerator json = output.generator();
    json.writeStartArray();
    for (Entry<Kind, Count> entry : sorted()) {
      json.writeStartObject();
      json.writeStringProperty("rule", entry.getKey().rule());
      json.writeStringProperty("theme", BuiltInRules.themeOf(entry.getKey().rule()));
      json.writeStringProperty("severity", entry.getKey().severity().toString());
      json.writeNumberProperty("count", entry.getValue().all());
      json.writeNumberProperty("fixable", entry.getValue().fixable());
      json.writeEndObject();
    }
    json.writeEndArray();
    output.end();
  }

  private List<Entry<Kind, Count>> sorted() {
    return counts.entrySet().stream().sorted(BY_THEME).toList();
  }

  private static String line(Entry<Kind, Count> entry) {
    Kind kind = entry.getKey();
    Count count = entry.getValue();
    String fixable = count.fixable() == 0 ? "" : "  " + count.fixable() + " fixable";
    return "%7s  %-7s  %-22s%s"
            .formatted(count.all(), kind.severity(), kind.rule(), fixable)
            .stripTrailing()
        + "\n";
  }
}
