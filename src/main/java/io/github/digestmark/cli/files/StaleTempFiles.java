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
 * What runs leave beside digests while they write: a folder with a file, which the run holds a lock
 * on. Of a run that was killed, nobody holds it any more.
 */
final class StaleTempFiles {

  /** The file in the folder. */
  static final String FILE = "new";

  private static final Pattern NAME =
      Pattern.compile("\\.digestmark-[0-9a-f]{16}-[0-9a-f]{16}\\.tmp");

  /** Tells this process from others, also where they have the same number in other containers. */
  private static final String THIS_PROCESS = ".digestmark-" + random() + "-";

  private StaleTempFiles() {}

  /** Makes a name for a folder. */
  static String name() {
    return THIS_PROCESS + random() + ".tmp";
  }

  private static String random() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  /** Tells by its name whether a file or folder is such a folder. */
  static boolean isOne(Path path) {
    return NAME.matcher(String.valueOf(path.getFileName())).matches();
  }

  /** Takes away what killed runs left in a folder, as far as that is possible. */
  static void sweep(Path folder) {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, StaleTempFiles::isOfOthers)) {
      for (Path one : left) {
        remove(one);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Whoever may, takes it away another time.
    }
  }

  /** Closing a file drops all locks that this process has on it, so it keeps off its own. */
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
      // It is somebody else's, or gone.
    }
  }

  /** Tells whether there is no file in it, or no more. */
  private static boolean removeFile(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    // Opened for both, which does not wait should it be a pipe.
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
      // Killed before the file was there, or when it was in its place already.
      return true;
    }
  }
}
