package io.github.digestmark.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The file of a cache, an MVStore that is open for moments only, since it is locked while it is
 * open. {@link CatalogCache} can be loaded without MVStore, this class cannot.
 */
final class CacheFile {

  /**
   * One thread of the process has a cache open at a time. MVStore locks the file against other
   * processes only: with POSIX, a lock is the process's, and is gone when any of its threads closes
   * that file.
   */
  private static final ReentrantLock PROCESS = new ReentrantLock();

  private static final String OURS = "io.github.digestmark.papers.";

  private static final String MAP = OURS + CacheEntry.FORMAT;

  /** MVStore writes its header twice, in blocks of that size; data follow. */
  private static final int BLOCK = 4096;

  /** The header, and the block with the name of the map: a file that is as short has no data. */
  private static final int WITHOUT_DATA = 3 * BLOCK;

  private static final Duration PAUSE = Duration.ofMillis(5);

  private final Path file;
  private final Duration wait;
  private final Consumer<String> messages;

  /**
   * Creates access to a file that need not exist.
   *
   * @param wait how long to wait for other runs
   * @param messages takes a line if a damaged file is set aside
   */
  CacheFile(Path file, Duration wait, Consumer<String> messages) {
    this.file = file.toAbsolutePath();
    this.wait = wait;
    this.messages = messages;
  }

  /** Why there is no cache, as part of a sentence about it. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String reason) {
      super(reason);
    }
  }

  private static final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    Damaged(String message) {
      super(message);
    }
  }

  /** Reads from the entries by key. */
  <T> T read(Function<Map<String, byte[]>, T> reading) throws Unusable {
    return alone(() -> isEmpty() ? reading.apply(Map.of()) : open(true, reading));
  }

  /** Changes the entries by key; all changes are kept, or none. */
  void write(Consumer<Map<String, byte[]>> writing) throws Unusable {
    alone(
        () -> {
          create();
          return open(
              false,
              map -> {
                writing.accept(map);
                return map;
              });
        });
  }

  private interface Access<T> {
    T run() throws IOException, Damaged, Unusable, InterruptedException;
  }

  private <T> T alone(Access<T> access) throws Unusable {
    try {
      if (!PROCESS.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Unusable("is in use by another run");
      }
      try {
        return twice(access);
      } finally {
        PROCESS.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unusable("is in use by another run");
    } catch (IOException e) {
      throw new Unusable("cannot be used (%s)".formatted(reason(e)));
    }
  }

  private static String reason(IOException e) {
    String type = e.getClass().getSimpleName().replaceFirst("Exception$", "");
    return type.equals("IO") || type.equals("FileSystem") ? String.valueOf(e.getMessage()) : type;
  }

  private <T> T twice(Access<T> access) throws IOException, Unusable, InterruptedException {
    try {
      return access.run();
    } catch (Damaged e) {
      setAside(String.valueOf(e.getMessage()));
    }
    try {
      return access.run();
    } catch (Damaged e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    }
  }

  private boolean isEmpty() throws IOException {
    return !Files.exists(file) || (Files.isRegularFile(file) && Files.size(file) == 0);
  }

  /** MVStore would create the file with the rights of all others. */
  private void create() throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.exists(file)) {
      Path folder = file.getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder, rights(posix, "rwx------"));
      }
      try {
        Files.createFile(file, rights(posix, "rw-------"));
      } catch (FileAlreadyExistsException e) {
        // Another run was faster.
      }
    }
  }

  private static FileAttribute<?>[] rights(boolean posix, String rights) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private <T> T open(boolean isRead, Function<Map<String, byte[]>, T> use)
      throws IOException, Damaged, Unusable, InterruptedException {
    if (!Files.isRegularFile(file)) {
      throw new Unusable("is not a file");
    }
    if (!Files.isReadable(file) || (!isRead && !Files.isWritable(file))) {
      throw new Unusable(isRead ? "may not be read" : "may not be written");
    }
    // MVStore takes a backslash for a slash.
    if (file.getFileSystem().getSeparator().equals("/") && file.toString().contains("\\")) {
      throw new Unusable("has a backslash in its name");
    }
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      try {
        return use(isRead, use);
      } catch (MVStoreException e) {
        switch (e.getErrorCode()) {
          case DataUtils.ERROR_FILE_LOCKED -> {
            if (System.nanoTime() - end > 0) {
              throw new Unusable("is in use by another run");
            }
          }
          case DataUtils.ERROR_WRITING_FAILED -> throw new Unusable("cannot be written");
          case DataUtils.ERROR_UNSUPPORTED_FORMAT -> throw new Damaged("has another format");
          default -> throw new Damaged("is damaged");
        }
      } catch (RuntimeException | AssertionError | OutOfMemoryError | StackOverflowError e) {
        // What MVStore does with wrong lengths and places, and with assertions enabled.
        throw new Damaged("is damaged");
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  private <T> T use(boolean isRead, Function<Map<String, byte[]>, T> use) throws Damaged, Unusable {
    MVStore.Builder builder = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled();
    MVStore store = (isRead ? builder.readOnly() : builder).open();
    boolean isDone = false;
    try {
      checkOurs(store);
      T result = use.apply(isRead && !store.hasMap(MAP) ? Map.of() : map(store));
      if (!isRead) {
        store.commit();
      }
      isDone = true;
      return result;
    } finally {
      if (isDone) {
        store.close();
      } else {
        store.closeImmediately();
      }
    }
  }

  private static Map<String, byte[]> map(MVStore store) {
    boolean isNew = !store.hasMap(MAP);
    Map<String, byte[]> map =
        store.openMap(
            MAP,
            new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    if (isNew) {
      // So whatever happens to the data, its name says whose the file is.
      store.commit();
    }
    return map;
  }

  private void checkOurs(MVStore store) throws Damaged, Unusable {
    if (store.hasMap(MAP)) {
      return;
    }
    if (store.getMapNames().isEmpty()) {
      if (file.toFile().length() > WITHOUT_DATA) {
        throw new Damaged("is damaged");
      }
      return;
    }
    if (store.getMapNames().stream().anyMatch(name -> name.startsWith(OURS))) {
      throw new Damaged("is of another version");
    }
    throw new Unusable("is not a cache of digestmark");
  }

  private void setAside(String why) throws IOException, Unusable {
    if (!isOurs()) {
      throw new Unusable("is not a cache of digestmark");
    }
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
      aside = file.resolveSibling(file.getFileName() + ".damaged" + i);
    }
    Files.move(file, aside);
    messages.accept("the cache %s %s; renamed to %s".formatted(file, why, aside.getFileName()));
  }

  /** Returns whether a store that cannot be opened is one of ours, or has no data. */
  private boolean isOurs() throws IOException {
    if (!isStore()) {
      return false;
    }
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return bytes.length() <= WITHOUT_DATA || bytes.contains(OURS);
  }

  private boolean isStore() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String headers = new String(in.readNBytes(2 * BLOCK), StandardCharsets.ISO_8859_1);
      return headers.startsWith("H:2,") || headers.startsWith("H:2,", BLOCK);
    }
  }
}
