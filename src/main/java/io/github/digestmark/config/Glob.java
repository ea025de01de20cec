package io.github.digestmark.config;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of paths as Java's {@link java.nio.file.FileSystem#getPathMatcher} has them, which
 * takes no longer than the path and the pattern are long: {@code *}, {@code **}, {@code ?}, {@code
 * [a-z]}, {@code {a,b}} and {@code \}. Java's own takes for ever where many stars match almost.
 */
final class Glob {

  /**
   * A step through a path.
   *
   * @param fits the characters that it takes; absent where it takes none and only leads on
   * @param repeats whether it takes any number of them
   * @param targets where it leads on to, if it takes none
   */
  private record Step(@Nullable IntPredicate fits, boolean repeats, List<Integer> targets) {}

  private static boolean inName(int c) {
    return c != '/';
  }

  private final String pattern;
  private final List<Step> steps = new ArrayList<>();
  private int at;

  private Glob(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @throws PatternSyntaxException if it is none
   */
  static Glob of(String pattern) {
    Glob glob = new Glob(pattern);
    glob.read();
    return glob;
  }

  private void read() {
    @Nullable List<Integer> starts = null;
    List<List<Integer>> ends = new ArrayList<>();
    while (at < pattern.length()) {
      int c = pattern.codePointAt(at);
      at += Character.charCount(c);
      if (c == '{') {
        if (starts != null) {
          throw wrong("a group within a group");
        }
        starts = leadOn();
        starts.add(steps.size());
      } else if (c == '}' && starts != null) {
        int end = steps.size();
        ends.forEach(targets -> targets.add(end));
        ends.clear();
        starts = null;
      } else if (c == ',' && starts != null) {
        ends.add(leadOn());
        starts.add(steps.size());
      } else if (c == '*') {
        boolean any = pattern.startsWith("*", at);
        at += any ? 1 : 0;
        steps.add(new Step(any ? x -> true : Glob::inName, true, List.of()));
      } else {
        steps.add(new Step(one(c), false, List.of()));
      }
    }
    if (starts != null) {
      throw wrong("a group without its end");
    }
  }

  private List<Integer> leadOn() {
    List<Integer> targets = new ArrayList<>();
    steps.add(new Step(null, false, targets));
    return targets;
  }

  private IntPredicate one(int c) {
    return switch (c) {
      case '?' -> Glob::inName;
      case '[' -> oneOf();
      case '\\' -> literal(next("a \\ with nothing behind it"));
      default -> literal(c);
    };
  }

  private static IntPredicate literal(int literal) {
    return c -> c == literal;
  }

  private IntPredicate oneOf() {
    boolean isNot = pattern.startsWith("!", at);
    at += isNot ? 1 : 0;
    BitSet among = new BitSet();
    String broken = "a [ without its ]";
    for (int c = next(broken); c != ']'; c = next(broken)) {
      if (c == '/') {
        throw wrong("a / between [ and ]");
      }
      int last = c;
      if (pattern.startsWith("-", at) && !pattern.startsWith("-]", at)) {
        at++;
        last = next(broken);
      }
      if (last < c) {
        throw wrong("a range that ends before it begins");
      }
      among.set(c, last + 1);
    }
    return c -> c != '/' && among.get(c) != isNot;
  }

  private int next(String broken) {
    if (at >= pattern.length()) {
      throw wrong(broken);
    }
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  private PatternSyntaxException wrong(String what) {
    return new PatternSyntaxException(what, pattern, at - 1);
  }

  /** Tells whether a path, with slashes, fits as a whole. */
  boolean matches(String path) {
    BitSet active = new BitSet();
    activate(0, active);
    for (int i = 0; i < path.length() && !active.isEmpty(); ) {
      int c = path.codePointAt(i);
      i += Character.charCount(c);
      BitSet then = new BitSet();
      for (int s = active.nextSetBit(0); s >= 0; s = active.nextSetBit(s + 1)) {
        IntPredicate fits = s < steps.size() ? steps.get(s).fits() : null;
        if (fits != null && fits.test(c)) {
          activate(steps.get(s).repeats() ? s : s + 1, then);
        }
      }
      active = then;
    }
    return active.get(steps.size());
  }

  /** Adds a step, and all that it leads on to without a character. */
  private void activate(int first, BitSet active) {
    List<Integer> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      int s = open.remove(open.size() - 1);
      if (!active.get(s)) {
        active.set(s);
        if (s < steps.size()) {
          open.addAll(steps.get(s).targets());
          if (steps.get(s).repeats()) {
            open.add(s + 1);
          }
        }
      }
    }
  }
}
