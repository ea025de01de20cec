package io.github.digestmark.cli.files;

import io.github.digestmark.source.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Which paths are read: files, and what the shell has opened, but nothing that never ends. */
public final class ReadablePath {

  /** Says why a path is not read. */
  static final String NOT_OPENED =
      "is a pipe, a device or a socket, which is not opened; redirect standard input and name -";

  private static final Path NUMBERS = Path.of("/dev/fd");
  private static final Path OUR_NUMBERS = Path.of("/proc/self/fd");
  private static final Set<Path> STANDARD_INPUT =
      Set.of(Path.of("/dev/stdin"), NUMBERS.resolve("0"), OUR_NUMBERS.resolve("0"));
  private static final Set<Path> STANDARD_OUTPUT =
      Set.of(Path.of("/dev/stdout"), Path.of("/dev/stderr"));

  /** An array holds no more. */
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private ReadablePath() {}

  /** Makes a path of an argument. */
  public static Path named(String name) throws InputFile.Unusable {
    if (name.isEmpty()) {
      throw new InputFile.Unusable("an empty name is no path; has a variable no value?");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new InputFile.Unusable(PathName.isLost(name) ? PathName.HOW_TO_NAME : "is no path");
    }
  }

  /** Tells whether a path is what {@code <(…)} stands for, or standard input and the like. */
  static boolean isOpenedByTheShell(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    return STANDARD_INPUT.contains(whole)
        || STANDARD_OUTPUT.contains(whole)
        || whole.startsWith(NUMBERS)
        || whole.startsWith(OUR_NUMBERS);
  }

  /** Reads all of a file, or says in a sentence why that is not done. */
  static byte[] read(Path path, InputStream standardInput, Limits limits)
      throws IOException, InputFile.Unusable {
    if (STANDARD_INPUT.contains(path.toAbsolutePath().normalize())) {
      return limits.read(standardInput);
    }
    check(path);
    return limits.read(path);
  }

  /** Says in a sentence why a path is not to be opened. */
  public static void check(Path path) throws IOException, InputFile.Unusable {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new InputFile.Unusable("is a folder; name the files in it");
    }
    if (attributes.isOther() && !isPipeOfTheShell(path)) {
      throw new InputFile.Unusable(NOT_OPENED);
    }
    if (attributes.size() > MOST_BYTES) {
      throw new InputFile.Unusable("is larger than 2 GB; take it apart");
    }
  }

  /** A pipe without a name has its writer already, so it can be waited for. */
  private static boolean isPipeOfTheShell(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path link = STANDARD_INPUT.contains(whole) ? OUR_NUMBERS.resolve("0") : whole;
    return isOpenedByTheShell(whole)
        && (!Files.isSymbolicLink(link)
            || Files.readSymbolicLink(link).toString().startsWith("pipe:"));
  }
}
