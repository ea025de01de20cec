package io.github.digestmark.cli.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A file in the making, beside the file whose place it takes. It is in a folder of its own, which
 * nobody else can look into: so it is never easier to read than that file, whatever its mode is at
 * the moment.
 */
final class TempFile implements AutoCloseable {

  /** Says why a file was not written. */
  static final String TAKEN_AWAY =
      "somebody took away what was written for it; it was left as it was: try again";

  private final Path folder;
  private final Path file;
  private @Nullable FileChannel channel;

  private TempFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(StaleTempFiles.FILE);
  }

  static TempFile beside(Path target) throws IOException, InputFile.Unusable {
    FileAttribute<?>[] mode =
        isUnix(target)
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    try {
      return new TempFile(
          Files.createDirectory(target.resolveSibling(StaleTempFiles.name()), mode));
    } catch (AccessDeniedException e) {
      throw new InputFile.Unusable("nothing may be created in its folder, so it was not written");
    }
  }

  static boolean isUnix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /** Writes bytes, with the mode that files have here. */
  void write(byte[] bytes) throws IOException, InputFile.Unusable {
    fill(bytes, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  }

  /**
   * Writes bytes, with the mode, the owner, the group and the access list of another file. Where
   * that has no list and the folder one for new files, it gets that, as every new file there does.
   */
  void writeAs(Path other, byte[] bytes) throws IOException, InputFile.Unusable {
    // Of all the ways to create a file, only this one carries on its access list.
    Files.copy(other, file, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    fill(bytes, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    if (isUnix(other)) {
      checkOwner(other);
      // To write to a file takes away what its mode gives to those who run it.
      Object mode = Files.getAttribute(other, "unix:mode", LinkOption.NOFOLLOW_LINKS);
      if (!mode.equals(Files.getAttribute(file, "unix:mode"))) {
        Files.setAttribute(file, "unix:mode", (int) mode & 07777);
      }
    }
  }

  private void checkOwner(Path other) throws IOException, InputFile.Unusable {
    PosixFileAttributes theirs = Files.readAttributes(other, PosixFileAttributes.class);
    PosixFileAttributes ours = Files.readAttributes(file, PosixFileAttributes.class);
    if (!theirs.owner().equals(ours.owner()) || !theirs.group().equals(ours.group())) {
      throw new InputFile.Unusable(
          "belongs to %1$s and the group %2$s, and would not any more; it was left as it was: run this as %1$s"
              .formatted(theirs.owner().getName(), theirs.group().getName()));
    }
  }

  private void fill(byte[] bytes, StandardOpenOption... options)
      throws IOException, InputFile.Unusable {
    FileChannel opened = FileChannel.open(file, options);
    channel = opened;
    lock(opened);
    for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
      opened.write(rest);
    }
    // Or a computer that loses its power could have the new name and not the bytes.
    opened.force(true);
  }

  /** The lock is given back when the channel is closed, or the process killed. */
  private static void lock(FileChannel channel) throws InputFile.Unusable {
    try {
      if (channel.tryLock() == null) {
        throw new InputFile.Unusable(
            "another run is taking away what this one writes; it was left as it was: try again");
      }
    } catch (IOException e) {
      // There are no locks in this place, so nobody takes anything away, either.
    }
  }

  /** Takes the place of a file, if it is there. */
  void moveTo(Path target) throws IOException, InputFile.Unusable {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      throw new InputFile.Unusable(TAKEN_AWAY);
    }
  }

  /** Leaves nothing behind; what cannot be taken away now is by the next run. */
  @Override
  public void close() {
    try {
      try {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      } finally {
        if (channel != null) {
          channel.close();
        }
      }
    } catch (IOException e) {
      // The file has its bytes, or why it has not is being said already.
    }
  }
}
