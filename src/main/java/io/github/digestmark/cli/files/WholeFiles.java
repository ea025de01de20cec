package io.github.digestmark.cli.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Writes files. At any moment, a file has either its old bytes or all of its new ones: they are
 * written to a temporary file, which then replaces it. Files are replaced one at a time. Safe for
 * use by several threads.
 */
public final class WholeFiles {

  /** Writes a text, all at once or in pieces. */
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** Writes a temporary file. */
  private interface Filling {
    void fill(TempFile fresh) throws IOException;
  }

  /** Checks a file right before it is replaced. */
  interface Check {
    void check() throws IOException;
  }

  private final Semaphore replacing = new Semaphore(1);
  private final Set<Path> swept = new HashSet<>();
  private final Set<TempFile> unfinished = ConcurrentHashMap.newKeySet();

  /**
   * Writes a text in UTF-8. A file that exists keeps its mode and owner; a symbolic link stays one.
   *
   * @param name the file; not an input, because only the digest in it would be kept
   * @param inputs the real paths of the inputs
   * @param content writes the text; it may fail, and it may take long
   * @throws FileException if nothing was written
   */
  public void write(String name, Set<Path> inputs, Content content) throws FileException {
    Path path = ReadablePath.of(name);
    if (isOneOf(inputs, path)) {
      throw new FileException(
          "is one of the input files and was not changed; choose another output");
    }
    if (Files.isDirectory(path)) {
      throw new FileException("is a folder; choose a file");
    }
    if (ReadablePath.isOpenedByTheShell(path)
        || (Files.exists(path) && !Files.isRegularFile(path))) {
      throw new FileException(
          "is not a regular file; for a pipe or a device, omit -o and redirect standard output");
    }
    if (!Files.isDirectory(path.toAbsolutePath().resolveSibling(""))) {
      throw new FileException("its folder does not exist");
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      throw new FileException("is a symbolic link to a file that does not exist");
    }
    TempFile.Content bytes =
        out -> {
          Writer encoder = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          content.writeTo(encoder);
          encoder.flush();
        };
    try {
      if (Files.exists(path)) {
        replace(path.toRealPath(), bytes, () -> {});
      } else {
        put(path.toAbsolutePath(), fresh -> fresh.write(bytes), () -> {});
      }
    } catch (IOException e) {
      throw new FileException(FileException.reason(e));
    }
  }

  private static boolean isOneOf(Set<Path> inputs, Path output) {
    try {
      return inputs.contains(output.toRealPath());
    } catch (IOException e) {
      // It does not exist.
      return false;
    }
  }

  /**
   * Replaces the bytes of a file, which keeps its mode, owner and group.
   *
   * @param target the file, which is not a symbolic link
   * @param content writes its new bytes
   * @param last a last check; if it throws an exception, the file is not replaced
   * @throws FileException if nothing was written
   */
  void replace(Path target, TempFile.Content content, Check last) throws FileException {
    if (!Files.isWritable(target)) {
      throw new FileException("is read-only and was not changed");
    }
    put(
        target,
        fresh -> {
          checkHasOneName(target);
          try {
            fresh.writeAs(target, content);
          } catch (NoSuchFileException e) {
            throw Files.exists(target) ? new FileException(TempFile.DISAPPEARED) : e;
          }
        },
        last);
  }

  /** Removes the temporary files that killed runs left in the folder of a file. */
  void removeStaleBeside(Path target) {
    replacing.acquireUninterruptibly();
    try {
      sweep(target);
    } finally {
      replacing.release();
    }
  }

  private void sweep(Path target) {
    Path folder = target.resolveSibling("");
    if (swept.add(folder)) {
      StaleTempFiles.sweep(folder);
    }
  }

  /** Creates a temporary file that {@link #finish} removes; none once that has begun. */
  private TempFile begin(Path target) throws IOException {
    replacing.acquireUninterruptibly();
    try {
      sweep(target);
      TempFile fresh = TempFile.beside(target);
      unfinished.add(fresh);
      return fresh;
    } finally {
      replacing.release();
    }
  }

  private static void checkHasOneName(Path target) throws IOException {
    if (TempFile.isUnix(target)) {
      Object links = Files.getAttribute(target, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
      if (!links.equals(1)) {
        throw new FileException(
            ("has %s hard links, of which only this one would change; first replace it with a copy:"
                    + " cp -p FILE FILE.tmp && mv FILE.tmp FILE")
                .formatted(links));
      }
    }
  }

  /**
   * Waits for the file that is being replaced, prevents all further replacing, and removes the
   * temporary files that are being written.
   *
   * @param patience how long to wait
   * @return false if a file is still being replaced; the next run removes its temporary file
   */
  public boolean finish(Duration patience) {
    try {
      boolean isIdle = replacing.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (isIdle) {
        unfinished.forEach(TempFile::remove);
      }
      return isIdle;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void put(Path target, Filling filling, Check last) throws FileException {
    try (TempFile fresh = begin(target)) {
      try {
        filling.fill(fresh);
        move(fresh, target, last);
      } finally {
        unfinished.remove(fresh);
      }
    } catch (FileException e) {
      throw e;
    } catch (IOException e) {
      throw new FileException("was not written: " + FileException.cause(e));
    }
  }

  private void move(TempFile fresh, Path target, Check last) throws IOException {
    replacing.acquireUninterruptibly();
    try {
      last.check();
      fresh.moveTo(target);
    } finally {
      replacing.release();
    }
  }
}
