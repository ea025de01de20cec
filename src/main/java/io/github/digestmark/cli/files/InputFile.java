package io.github.digestmark.cli.files;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.LimitExceededException;
import io.github.digestmark.source.Limits;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * A file named on the command line.
 *
 * @param name as given; {@code -} is standard input
 */
public record InputFile(String name) {

  /** Says in a sentence why a file gave no digest. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unusable(String message) {
      super(message);
    }
  }

  /** Reads the digest in the file. */
  public ParsedDigest read(InputStream standardInput, Limits limits) throws Unusable {
    ParsedDigest parsed = parse(standardInput, limits);
    if (!parsed.hasDigest()) {
      throw new Unusable("no digest in it: neither a summary table nor a footnote with an entry");
    }
    return parsed;
  }

  private ParsedDigest parse(InputStream standardInput, Limits limits) throws Unusable {
    SourceText source = content(standardInput, limits).source();
    try {
      return Digestmark.parse(source, limits);
    } catch (LimitExceededException e) {
      throw new Unusable(reason(e));
    }
  }

  /** Reads the file, whatever is in it. */
  public FileContent content(InputStream standardInput, Limits limits) throws Unusable {
    try {
      DigestFiles.Target target =
          new DigestFiles.Target(name, ReadablePath.named(name), name.equals("-"));
      return FileContent.read(target, standardInput, limits);
    } catch (NoSuchFileException e) {
      throw new Unusable(PathName.isLost(name) ? PathName.HOW_TO_NAME : reason(e));
    } catch (IOException e) {
      throw new Unusable(reason(e));
    }
  }

  /** Says in a sentence why a file could not be read or written. */
  public static String reason(IOException e) {
    if (e instanceof LimitExceededException excess) {
      return "%s; --max-%s allows more".formatted(e.getMessage(), excess.limit());
    }
    boolean isPlain = e instanceof NoSuchFileException || e instanceof AccessDeniedException;
    return isPlain ? cause(e) : "cannot be read or written: " + cause(e);
  }

  /** Says in a few words what was in the way. */
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
