package io.github.digestmark.catalog;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  private static final String MAP = DamagedCache.OURS + CacheEntry.FORMAT;

  /** More than one, since other runs set files aside, too. */
  private static final int ATTEMPTS = 4;

  private static final String INTERRUPTED = "cannot be used (interrupted)";

  private final Path file;
  private final Duration wait;
  private final DamagedCache damaged;

  /**
   * Creates access to a file that need not exist.
   *
   * @param wait how long to wait for other runs
   * @param messages takes a line if a damaged file is set aside
   */
  CacheFile(Path file, Duration wait, Consumer<String> messages) {
    this.file = file.toAbsolutePath();
    this.wait = wait;
    this.damaged = new DamagedCache(this.file, wait, messages);
  }

  /** The cache cannot be used; the message completes a sentence that begins with its name. */
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
        throw new Unusable(DamagedCache.IN_USE);
      }
      try {
        return repeated(access);
      } finally {
        PROCESS.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unusable(INTERRUPTED);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static Unusable unusable(IOException e) {
    if (e instanceof ClosedByInterruptException) {
      Thread.currentThread().interrupt();
      return new Unusable(INTERRUPTED);
    }
    return new Unusable("cannot be used (%s)".formatted(reason(e)));
  }

  private static String reason(IOException e) {
    String type = e.getClass().getSimpleName().replaceFirst("Exception$", "");
    return type.equals("IO") || type.equals("FileSystem") ? String.valueOf(e.getMessage()) : type;
  }

  private <T> T repeated(Access<T> access) throws IOException, Unusable, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Object key = damaged.key();
      try {
        return access.run();
      } catch (Damaged e) {
        String why = String.valueOf(e.getMessage());
        if (attempt == ATTEMPTS) {
          throw new Unusable(why);
        }
        damaged.setAside(why, key);
      } catch (NoSuchFileException e) {
        // Another run has set it aside.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
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
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
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
        if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
          throwReason(e);
        }
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        // What MVStore does with wrong lengths and places, and with assertions enabled.
        throwReason(e);
      } catch (OutOfMemoryError e) {
        throw new Unusable("cannot be used (out of memory)");
      }
      DamagedCache.waitUntil(end);
    }
  }

  /** An interrupt closes the file, and a disk may fail: neither says that the file is damaged. */
  private static void throwReason(Throwable failure) throws IOException, Damaged, Unusable {
    if (Thread.currentThread().isInterrupted()) {
      throw new Unusable(INTERRUPTED);
    }
    Throwable cause = failure;
    for (; cause != null; cause = cause.getCause()) {
      // A file that ends too early is damaged.
      if (cause instanceof IOException io && !(io instanceof EOFException)) {
        throw io;
      }
      if (cause instanceof MVStoreException e) {
        switch (e.getErrorCode()) {
          case DataUtils.ERROR_WRITING_FAILED -> throw new Unusable("cannot be written");
          case DataUtils.ERROR_UNSUPPORTED_FORMAT -> throw new Damaged("has another format");
          default -> {
            // The cause may say more.
          }
        }
      }
    }
    throw new Damaged("is damaged");
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
      if (file.toFile().length() > DamagedCache.WITHOUT_DATA) {
        throw new Damaged("is damaged");
      }
      return;
    }
    if (store.getMapNames().stream().anyMatch(name -> name.startsWith(DamagedCache.OURS))) {
      throw new Damaged("is of another version");
    }
    throw new Unusable("is not a cache of digestmark");
  }
}
