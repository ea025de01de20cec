package io.github.digestmark.config;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Patterns of paths, relative to one folder: {@code drafts/**}. */
final class Globs {

  private final List<PathMatcher> matchers;

  private Globs(List<PathMatcher> matchers) {
    this.matchers = List.copyOf(matchers);
  }

  /**
   * Reads patterns.
   *
   * @throws PatternSyntaxException if one is none
   */
  static Globs of(FileSystem files, List<String> patterns) {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String pattern : patterns) {
      matchers.add(files.getPathMatcher("glob:" + pattern));
      // Others than Java let **/ stand for no folder as well.
      if (pattern.startsWith("**/")) {
        matchers.add(files.getPathMatcher("glob:" + pattern.substring("**/".length())));
      }
    }
    return new Globs(matchers);
  }

  /** Tells whether a path that is relative to the folder fits one of the patterns. */
  boolean match(Path relative) {
    return matchers.stream().anyMatch(matcher -> matcher.matches(relative));
  }
}
