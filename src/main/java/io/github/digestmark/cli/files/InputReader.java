package io.github.digestmark.cli.files;

import io.github.digestmark.config.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads files, if need be twice: what can be read only once, such as standard input, is kept after
 * the first time. Several threads may read different files.
 */
public final class InputReader {

  /** What reading a file gave: its content, or an exception. */
  private interface Result {
    FileContent get() throws IOException;
  }

  private final InputStream standardInput;
  private final Map<InputFile, Result> kept = new ConcurrentHashMap<>();

  public InputReader(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Reads a file that is read again later. */
  public FileContent readFirst(InputFile file, Limits limits) throws IOException {
    boolean isStream = file.isStandardInput() || ReadablePath.isOpenedByTheShell(file.path());
    if (!isStream) {
      return read(file, limits);
    }
    Result result = attempt(file, limits);
    kept.put(file, result);
    return result.get();
  }

  private Result attempt(InputFile file, Limits limits) {
    try {
      FileContent content = FileContent.read(file, standardInput, limits);
      return () -> content;
    } catch (IOException e) {
      return () -> {
        throw e;
      };
    }
  }

  /** Reads a file for the last time. */
  public FileContent read(InputFile file, Limits limits) throws IOException {
    Result result = kept.isEmpty() ? null : kept.remove(file);
    return result == null ? FileContent.read(file, standardInput, limits) : result.get();
  }
}
