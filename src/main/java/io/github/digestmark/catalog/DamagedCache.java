package io.github.digestmark.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.function.Consumer;

/** Renames a cache that cannot be opened, but no file of anybody else. */
final class DamagedCache {

  static final String OURS = "io.github.digestmark.papers.";

  /** MVStore writes its header twice, in blocks of that size; data follow. */
  private static final int BLOCK = 4096;

  /** The header, and the block with the name of the map: a file that is as short has no data. */
  static final int WITHOUT_DATA = 3 * BLOCK;

  /** So much of another program's store is searched at a time, as it may be large. */
  private static final int PART = 1 << 20;

  private static final Duration PAUSE = Duration.ofMillis(5);

  static final String IN_USE = "is in use by another run";

  private final Path file;
  private final Duration wait;
  private final Consumer<String> messages;

  /**
   * Creates access to the file of a cache.
   *
   * @param wait how long to wait for other runs
   * @param messages takes a line if the file is renamed
   */
  DamagedCache(Path file, Duration wait, Consumer<String> messages) {
    this.file = file;
    this.wait = wait;
    this.messages = messages;
  }

  /** Returns which file has the name now. */
  Object key() throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? "unknown" : key;
    } catch (NoSuchFileException e) {
      return "none";
    }
  }

  /**
   * Renames a damaged file, unless another run has done it. Only who has the lock of a file renames
   * it, so nobody renames the new file of another run.
   *
   * @param key of the damaged file
   */
  void setAside(String why, Object key)
      throws IOException, CacheFile.Unusable, InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    // Closing any channel of a file would release the lock.
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      while (!isLocked(channel)) {
        waitUntil(end);
      }
      if (!key.equals(key())) {
        return;
      }
      if (!isOurs(channel)) {
        throw new CacheFile.Unusable("is not a cache of digestmark");
      }
      Path aside = file.resolveSibling(file.getFileName() + ".damaged");
      for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
        aside = file.resolveSibling(file.getFileName() + ".damaged" + i);
      }
      Files.move(file, aside);
      messages.accept("the cache %s %s; renamed to %s".formatted(file, why, aside.getFileName()));
    } catch (NoSuchFileException e) {
      // Another run has set it aside.
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Returns whether a store that cannot be opened is one of ours, or has no data. */
  private static boolean isOurs(FileChannel channel) throws IOException {
    InputStream in = Channels.newInputStream(channel);
    byte[] bytes = in.readNBytes(WITHOUT_DATA + 1);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("H:2,") && !text.startsWith("H:2,", BLOCK)) {
      return false;
    }
    if (bytes.length <= WITHOUT_DATA) {
      return true;
    }
    while (bytes.length > 0 && !text.contains(OURS)) {
      bytes = in.readNBytes(PART);
      String end = text.substring(Math.max(0, text.length() - OURS.length()));
      text = end + new String(bytes, StandardCharsets.ISO_8859_1);
    }
    return text.contains(OURS);
  }

  /** Waits a moment for other runs, up to a time of {@link System#nanoTime}. */
  static void waitUntil(long end) throws CacheFile.Unusable, InterruptedException {
    if (System.nanoTime() - end > 0) {
      throw new CacheFile.Unusable(IN_USE);
    }
    Thread.sleep(PAUSE.toMillis());
  }
}
