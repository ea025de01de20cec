package io.github.digestmark.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Writes files, one at a time: each holds what it held before or all of the new bytes, at any
 * moment. May be used by many threads.
 */
public final class WholeFiles {

  private final Semaphore writing = new Semaphore(1);
  private final Set<Path> swept = new HashSet<>();

  /**
   * Writes a file that is not there yet.
   *
   * @throws InputFile.Unusable says in a sentence why nothing was written
   */
  void create(Path target, byte[] bytes) throws InputFile.Unusable {
    put(target.toAbsolutePath(), fresh -> fresh.write(bytes));
  }

  /**
   * Puts bytes into the place of a file, which keeps its mode, its owner and its group.
   *
   * @param target the file, which is no symbolic link
   * @param bytes what it holds then
   * @param last runs when all else is done; what it throws keeps the file as it is
   * @throws InputFile.Unusable says in a sentence why nothing was written
   */
  void replace(Path target, byte[] bytes, Turn last) throws InputFile.Unusable {
    if (!Files.isWritable(target)) {
      throw new InputFile.Unusable("is read-only; it was left as it was");
    }
    put(
        target,
        fresh -> {
          checkHasOneName(target);
          try {
            fresh.writeAs(target, bytes);
          } catch (NoSuchFileException e) {
            if (Files.exists(target)) {
              throw new InputFile.Unusable(TempFile.TAKEN_AWAY);
            }
            throw e;
          }
          last.take();
        });
  }

  /** Takes away what killed runs left beside a file that needs no writing. */
  void tidyBeside(Path target) {
    writing.acquireUninterruptibly();
    try {
      sweep(target.resolveSibling(""));
    } finally {
      writing.release();
    }
  }

  private static void checkHasOneName(Path target) throws IOException, InputFile.Unusable {
    if (TempFile.isUnix(target)) {
      Object names = Files.getAttribute(target, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
      if (!names.equals(1)) {
        throw new InputFile.Unusable(
            "has %s names (hard links), and only this one would get the new text; it was left as it was: make it a file of its own first"
                .formatted(names));
      }
    }
  }

  /**
   * Waits until a file that is being written is done, and lets no other be begun, ever.
   *
   * @param patience how long to wait; what is not done then is for the next run to take away
   * @return whether none is being written
   */
  public boolean finish(Duration patience) {
    try {
      return writing.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Makes a file what it shall be. */
  private interface Making {
    void make(TempFile fresh) throws IOException, InputFile.Unusable;
  }

  private void put(Path target, Making making) throws InputFile.Unusable {
    writing.acquireUninterruptibly();
    try {
      sweep(target.resolveSibling(""));
      try (TempFile fresh = TempFile.beside(target)) {
        making.make(fresh);
        fresh.moveTo(target);
      }
    } catch (IOException e) {
      throw new InputFile.Unusable("was not written: " + InputFile.cause(e));
    } finally {
      writing.release();
    }
  }

  private void sweep(Path folder) {
    if (swept.add(folder)) {
      StaleTempFiles.sweep(folder);
    }
  }
}
