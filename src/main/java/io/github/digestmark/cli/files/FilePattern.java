package io.github.digestmark.cli.files;

import io.github.digestmark.config.Configuration;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An argument such as {@code digests/**}{@code /*.md}, where no shell expands it.
 *
 * @param folder the folder to look in: all names in front of the first with a special character
 * @param files includes the files that match
 * @param depth how many folders and files deep a path may be that matches by all its names
 * @param hasExtension whether the pattern says what the names of files end in
 */
record FilePattern(Path folder, Configuration files, int depth, boolean hasExtension) {

  private static final String SPECIAL = "*?[{";

  /**
   * Returns the pattern that an argument is, unless it is the name of a file or a folder.
   *
   * @throws FileException if it is not a valid pattern
   */
  static Optional<FilePattern> of(String argument) throws FileException {
    if (!hasSpecial(argument) || exists(argument)) {
      return Optional.empty();
    }
    // Only Windows has backslashes in paths.
    String path = File.separatorChar == '\\' ? argument.replace('\\', '/') : argument;
    int end = 0;
    while (SPECIAL.indexOf(path.charAt(end)) < 0) {
      end++;
    }
    int slash = path.lastIndexOf('/', end);
    String pattern = path.substring(slash + 1);
    Path folder = ReadablePath.of(slash < 0 ? "." : path.substring(0, Math.max(1, slash)));
    try {
      return Optional.of(
          new FilePattern(
              folder,
              Configuration.including(folder, pattern),
              depth(pattern),
              pattern.substring(pattern.lastIndexOf('/') + 1).contains(".")));
    } catch (IllegalArgumentException e) {
      throw new FileException(String.valueOf(e.getMessage()));
    }
  }

  private static boolean hasSpecial(String argument) {
    for (int i = 0; i < argument.length(); i++) {
      if (SPECIAL.indexOf(argument.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int depth(String pattern) {
    return pattern.contains("**")
        ? Integer.MAX_VALUE
        : 1 + (int) pattern.chars().filter(c -> c == '/').count();
  }

  private static boolean exists(String argument) {
    try {
      return Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  boolean matches(Path file) {
    return files.isIncluded(file);
  }

  /** Returns whether files in a folder may match: it matches itself, or is not too deep. */
  boolean mayMatchIn(Path inner) {
    return inner.toAbsolutePath().normalize().getNameCount()
                - folder.toAbsolutePath().normalize().getNameCount()
            < depth
        || matches(inner);
  }
}
