package io.github.digestmark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that a command writes; it holds what it held before, or the whole text. */
final class OutputFile {

  private OutputFile() {}

  /**
   * Writes a text to a file, in UTF-8. The mode of a file that exists is kept, and a symbolic link
   * stays one.
   *
   * @throws InputFile.Unusable if it is no file that can be written
   */
  static void write(Path path, String text) throws IOException, InputFile.Unusable {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path folder = target.getParent();
    if (Files.isDirectory(target)) {
      throw new InputFile.Unusable("is a folder; name a file");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InputFile.Unusable("there is no such folder to write it to; make it first");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A pipe or a device is written to and not replaced.
      Files.writeString(target, text);
      return;
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new InputFile.Unusable("cannot be written; it was left as it was");
    }
    Path fresh = Files.createTempFile(folder, ".digestmark-", ".tmp");
    try {
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      setMode(fresh, target);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A temporary file is for its owner's eyes only; what was asked for is not. */
  private static void setMode(Path fresh, Path target) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(
          Files.exists(target)
              ? Files.getPosixFilePermissions(target)
              : PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
