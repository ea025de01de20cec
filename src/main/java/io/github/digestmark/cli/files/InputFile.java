package io.github.digestmark.cli.files;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param name its name in messages
 * @param path its path; for standard input, only used to find the configuration
 * @param origin how it came to be read
 */
public record InputFile(String name, Path path, Origin origin) {

  /** How a file came to be read. */
  public enum Origin {
    /** It is standard input. */
    STANDARD_INPUT,
    /** It is an argument. */
    ARGUMENT,
    /** It is in a folder that is an argument, or matches a pattern. */
    FOLDER
  }

  /** Returns the file for an argument; {@code -} is standard input. */
  public static InputFile of(String argument) throws FileException {
    return new InputFile(
        argument,
        ReadablePath.of(argument),
        argument.equals("-") ? Origin.STANDARD_INPUT : Origin.ARGUMENT);
  }

  public boolean isStandardInput() {
    return origin == Origin.STANDARD_INPUT;
  }

  /** Returns whether the user named the file, and so expects a digest in it. */
  public boolean isNamed() {
    return origin != Origin.FOLDER;
  }
}
