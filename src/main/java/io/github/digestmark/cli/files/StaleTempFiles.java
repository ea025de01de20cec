package io.github.digestmark.cli.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Temporary files that killed runs left next to digests. Each is in its own folder and locked by
 * the run that writes it; the lock ends with the run.
 */
final class StaleTempFiles {

  /** The name of the file in its folder. */
  static final String FILE = "new";

  private static final String PREFIX = ".digestmark-";

  /** Compiled for the first name that needs it. */
  private static final class Patterns {
    static final Pattern NAME = Pattern.compile("\\.digestmark-[0-9a-f]{16}-[0-9a-f]{16}\\.tmp");
  }

  /** Differs for every process. Process IDs can be equal in different containers. */
  private static final String THIS_PROCESS = PREFIX + random() + "-";

  private StaleTempFiles() {}

  /** Returns a new name for a folder. */
  static String name() {
    return THIS_PROCESS + random() + ".tmp";
  }

  private static String random() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  /** Returns whether a path has the name of such a folder. */
  static boolean isOne(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(PREFIX) && Patterns.NAME.matcher(name).matches();
  }

  /** Removes the temporary files of killed runs from a folder, as far as possible. */
  static void sweep(Path folder) {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, StaleTempFiles::isOfOthers)) {
      for (Path one : left) {
        remove(one);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // A later run removes them.
    }
  }

  /** Opening and closing its own file would release the lock that this process holds on it. */
  private static boolean isOfOthers(Path path) {
    return isOne(path)
        && !String.valueOf(path.getFileName()).startsWith(THIS_PROCESS)
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void remove(Path folder) {
    try {
      if (removeFile(folder)) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      // It belongs to another user, or was removed.
    }
  }

  /** Returns whether the folder is empty now. */
  private static boolean removeFile(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    // Opening a pipe for reading and writing does not wait.
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.delete(file);
      }
      return lock != null;
    } catch (NoSuchFileException e) {
      // The run was killed before it created the file, or after it moved it.
      return true;
    }
  }
}
