package io.github.digestmark.config;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a repository that git ignores: by each {@code .gitignore} from their folder up to
 * the root of the repository, and by {@code .git/info/exclude}. The patterns of the user, in {@code
 * core.excludesFile}, do not count, so that all users get the same files. Outside a repository, no
 * file is ignored. The index of the repository is not read: a tracked file that a pattern matches
 * counts as ignored, although git goes on tracking it. Caches what it reads. Safe for use by
 * several threads.
 */
public final class GitIgnore {

  private static final Limits LIMITS = Limits.defaults().withFileSize(1 << 20);

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    /** An escape, or a brace, which is a text in these files. */
    static final Pattern BRACE = Pattern.compile("\\\\.|\\{");

    static final Pattern TRAILING_SPACES = Pattern.compile("(?<!\\\\) +$");
  }

  /**
   * The patterns that apply in a folder of a repository.
   *
   * @param folder the folder that they are relative to
   * @param above the patterns of the folders above
   */
  private record Level(Path folder, List<Glob> globs, Optional<Level> above) {}

  private final Map<Path, Optional<Level>> byFolder = new ConcurrentHashMap<>();

  /** Creates an empty cache. */
  public GitIgnore() {}

  /**
   * Returns whether git ignores a file or a folder, not counting the folders that it is in.
   *
   * @param path a file or a folder
   * @param isFolder whether it is a folder
   * @return whether the last pattern that matches it ignores it, of the nearest file that has one
   */
  public boolean isIgnored(Path path, boolean isFolder) {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Optional<Level> level = folder == null ? Optional.empty() : level(folder);
    while (level.isPresent()) {
      Path relative = level.get().folder().relativize(absolute);
      Optional<Boolean> decision =
          Glob.decision(
              level.get().globs(), relative.toString().replace(File.separatorChar, '/'), isFolder);
      if (decision.isPresent()) {
        return decision.get();
      }
      level = level.get().above();
    }
    return false;
  }

  private Optional<Level> level(Path folder) {
    Optional<Level> known = byFolder.get(folder);
    if (known == null) {
      known = read(folder);
      byFolder.put(folder, known);
    }
    return known;
  }

  private Optional<Level> read(Path folder) {
    Path git = folder.resolve(".git");
    Path parent = folder.getParent();
    Optional<Level> above =
        Files.exists(git)
            ? Optional.of(
                new Level(
                    folder, globs(git.resolve("info").resolve("exclude"), true), Optional.empty()))
            : parent == null ? Optional.empty() : level(parent);
    return above.map(
        level -> {
          List<Glob> globs = globs(folder.resolve(".gitignore"), false);
          return globs.isEmpty() ? level : new Level(folder, globs, above);
        });
  }

  /** A file that cannot be read has no patterns, as for git, which follows no link in its tree. */
  private static List<Glob> globs(Path file, boolean mayBeLink) {
    List<Glob> globs = new ArrayList<>();
    if (Files.isRegularFile(file) && (mayBeLink || !Files.isSymbolicLink(file))) {
      try {
        String content = new String(LIMITS.read(file), StandardCharsets.UTF_8);
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        text.lines().forEach(line -> glob(line).ifPresent(globs::add));
      } catch (IOException e) {
        return List.of();
      }
    }
    return globs;
  }

  private static Optional<Glob> glob(String line) {
    String text = Patterns.TRAILING_SPACES.matcher(line).replaceFirst("");
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.empty();
    }
    try {
      String literal =
          Patterns.BRACE
              .matcher(text)
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(found.group().equals("{") ? "\\{" : found.group()));
      return Optional.of(Glob.of(literal));
    } catch (IllegalArgumentException e) {
      // Git matches nothing with it, either, except the first character of a reversed range.
      return Optional.empty();
    }
  }
}
