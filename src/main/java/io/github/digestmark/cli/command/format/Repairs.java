package io.github.digestmark.cli.command.format;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The structural errors of a digest, and which of them {@code lint} repairs.
 *
 * @param errors the errors, those that nothing repairs first
 */
record Repairs(List<Repairs.StructuralError> errors) {

  /** How an error is repaired. */
  enum Way {
    BY_HAND(""),
    UNSAFE_FIX(" (lint --unsafe-fixes repairs this)"),
    FIX(" (lint --fix repairs this)");

    private final String note;

    Way(String note) {
      this.note = note;
    }
  }

  /**
   * An error.
   *
   * @param problem what is wrong
   * @param way how it is repaired
   */
  record StructuralError(Problem problem, Way way) {

    String message() {
      return problem.message() + way.note;
    }
  }

  /** An error that may be the same as one in the repaired text, where it may have moved. */
  private record Key(String message, String text) {

    static Key of(Problem problem, ParsedDigest digest) {
      return new Key(problem.message(), digest.source().at(problem.span()));
    }
  }

  static Repairs of(ParsedDigest digest, LintOptions options) {
    Set<Problem> afterFix = left(digest, options, Fix.Safety.SAFE);
    Set<Problem> afterUnsafe = left(digest, options, Fix.Safety.UNSAFE);
    List<StructuralError> errors = new ArrayList<>();
    for (Problem problem : digest.problems()) {
      Way way =
          !afterFix.contains(problem)
              ? Way.FIX
              : afterUnsafe.contains(problem) ? Way.BY_HAND : Way.UNSAFE_FIX;
      errors.add(new StructuralError(problem, way));
    }
    errors.sort(Comparator.comparing(StructuralError::way));
    return new Repairs(errors);
  }

  /** Returns as many errors of a fault as the repaired text has, the same ones where possible. */
  private static Set<Problem> left(ParsedDigest digest, LintOptions options, Fix.Safety upTo) {
    ParsedDigest fixed = Digestmark.fix(digest, options, upTo).parsed();
    Map<String, Integer> byFault = new HashMap<>();
    Map<Key, Integer> byText = new HashMap<>();
    for (Problem problem : fixed.problems()) {
      byFault.merge(fault(problem), 1, Integer::sum);
      byText.merge(Key.of(problem, fixed), 1, Integer::sum);
    }
    Set<Problem> left = new HashSet<>();
    for (Problem problem : digest.problems()) {
      if (takeOne(byText, Key.of(problem, digest))) {
        takeOne(byFault, fault(problem));
        left.add(problem);
      }
    }
    for (Problem problem : digest.problems()) {
      if (!left.contains(problem) && takeOne(byFault, fault(problem))) {
        left.add(problem);
      }
    }
    return left;
  }

  /** Returns the message without the label of the entry, which fixes may change. */
  private static String fault(Problem problem) {
    return problem
        .label()
        .map(label -> problem.message().replace("[^" + label + "]", ""))
        .orElse(problem.message());
  }

  private static <T> boolean takeOne(Map<T, Integer> counts, T key) {
    int count = counts.getOrDefault(key, 0);
    counts.put(key, Math.max(0, count - 1));
    return count > 0;
  }

  /** Returns how many errors are repaired in what way. */
  String summary() {
    int fixed = count(Way.FIX);
    int unsafe = count(Way.UNSAFE_FIX);
    List<String> parts = new ArrayList<>();
    if (fixed > 0) {
      parts.add("`digestmark lint --fix` repairs " + fixed);
    }
    if (unsafe > 0) {
      parts.add(
          (fixed > 0 ? "--unsafe-fixes " : "`digestmark lint --unsafe-fixes` repairs ") + unsafe);
    }
    if (count(Way.BY_HAND) > 0) {
      parts.add("repair " + count(Way.BY_HAND) + " by hand");
    }
    return String.join(", ", parts);
  }

  private int count(Way way) {
    return (int) errors.stream().filter(error -> error.way() == way).count();
  }
}
