package io.github.digestmark.cli.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that a command writes: it holds what it held before or all of the new text, at any moment.
 *
 * @param name as given
 */
public record OutputFile(String name) {

  /** Refuses to write over a file that is read: what is no part of its digest would be lost. */
  public void checkIsNoneOf(List<String> inputs) throws InputFile.Unusable {
    for (String input : inputs) {
      try {
        if (!input.equals("-") && Files.isSameFile(Path.of(input), Path.of(name))) {
          throw new InputFile.Unusable("is one of the FILEs, and was left as it is; name another");
        }
      } catch (InvalidPathException | IOException e) {
        // One of them is not there, so they are not the same.
      }
    }
  }

  /**
   * Writes a text in UTF-8. A file that is there keeps its mode and its owner, and a symbolic link
   * stays one.
   *
   * @throws InputFile.Unusable says in a sentence why nothing was written
   */
  public void write(WholeFiles files, String text) throws InputFile.Unusable {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path path = ReadablePath.named(name);
    if (Files.isDirectory(path)) {
      throw new InputFile.Unusable("is a folder; name a file");
    }
    if (ReadablePath.isOpenedByTheShell(path)
        || (Files.exists(path) && !Files.isRegularFile(path))) {
      throw new InputFile.Unusable(
          "is no file; to write to a pipe or a device, leave out -o and redirect standard output");
    }
    if (!Files.isDirectory(path.toAbsolutePath().resolveSibling(""))) {
      throw new InputFile.Unusable("its folder does not exist");
    }
    try {
      if (Files.exists(path)) {
        files.replace(path.toRealPath(), bytes, () -> {});
      } else if (Files.isSymbolicLink(path)) {
        throw new InputFile.Unusable("is a symbolic link to a file that does not exist");
      } else {
        files.create(path, bytes);
      }
    } catch (IOException e) {
      throw new InputFile.Unusable(InputFile.reason(e));
    }
  }
}
