package io.github.digestmark.cli.command.lint;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.report.LintedFile;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts findings by rule. */
final class Statistics {

  private record Kind(String rule, Severity severity) {}

  /** How often, and how often with a fix. */
  private record Count(int all, int fixable) {}

  private final Map<Kind, Count> counts = new HashMap<>();

  void add(LintedFile file) {
    for (Diagnostic diagnostic : file.diagnostics()) {
      int fixable = diagnostic.fix().isEmpty() ? 0 : 1;
      counts.merge(
          new Kind(diagnostic.rule(), diagnostic.severity()),
          new Count(1, fixable),
          (a, b) -> new Count(a.all() + b.all(), a.fixable() + b.fixable()));
    }
  }

  void writeTo(Writer out) throws IOException {
    List<Map.Entry<Kind, Count>> sorted =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Kind, Count> e) -> -e.getValue().all())
                    .thenComparing(e -> e.getKey().rule())
                    .thenComparing(e -> e.getKey().severity()))
            .toList();
    for (Map.Entry<Kind, Count> entry : sorted) {
      int fixable = entry.getValue().fixable();
      out.write(
          "%7s  %-7s  %-22s%s"
                  .formatted(
                      entry.getValue().all(),
                      entry.getKey().severity(),
                      entry.getKey().rule(),
                      fixable == 0 ? "" : "  " + fixable + " with a fix")
                  .stripTrailing()
              + "\n");
    }
  }
}
