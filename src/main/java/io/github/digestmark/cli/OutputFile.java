package io.github.digestmark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.UUID;

/**
 * A file that a command writes: it holds what it held before or all of the new text, at any moment.
 *
 * @param name as given
 */
record OutputFile(String name) {

  /** Refuses to write over a file that is read: what is no part of its digest would be lost. */
  void checkIsNoneOf(List<String> inputs) throws InputFile.Unusable {
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

  /** Writes a text in UTF-8. */
  void write(CharSequence text) throws InputFile.Unusable {
    write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes. A file that is there keeps its mode, and a symbolic link stays one.
   *
   * @throws InputFile.Unusable says in a sentence why nothing was written
   */
  void write(byte[] bytes) throws InputFile.Unusable {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw new InputFile.Unusable("is a folder; name a file");
      }
      if (!Files.exists(path)) {
        create(path, bytes);
      } else if (Files.isRegularFile(path)) {
        replace(path.toRealPath(), bytes, () -> {});
      } else {
        // A pipe or a device takes bytes, and is nothing to move a file to.
        Files.write(path, bytes, StandardOpenOption.WRITE);
      }
    } catch (InvalidPathException e) {
      throw new InputFile.Unusable(InputFile.reason(e));
    } catch (NoSuchFileException e) {
      throw new InputFile.Unusable("its folder does not exist");
    } catch (IOException e) {
      throw new InputFile.Unusable(InputFile.reason(e));
    }
  }

  private static void create(Path path, byte[] bytes) throws IOException, InputFile.Unusable {
    if (Files.isSymbolicLink(path)) {
      throw new InputFile.Unusable("is a symbolic link to a file that does not exist");
    }
    move(path.toAbsolutePath(), bytes, fresh -> {});
  }

  /**
   * Puts bytes into the place of a file.
   *
   * @param target the file, which is no symbolic link
   * @param bytes what it holds then
   * @param last runs when all else is done; what it throws keeps the file as it is
   */
  static void replace(Path target, byte[] bytes, Turn last) throws IOException, InputFile.Unusable {
    if (!Files.isWritable(target)) {
      throw new InputFile.Unusable("cannot be written; it was left as it was");
    }
    move(
        target,
        bytes,
        fresh -> {
          keepMode(target, fresh);
          last.take();
        });
  }

  /** What is done to a new file before it takes its place. */
  private interface Preparation {
    void prepare(Path fresh) throws IOException, InputFile.Unusable;
  }

  private static void move(Path target, byte[] bytes, Preparation preparation)
      throws IOException, InputFile.Unusable {
    // Not a temporary file of Java's: those are for nobody else to read.
    Path fresh = target.resolveSibling(".digestmark-" + UUID.randomUUID() + ".tmp");
    try {
      Files.write(fresh, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      preparation.prepare(fresh);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void keepMode(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && fresh != null) {
      fresh.setPermissions(view.readAttributes().permissions());
    }
  }
}
