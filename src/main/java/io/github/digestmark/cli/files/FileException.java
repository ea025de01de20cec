package io.github.digestmark.cli.files;

import io.github.digestmark.config.LimitExceededException;
import io.github.digestmark.source.MalformedUtf8Exception;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reports why a file cannot be read or written. The message is a sentence whose subject, the file,
 * is left out.
 */
public final class FileException extends IOException {

  private static final long serialVersionUID = 1L;

  public FileException(String message) {
    super(message);
  }

  /** Returns an exception whose message also names the file. */
  public static FileException of(Path file, IOException e) {
    return new FileException(file + ": " + reason(e));
  }

  /** Returns the message for a file that cannot be read. */
  public static String reason(IOException e) {
    if (e instanceof LimitExceededException excess) {
      return "%s; --max-%s allows more".formatted(e.getMessage(), excess.limit());
    }
    boolean isSentence =
        e instanceof FileException
            || e instanceof MalformedUtf8Exception
            || e instanceof NoSuchFileException
            || e instanceof AccessDeniedException;
    return isSentence ? cause(e) : "cannot be read: " + cause(e);
  }

  /** Returns the cause alone: {@code permission denied}. */
  static String cause(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
