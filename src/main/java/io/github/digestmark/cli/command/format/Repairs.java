package io.github.digestmark.cli.command.format;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

  /** An error that may be the same as one in the repaired text. */
  private record Key(int line, String message) {

    static Key of(Problem problem, ParsedDigest digest) {
      return new Key(digest.source().lineNumber(problem.span().start()), problem.message());
    }
  }

  static Repairs of(ParsedDigest digest, LintOptions options) {
    Set<Key> afterFix = left(digest, options, Fix.Safety.SAFE);
    Set<Key> afterUnsafe = left(digest, options, Fix.Safety.UNSAFE);
    List<StructuralError> errors = new ArrayList<>();
    for (Problem problem : digest.problems()) {
      Key key = Key.of(problem, digest);
      Way way =
          !afterFix.contains(key)
              ? Way.FIX
              : afterUnsafe.contains(key) ? Way.BY_HAND : Way.UNSAFE_FIX;
      errors.add(new StructuralError(problem, way));
    }
    errors.sort(Comparator.comparing(StructuralError::way));
    return new Repairs(errors);
  }

  private static Set<Key> left(ParsedDigest digest, LintOptions options, Fix.Safety upTo) {
    ParsedDigest fixed = Digestmark.fix(digest, options, upTo).parsed();
    Set<Key> left = new HashSet<>();
    fixed.problems().forEach(problem -> left.add(Key.of(problem, fixed)));
    return left;
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
