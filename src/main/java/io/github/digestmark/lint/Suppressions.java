package io.github.digestmark.lint;

import io.github.digestmark.internal.Nearest;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.StrayContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The comments in a digest that suppress findings.
 *
 * <pre>{@code
 * <!-- digestmark: allow insecure-url -- the mirror has no certificate -->
 * <!-- digestmark: allow untranslated-field, empty-field in [^3], [^7] -->
 * }</pre>
 */
final class Suppressions {

  /** The whole file, in place of a label. */
  static final String WHOLE_FILE = "";

  static final RuleInfo UNUSED =
      new RuleInfo(
          "unused-suppression",
          Severity.WARNING,
          Fixability.NONE,
          "a comment that suppresses nothing");

  private final List<Suppression> all;
  private final Set<String> ruleNames;

  /** What the comments suppress. */
  private final Set<Mark> allowed = new HashSet<>();

  /** What was found, suppressed or not. */
  private final Set<Mark> found = new HashSet<>();

  /** A rule or {@code *}, a label or {@link #WHOLE_FILE}, and whether errors are meant. */
  private record Mark(String rule, String label, boolean isError) {}

  private Suppressions(List<Suppression> all, Set<String> ruleNames) {
    this.all = all;
    this.ruleNames = ruleNames;
    for (Suppression suppression : all) {
      for (String label : suppression.keys()) {
        // A comment may name the same rule a million times.
        for (String rule : known(suppression)) {
          allowed.add(new Mark(rule, label, false));
          if (suppression.hasReason() && !rule.equals(Suppression.ANY)) {
            allowed.add(new Mark(rule, label, true));
          }
        }
      }
    }
  }

  private Set<String> known(Suppression suppression) {
    Set<String> known = new HashSet<>();
    for (Suppression.Part rule : suppression.rules()) {
      if (rule.isAny() || ruleNames.contains(rule.text())) {
        known.add(rule.text());
      }
    }
    return known;
  }

  /** Reads the comments of a digest. */
  static Suppressions of(ParsedDigest parsed, Set<String> ruleNames) {
    List<Suppression> all = new ArrayList<>();
    for (StrayContent stray : parsed.stray()) {
      if (stray.kind() == StrayContent.Kind.COMMENT) {
        all.addAll(Suppression.in(parsed.source().text(), stray.span()));
      }
    }
    return new Suppressions(List.copyOf(all), ruleNames);
  }

  /** Returns whether there is any such comment. */
  boolean areAny() {
    return !all.isEmpty();
  }

  /** Removes suppressed findings, and remembers all findings for {@link #unused}. */
  List<Diagnostic> without(List<Diagnostic> diagnostics) {
    return all.isEmpty()
        ? diagnostics
        : diagnostics.stream().filter(diagnostic -> !suppress(diagnostic)).toList();
  }

  private boolean suppress(Diagnostic diagnostic) {
    boolean isError = diagnostic.severity() == Severity.ERROR;
    String rule = diagnostic.rule();
    String label = diagnostic.label().map(Labels::key).orElse(WHOLE_FILE);
    boolean isAllowed = false;
    for (String name : isError ? List.of(rule) : List.of(rule, Suppression.ANY)) {
      for (String place : List.of(label, WHOLE_FILE)) {
        Mark mark = new Mark(name, place, isError);
        found.add(mark);
        isAllowed |= allowed.contains(mark);
      }
    }
    return isAllowed;
  }

  /** Returns the unneeded parts of the comments; call it after {@link #without}. */
  List<Finding> unused(Set<String> off) {
    List<Finding> findings = new ArrayList<>();
    for (Suppression suppression : all) {
      if (suppression.isUnderstood()) {
        unused(suppression, off, findings);
      } else {
        findings.add(Finding.at(suppression.span(), suppression.fault()));
      }
    }
    return findings;
  }

  private void unused(Suppression suppression, Set<String> off, List<Finding> findings) {
    Set<String> known = known(suppression);
    Map<String, Set<String>> usedLabels = new HashMap<>();
    Set<String> lackReason = new HashSet<>();
    for (String rule : known) {
      usedLabels.put(rule, usedLabels(suppression, rule, known));
      if (lacksReason(suppression, rule)) {
        lackReason.add(rule);
      }
    }
    Set<String> named = new HashSet<>();
    for (Suppression.Part rule : suppression.rules()) {
      Set<String> used = usedLabels.getOrDefault(rule.text(), Set.of());
      if (off.contains(rule.text())) {
        continue;
      }
      if (!known.contains(rule.text())) {
        findings.add(
            Finding.at(
                rule.span(),
                "no rule is named %s; %s"
                    .formatted(
                        rule.text(),
                        Nearest.of(rule.text(), ruleNames)
                            .map("did you mean %s?"::formatted)
                            .orElse("correct or remove the name"))));
      } else if (used.isEmpty()) {
        findings.add(unused(suppression, rule, lackReason.contains(rule.text())));
      } else if (named.add(rule.text())) {
        unusedLabels(suppression, rule, used, findings);
      }
    }
  }

  /** Returns the keys for which a comment suppresses findings of a rule. */
  private Set<String> usedLabels(Suppression by, String rule, Set<String> named) {
    // It suppresses only errors of the rules that it names.
    Set<String> errors =
        !by.hasReason() ? Set.of() : rule.equals(Suppression.ANY) ? named : Set.of(rule);
    return by.keys().stream()
        .filter(
            label ->
                found.contains(new Mark(rule, label, false))
                    || errors.stream()
                        .anyMatch(each -> found.contains(new Mark(each, label, true))))
        .collect(Collectors.toSet());
  }

  /** Returns whether a comment would suppress errors of a rule if it gave a reason. */
  private boolean lacksReason(Suppression suppression, String rule) {
    return !suppression.hasReason()
        && suppression.keys().stream()
            .anyMatch(label -> found.contains(new Mark(rule, label, true)));
  }

  private static Finding unused(
      Suppression suppression, Suppression.Part rule, boolean lacksReason) {
    if (lacksReason && !rule.isAny()) {
      return Finding.at(
          rule.span(),
          rule.text() + " is an error and needs a reason to be suppressed; add one after --");
    }
    String what =
        rule.isAny()
            ? "there are no warnings or notes for * to suppress"
            : rule.text() + " finds nothing here";
    String remove =
        suppression.rules().size() == 1 ? "remove the comment" : "remove it from the comment";
    return Finding.at(rule.span(), what + "; " + remove);
  }

  private static void unusedLabels(
      Suppression suppression, Suppression.Part rule, Set<String> used, List<Finding> findings) {
    for (Suppression.Part label : suppression.labels()) {
      if (!used.contains(Labels.key(label.text()))) {
        findings.add(
            Finding.at(
                label.span(),
                "%s finds nothing in [^%s]; remove the label from the comment"
                    .formatted(rule.text(), label.text())));
      }
    }
  }
}
