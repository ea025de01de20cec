package io.github.digestmark.cli.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A temporary file next to the file that it replaces. It is in a folder that only its owner can
 * enter, so that nobody can read it who could not read that file.
 */
final class TempFile implements AutoCloseable {

  /** Writes the bytes of a file, all at once or in pieces. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Why a file was not written. */
  static final String DISAPPEARED =
      "was not changed: another process removed the temporary file; try again";

  private final Path folder;
  private final Path file;
  private Closeable lock = () -> {};

  private TempFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(StaleTempFiles.FILE);
  }

  static TempFile beside(Path target) throws IOException {
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
      throw new FileException("was not written: its folder is read-only");
    }
  }

  static boolean isUnix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /** Writes a file with the default mode. */
  void write(Content content) throws IOException {
    fill(content, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  }

  /**
   * Writes a file with the mode, owner, group and access control list of another file. If that has
   * no list, this file gets the default list of the folder, as every new file there does.
   */
  void writeAs(Path other, Content content) throws IOException {
    // No other way to create a file copies the access control list.
    Files.copy(other, file, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    fill(content, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    if (isUnix(other)) {
      checkOwner(other);
      // Writing to a file clears bits such as set-user-ID.
      Object mode = Files.getAttribute(other, "unix:mode", LinkOption.NOFOLLOW_LINKS);
      if (!mode.equals(Files.getAttribute(file, "unix:mode"))) {
        Files.setAttribute(file, "unix:mode", (int) mode & 07777);
      }
    }
  }

  private void checkOwner(Path other) throws IOException {
    PosixFileAttributes theirs = Files.readAttributes(other, PosixFileAttributes.class);
    PosixFileAttributes ours = Files.readAttributes(file, PosixFileAttributes.class);
    if (!theirs.owner().equals(ours.owner()) || !theirs.group().equals(ours.group())) {
      throw new FileException(
          "was not changed: its owner (%1$s:%2$s) cannot be kept; run as %1$s"
              .formatted(theirs.owner().getName(), theirs.group().getName()));
    }
  }

  private void fill(Content content, StandardOpenOption... options) throws IOException {
    FileChannel channel = FileChannel.open(file, options);
    lock = channel;
    if (!isLocked(channel)) {
      // Another run is removing it.
      throw new FileException(DISAPPEARED);
    }
    content.writeTo(streamTo(channel));
    // Otherwise a power failure could keep the new name and lose the bytes.
    channel.force(true);
  }

  private static OutputStream streamTo(FileChannel channel) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        for (ByteBuffer rest = ByteBuffer.wrap(bytes, from, length); rest.hasRemaining(); ) {
          channel.write(rest);
        }
      }
    };
  }

  /** Locks the file until the channel is closed or the process is killed. */
  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException e) {
      // This file system has no locks, so no run removes temporary files.
      return true;
    }
  }

  /** Replaces a file, or creates it. */
  void moveTo(Path target) throws IOException {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      throw new FileException(DISAPPEARED);
    }
  }

  /** Removes the temporary file and its folder, as far as possible, even while it is written. */
  void remove() {
    try {
      Files.deleteIfExists(file);
      if (!isRemoved(folder)) {
        // The file was created right after there was none.
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      // The next run removes what is left.
    }
  }

  private static boolean isRemoved(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  @Override
  public void close() {
    remove();
    try {
      lock.close();
    } catch (IOException e) {
      // The file was written, or the caller reports why not.
    }
  }
}
