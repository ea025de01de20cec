package io.github.digestmark.cli.files;

import io.github.digestmark.config.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Decides which paths are opened: files and pipes of the shell, but nothing that never ends. */
public final class ReadablePath {

  /** Why a path is not opened. */
  static final String NOT_OPENED =
      "is a pipe, a device or a socket; redirect it to standard input instead: - < FILE";

  private static final Path NUMBERS = Path.of("/dev/fd");
  private static final Path OUR_NUMBERS = Path.of("/proc/self/fd");
  private static final Set<Path> STANDARD_INPUT =
      Set.of(Path.of("/dev/stdin"), NUMBERS.resolve("0"), OUR_NUMBERS.resolve("0"));
  private static final Set<Path> STANDARD_OUTPUT =
      Set.of(Path.of("/dev/stdout"), Path.of("/dev/stderr"));

  /** The maximum length of an array. */
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private ReadablePath() {}

  /** Returns the path that an argument names. */
  public static Path of(String argument) throws FileException {
    if (argument.isEmpty()) {
      throw new FileException("empty path; is a shell variable unset?");
    }
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new FileException(
          PathName.isLost(argument) ? PathName.HOW_TO_NAME : "is not a valid path");
    }
  }

  /** Returns whether a path is a file descriptor, such as {@code <(…)} or standard input. */
  public static boolean isOpenedByTheShell(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    return STANDARD_INPUT.contains(whole)
        || STANDARD_OUTPUT.contains(whole)
        || whole.startsWith(NUMBERS)
        || whole.startsWith(OUR_NUMBERS);
  }

  /** Reads a file to its end. */
  static byte[] read(Path path, InputStream standardInput, Limits limits) throws IOException {
    if (STANDARD_INPUT.contains(path.toAbsolutePath().normalize())) {
      return read(standardInput, limits);
    }
    check(path);
    return limits.read(path);
  }

  /** Reads standard input to its end. */
  static byte[] read(InputStream standardInput, Limits limits) throws IOException {
    if (standardInput == System.in && isClosed()) {
      throw new FileException("is closed; pass a file, or redirect one: - < FILE");
    }
    return limits.read(standardInput);
  }

  /** If standard input is closed, the first file that Java itself opens takes its number. */
  private static boolean isClosed() {
    try {
      Path java = Path.of(System.getProperty("java.home")).toRealPath();
      return OUR_NUMBERS.resolve("0").toRealPath().startsWith(java);
    } catch (IOException e) {
      // There is no such folder on other systems, and pipes have no path.
      return false;
    }
  }

  /** Throws an exception if a path must not be opened. */
  public static void check(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new FileException("is a folder; pass the files in it");
    }
    if (attributes.isOther() && !isPipeOfTheShell(path)) {
      throw new FileException(NOT_OPENED);
    }
    if (attributes.size() > MOST_BYTES) {
      throw new FileException("is larger than 2 GB; split it");
    }
  }

  /** An unnamed pipe already has its writer, so reading it ends. */
  private static boolean isPipeOfTheShell(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path link = STANDARD_INPUT.contains(whole) ? OUR_NUMBERS.resolve("0") : whole;
    return isOpenedByTheShell(whole)
        && (!Files.isSymbolicLink(link)
            || Files.readSymbolicLink(link).toString().startsWith("pipe:"));
  }
}
