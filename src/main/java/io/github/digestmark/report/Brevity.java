package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Severity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Chooses what a brief report shows, file by file. Every error has at least its line with the
 * place. Of the other findings, a file shows the first few of each rule; once many are shown, the
 * files that follow show only rules that are new.
 */
final class Brevity {

  /** How much of a finding to show. */
  enum Detail {
    NONE,
    LINE,
    FULL
  }

  /** How many errors of a run are shown in full. */
  static final int ERRORS = 20;

  /** How many other findings of one rule a file shows. */
  static final int OF_RULE = 3;

  /** After how many other findings a file shows only new rules. */
  static final int OTHERS = 15;

  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> shown = new LinkedHashMap<>();
  private final Map<String, Integer> hidden = new LinkedHashMap<>();
  private int errors;
  private int others;
  private int hiddenElsewhere;
  private boolean onlyNew;

  Detail detailOf(Diagnostic diagnostic) {
    if (diagnostic.severity() == Severity.ERROR) {
      errors++;
      return errors <= ERRORS ? Detail.FULL : Detail.LINE;
    }
    String rule = diagnostic.rule();
    if (onlyNew ? !seen.add(rule) : shown.getOrDefault(rule, 0) == OF_RULE) {
      hidden.merge(rule, 1, Integer::sum);
      return Detail.NONE;
    }
    seen.add(rule);
    shown.merge(rule, 1, Integer::sum);
    others++;
    return Detail.FULL;
  }

  /**
   * Returns a line about the findings of a file that are not shown, for the rules that it shows.
   */
  String endOfFile() {
    StringJoiner more = new StringJoiner(", ");
    for (Map.Entry<String, Integer> entry : hidden.entrySet()) {
      if (shown.containsKey(entry.getKey())) {
        more.add(entry.getValue() + " more " + entry.getKey());
      } else {
        hiddenElsewhere += entry.getValue();
      }
    }
    hidden.clear();
    shown.clear();
    onlyNew = others >= OTHERS;
    return more.length() == 0 ? "" : more + " in this file; --all shows them\n";
  }

  /** Returns a line about the other findings that are not shown. */
  String endOfRun() {
    return hiddenElsewhere == 0
        ? ""
        : "%s more findings in other files; --all shows them\n".formatted(hiddenElsewhere);
  }
}
