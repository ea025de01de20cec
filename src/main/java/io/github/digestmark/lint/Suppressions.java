package io.github.digestmark.lint;

import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.parse.Labels;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.StrayContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings that a digest says are meant to be so.
 *
 * <pre>{@code
 * <!-- digestmark: allow insecure-url -- the mirror has no certificate -->
 * <!-- digestmark: allow untranslated-field, empty-field in [^3], [^7] -->
 * }</pre>
 */
final class Suppressions {

  static final RuleInfo UNUSED =
      new RuleInfo(
          "unused-suppression",
          Severity.WARNING,
          Fixability.NONE,
          "a comment that suppresses nothing");

  private final List<Suppression> all;
  private final Set<String> ruleNames;
  private final List<Use> uses = new ArrayList<>();

  /** That a suppression was needed: for a rule, and for one of its labels if it has any. */
  private record Use(Suppression by, String rule, String label) {}

  private Suppressions(List<Suppression> all, Set<String> ruleNames) {
    this.all = all;
    this.ruleNames = ruleNames;
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

  /** Takes out what is suppressed, and remembers what was needed for it. */
  List<Diagnostic> without(List<Diagnostic> diagnostics) {
    return all.isEmpty()
        ? diagnostics
        : diagnostics.stream().filter(diagnostic -> !suppress(diagnostic)).toList();
  }

  private boolean suppress(Diagnostic diagnostic) {
    boolean suppressed = false;
    String label = diagnostic.label() == null ? "" : Labels.key(diagnostic.label());
    for (Suppression suppression : all) {
      boolean here = suppression.labels().isEmpty() || suppression.hasLabel(label);
      boolean strong =
          diagnostic.severity() != Severity.ERROR
              || (suppression.names(diagnostic.rule()) && suppression.hasReason());
      if (suppression.covers(diagnostic.rule()) && here && strong) {
        uses.add(new Use(suppression, diagnostic.rule(), label));
        suppressed = true;
      }
    }
    return suppressed;
  }

  /** Says which parts of which comments were not needed; call it after all else. */
  List<Finding> unused(Set<String> off) {
    List<Finding> found = new ArrayList<>();
    for (Suppression suppression : all) {
      if (suppression.fault() != null) {
        found.add(Finding.at(suppression.span(), suppression.fault()));
        continue;
      }
      for (Suppression.Part rule : suppression.rules()) {
        if (!off.contains(rule.text())) {
          unused(suppression, rule, found);
        }
      }
    }
    return found;
  }

  private void unused(Suppression suppression, Suppression.Part rule, List<Finding> found) {
    Set<String> usedLabels = new HashSet<>();
    boolean used = false;
    for (Use use : uses) {
      if (use.by().equals(suppression) && (rule.text().equals(use.rule()) || rule.isAny())) {
        used = true;
        usedLabels.add(use.label());
      }
    }
    if (!rule.isAny() && !ruleNames.contains(rule.text())) {
      found.add(
          Finding.at(
              rule.span(),
              "no rule is named %s; did you mean %s?"
                  .formatted(rule.text(), Nearest.of(rule.text(), ruleNames))));
    } else if (!used) {
      String why =
          suppression.hasReason()
              ? "take it out"
              : "take it out, or give a reason behind -- if it is for an error";
      String what = rule.isAny() ? "any rule" : rule.text();
      found.add(Finding.at(rule.span(), "nothing here is a finding of " + what + "; " + why));
    } else {
      for (Suppression.Part label : suppression.labels()) {
        if (!usedLabels.contains(Labels.key(label.text()))) {
          found.add(
              Finding.at(
                  label.span(),
                  "[^%s] has no finding of %s; take it out".formatted(label.text(), rule.text())));
        }
      }
    }
  }
}
