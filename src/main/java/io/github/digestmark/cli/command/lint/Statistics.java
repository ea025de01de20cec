package io.github.digestmark.cli.command.lint;

import io.github.digestmark.internal.JsonOutput;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.report.Summary;
import io.github.digestmark.report.Summary.RuleCount;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The number of findings of each rule, and what helps against them. */
final class Statistics {

  private static final List<String> THEMES = BuiltInRules.themesInOrder();

  private static final Comparator<RuleCount> SEVERE_FIRST =
      Comparator.comparing(RuleCount::severity, Comparator.<Severity>naturalOrder().reversed())
          .thenComparing(count -> THEMES.indexOf(BuiltInRules.themeOf(count.rule())))
          .thenComparing(count -> -count.findings())
          .thenComparing(RuleCount::rule);

  private static final String HEADER = "rule";

  private final List<RuleCount> counts;

  Statistics(Summary summary) {
    this.counts = summary.byRule().stream().sorted(SEVERE_FIRST).toList();
  }

  /** Prints a table with a line for each rule and severity, or nothing without findings. */
  void print(PrintWriter out) {
    if (!counts.isEmpty()) {
      int width = counts.stream().mapToInt(count -> count.rule().length()).max().orElse(0);
      String layout = "%-8s  %6s  %6s  %-" + Math.max(width, HEADER.length()) + "s  %-9s  %s";
      out.print(layout.formatted("severity", "count", "files", HEADER, "theme", "what helps"));
      out.print("\n");
      for (RuleCount count : counts) {
        String theme = BuiltInRules.themeOf(count.rule());
        String line =
            layout.formatted(
                count.severity(),
                count.findings(),
                count.files(),
                count.rule(),
                theme,
                help(count));
        out.print(line.stripTrailing() + "\n");
      }
      out.print("digestmark explain RULE describes a rule");
      out.print("; lint --select RULE --all shows all its findings\n");
    }
  }

  private static String help(RuleCount count) {
    List<String> help = new ArrayList<>();
    if (count.safe() > 0) {
      help.add("--fix repairs " + count.safe());
    }
    if (count.unsafe() > 0) {
      help.add("--unsafe-fixes repairs " + count.unsafe());
    }
    if (help.isEmpty() && count.severity() == Severity.NOTE) {
      help.add("--ignore %s hides %s".formatted(count.rule(), count.findings()));
    }
    return String.join(", ", help);
  }

  /** Writes an array of objects, one per rule and severity. */
  void printJson(PrintWriter out) throws IOException {
    JsonOutput output = JsonOutput.indented(out);
    JsonGenerator json = output.generator();
    json.writeStartArray();
    for (RuleCount count : counts) {
      json.writeStartObject();
      json.writeStringProperty("rule", count.rule());
      json.writeStringProperty("theme", BuiltInRules.themeOf(count.rule()));
      json.writeStringProperty("severity", count.severity().toString());
      json.writeNumberProperty("count", count.findings());
      json.writeNumberProperty("files", count.files());
      json.writeNumberProperty("fixable", count.safe() + count.unsafe());
      json.writeEndObject();
    }
    json.writeEndArray();
    output.end();
  }
}
