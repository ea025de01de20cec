package io.github.digestmark.config;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A pattern of paths, with the meaning that it has in a {@code .gitignore}, and {@code {a,b}} for
 * either of two texts.
 *
 * <pre>
 * drafts           a file or a folder of this name, and all that is in the folder
 * drafts/          only a folder
 * /drafts, a/b     from the folder of the configuration, as all that have a slash
 * **&#47;a.md, a/**   any number of folders, perhaps none; all that is in a folder
 * *, ?, [a-z], [!a-z]   within a name
 * [[:digit:]]      a class of ASCII characters: alpha, alnum, upper, punct, ...
 * \*               a star itself
 * !drafts/a.md     takes back what an earlier pattern matched, but not its folder
 * </pre>
 *
 * <p>The time for matching grows at most with the product of both lengths. Java's own matcher
 * backtracks, so a pattern with many stars can keep it busy for years.
 *
 * @param pattern the pattern, without a leading {@code !} and without slashes at its ends
 * @param isNegated whether it takes back what an earlier one matched
 * @param isForFolders whether it matches no file
 * @param isForNames whether it matches a name, wherever it is, instead of a path
 * @param kind which texts it matches
 */
record Glob(
    String pattern, boolean isNegated, boolean isForFolders, boolean isForNames, Kind kind) {

  /** Most patterns are of the first two kinds, which are compared at once. */
  enum Kind {
    TEXT,
    STAR_AND_TEXT,
    OTHER;

    static Kind of(String pattern, boolean isForNames) {
      if (isText(pattern)) {
        return TEXT;
      }
      return isForNames && pattern.startsWith("*") && isText(pattern.substring(1))
          ? STAR_AND_TEXT
          : OTHER;
    }

    private static boolean isText(String pattern) {
      return pattern.chars().noneMatch(c -> "*?[{\\".indexOf(c) >= 0);
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is not valid; the message says why
   */
  static Glob of(String text) {
    boolean isNegated = text.startsWith("!");
    boolean isForFolders = text.endsWith("/");
    String path = text.substring(isNegated ? 1 : 0, text.length() - (isForFolders ? 1 : 0));
    boolean isForNames = path.indexOf('/') < 0;
    String pattern = path.startsWith("/") ? path.substring(1) : path;
    try {
      for (String name : pattern.split("/", -1)) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
          throw new IllegalArgumentException(
              name.isEmpty()
                  ? "it has an empty name"
                  : "paths are relative to the folder of the configuration, without " + name);
        }
      }
      new Matching(pattern, new int[0]).matches();
      return new Glob(pattern, isNegated, isForFolders, isForNames, Kind.of(pattern, isForNames));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"%s\" is not a valid path pattern: %s".formatted(text, e.getMessage()), e);
    }
  }

  /**
   * Returns whether a path matches one of several patterns.
   *
   * @param globs the patterns; the last that matches decides, and one that matches a folder matches
   *     all that is in it
   * @param path the path of a file, with slashes
   */
  static boolean anyMatches(List<Glob> globs, String path) {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (decision(globs, path.substring(0, end), true).orElse(false)) {
        return true;
      }
    }
    return decision(globs, path, false).orElse(false);
  }

  /**
   * Returns what the last pattern that matches a path itself decides about it.
   *
   * @return whether the path matches; empty if no pattern says so
   */
  static Optional<Boolean> decision(List<Glob> globs, String path, boolean isFolder) {
    for (int i = globs.size() - 1; i >= 0; i--) {
      if (globs.get(i).matches(path, isFolder)) {
        return Optional.of(!globs.get(i).isNegated());
      }
    }
    return Optional.empty();
  }

  /** Returns whether the pattern without its {@code !} matches a path itself. */
  private boolean matches(String path, boolean isFolder) {
    String matched = isForNames ? path.substring(path.lastIndexOf('/') + 1) : path;
    return (isFolder || !isForFolders)
        && switch (kind) {
          case TEXT -> matched.equals(pattern);
          case STAR_AND_TEXT ->
              // The text of the pattern is compared without its star.
              matched.regionMatches(
                  matched.length() - pattern.length() + 1, pattern, 1, pattern.length() - 1);
          case OTHER -> new Matching(pattern, matched.codePoints().toArray()).matches();
        };
  }

  /** One pass over the pattern, keeping the positions in the path that it can have reached. */
  private static final class Matching {

    private final String pattern;
    private final int[] path;
    private int at;
    private boolean inGroup;

    Matching(String pattern, int[] path) {
      this.pattern = pattern;
      this.path = path;
    }

    boolean matches() {
      BitSet start = new BitSet();
      start.set(0);
      return sequence(start).get(path.length);
    }

    private BitSet sequence(BitSet start) {
      BitSet reached = start;
      while (!isAtEnd()) {
        int c = next("");
        reached =
            switch (c) {
              case '*' -> stars(reached);
              case '?' -> one(reached, this::isInName);
              case '[' -> one(reached, range());
              case '{' -> group(reached);
              case '\\' -> one(reached, literal(next("trailing \\")));
              default -> one(reached, literal(c));
            };
      }
      return reached;
    }

    private boolean isAtEnd() {
      return at == pattern.length() || (inGroup && (isNext(",") || isNext("}")));
    }

    /** Several stars are for folders only where they are a whole name. */
    private BitSet stars(BitSet start) {
      boolean isName = at == 1 || (inGroup ? "/{," : "/").indexOf(pattern.charAt(at - 2)) >= 0;
      boolean areSeveral = isNext("*");
      while (skip("*")) {}
      if (areSeveral && isName && skip("/")) {
        BitSet reached = one(any(start, position -> true), literal('/'));
        reached.or(start);
        return reached;
      }
      return any(start, areSeveral && isName && isAtEnd() ? position -> true : this::isInName);
    }

    private BitSet group(BitSet start) {
      if (inGroup) {
        throw new IllegalArgumentException("nested {");
      }
      inGroup = true;
      BitSet reached = new BitSet();
      do {
        reached.or(sequence(start));
      } while (skip(","));
      if (!skip("}")) {
        throw new IllegalArgumentException("unclosed {");
      }
      inGroup = false;
      return reached;
    }

    private IntPredicate range() {
      boolean excludes = skip("!") || skip("^");
      BitSet listed = new BitSet();
      // A ] that comes first is one of those listed.
      do {
        IntPredicate member = member();
        for (int position = 0; position < path.length; position++) {
          if (member.test(path[position])) {
            listed.set(position);
          }
        }
      } while (!skip("]"));
      return position -> isInName(position) && listed.get(position) != excludes;
    }

    /** Reads a class, a range or a character. */
    private IntPredicate member() {
      int end = isNext("[:") ? pattern.indexOf(']', at + 2) : -1;
      if (end > at + 2 && pattern.charAt(end - 1) == ':') {
        String name = pattern.substring(at + 2, end - 1);
        at = end + 1;
        return members(name);
      }
      int first = listed();
      int last = !isNext("-]") && skip("-") ? listed() : first;
      if (last < first) {
        throw new IllegalArgumentException("reversed range");
      }
      return c -> first <= c && c <= last;
    }

    /** Returns the characters that POSIX names, which are ASCII for git. */
    private static IntPredicate members(String name) {
      IntPredicate members =
          switch (name) {
            case "alnum" -> Character::isLetterOrDigit;
            case "alpha" -> Character::isLetter;
            case "blank" -> c -> c == ' ' || c == '\t';
            case "cntrl" -> Character::isISOControl;
            case "digit" -> Character::isDigit;
            case "graph" -> c -> c > ' ' && !Character.isISOControl(c);
            case "lower" -> Character::isLowerCase;
            case "print" -> c -> !Character.isISOControl(c);
            case "punct" ->
                c -> c > ' ' && !Character.isISOControl(c) && !Character.isLetterOrDigit(c);
            case "space" -> c -> " \t\r\n".indexOf(c) >= 0;
            case "upper" -> Character::isUpperCase;
            case "xdigit" -> c -> Character.digit(c, 16) >= 0;
            default -> throw new IllegalArgumentException("unknown class [:" + name + ":]");
          };
      return c -> c < 128 && members.test(c);
    }

    private int listed() {
      skip("\\");
      return next("unclosed [");
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

    private int next(String messageAtEnd) {
      if (at == pattern.length()) {
        throw new IllegalArgumentException(messageAtEnd);
      }
      int c = pattern.codePointAt(at);
      at += Character.charCount(c);
      return c;
    }
  }
}
