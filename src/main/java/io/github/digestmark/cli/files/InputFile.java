package io.github.digestmark.cli.files;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param name its name in messages
 * @param path its path; that of standard input only locates a configuration
 * @param isStandardInput whether it is standard input
 */
public record InputFile(String name, Path path, boolean isStandardInput) {

  /** Returns the file that an argument names; {@code -} is standard input. */
  public static InputFile of(String argument) throws FileException {
    return new InputFile(argument, ReadablePath.of(argument), argument.equals("-"));
  }
}
