package io.github.digestmark.config;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Patterns of paths, relative to one folder: {@code drafts/**}. */
final class Globs {

  private final List<Glob> globs;

  private Globs(List<Glob> globs) {
    this.globs = List.copyOf(globs);
  }

  /**
   * Reads patterns.
   *
   * @throws PatternSyntaxException if one is none
   */
  static Globs of(List<String> patterns) {
    List<Glob> globs = new ArrayList<>();
    for (String pattern : patterns) {
      globs.add(Glob.of(pattern));
      // Others than Java let **/ stand for no folder as well.
      if (pattern.startsWith("**/")) {
        globs.add(Glob.of(pattern.substring("**/".length())));
      }
    }
    return new Globs(globs);
  }

  /** Tells whether a path that is relative to the folder fits one of the patterns. */
  boolean match(Path relative) {
    String path = relative.toString().replace(File.separatorChar, '/');
    return globs.stream().anyMatch(glob -> glob.matches(path));
  }
}
