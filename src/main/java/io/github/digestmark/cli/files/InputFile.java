package io.github.digestmark.cli.files;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param name its name in messages
 * @param path its path; for standard input, only used to find the configuration
 * @param isStandardInput whether it is standard input
 */
public record InputFile(String name, Path path, boolean isStandardInput) {

  /** Returns the file for an argument; {@code -} is standard input. */
  public static InputFile of(String argument) throws FileException {
    return new InputFile(argument, ReadablePath.of(argument), argument.equals("-"));
  }
}
