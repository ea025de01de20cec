package io.github.digestmark.config;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A pattern of paths: {@code drafts/**}. It supports {@code *}, {@code **}, {@code ?}, {@code
 * [a-z]}, {@code {a,b}} and {@code \} as Java's {@link java.nio.file.FileSystem#getPathMatcher}
 * does; a leading {@code **}{@code /} also matches paths without a folder.
 *
 * <p>The time for matching grows at most with the product of both lengths. Java's own matcher
 * backtracks, so a pattern with many stars can keep it busy for years.
 */
final class Glob {

  private final String pattern;

  private Glob(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is not valid; the message says why
   */
  static Glob of(String pattern) {
    Glob glob = new Glob(pattern);
    glob.matches("");
    return glob;
  }

  /** Returns whether the pattern matches a whole path, whose folders end in slashes. */
  boolean matches(String path) {
    return new Matching(pattern, path.codePoints().toArray()).matches();
  }

  /** One pass over the pattern, keeping the positions in the path that it can have reached. */
  private static final class Matching {

    private final String pattern;
    private final int[] path;
    private int at;

    Matching(String pattern, int[] path) {
      this.pattern = pattern;
      this.path = path;
    }

    boolean matches() {
      BitSet start = new BitSet();
      start.set(0);
      if (skip("**/")) {
        BitSet folders = one(any(start, position -> true), position -> path[position] == '/');
        start.or(folders);
      }
      return sequence(start, false).get(path.length);
    }

    private BitSet sequence(BitSet start, boolean inGroup) {
      BitSet reached = start;
      while (at < pattern.length() && !(inGroup && (isNext(",") || isNext("}")))) {
        int c = next("");
        reached =
            switch (c) {
              case '*' -> any(reached, skip("*") ? position -> true : this::isInName);
              case '?' -> one(reached, this::isInName);
              case '[' -> one(reached, range());
              case '{' -> group(reached, inGroup);
              case '\\' -> one(reached, literal(next("trailing \\")));
              default -> one(reached, literal(c));
            };
      }
      return reached;
    }

    private BitSet group(BitSet start, boolean inGroup) {
      if (inGroup) {
        throw invalid("nested {");
      }
      BitSet reached = new BitSet();
      do {
        reached.or(sequence(start, true));
      } while (skip(","));
      if (!skip("}")) {
        throw invalid("unclosed {");
      }
      return reached;
    }

    private IntPredicate range() {
      boolean excludes = skip("!");
      BitSet listed = new BitSet();
      String open = "unclosed [";
      for (int first = next(open); first != ']'; first = next(open)) {
        int last = !isNext("-]") && skip("-") ? next(open) : first;
        if (first == '/') {
          throw invalid("[ ] cannot contain /");
        }
        if (last < first) {
          throw invalid("reversed range");
        }
        for (int position = 0; position < path.length; position++) {
          if (first <= path[position] && path[position] <= last) {
            listed.set(position);
          }
        }
      }
      return position -> isInName(position) && listed.get(position) != excludes;
    }

    private IntPredicate literal(int c) {
      return position -> path[position] == c;
    }

    private boolean isInName(int position) {
      return path[position] != '/';
    }

    private BitSet one(BitSet start, IntPredicate accepted) {
      BitSet reached = new BitSet();
      advance(start, accepted, reached);
      return reached;
    }

    private BitSet any(BitSet start, IntPredicate accepted) {
      BitSet reached = (BitSet) start.clone();
      advance(reached, accepted, reached);
      return reached;
    }

    private void advance(BitSet from, IntPredicate accepted, BitSet to) {
      for (int i = from.nextSetBit(0); i >= 0 && i < path.length; i = from.nextSetBit(i + 1)) {
        if (accepted.test(i)) {
          to.set(i + 1);
        }
      }
    }

    private boolean isNext(String text) {
      return pattern.startsWith(text, at);
    }

    private boolean skip(String text) {
      boolean found = isNext(text);
      at += found ? text.length() : 0;
      return found;
    }

    private IllegalArgumentException invalid(String reason) {
      return new IllegalArgumentException(
          "\"%s\" is not a valid path pattern: %s".formatted(pattern, reason));
    }

    private int next(String messageAtEnd) {
      if (at == pattern.length()) {
        throw invalid(messageAtEnd);
      }
      int c = pattern.codePointAt(at);
      at += Character.charCount(c);
      return c;
    }
  }
}
