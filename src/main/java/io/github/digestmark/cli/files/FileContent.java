package io.github.digestmark.cli.files;

import io.github.digestmark.config.Limits;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;

/** The content of a file at the time of reading. */
public final class FileContent {

  private final Path path;
  private final byte[] bytes;
  private final SourceText source;

  private FileContent(Path path, byte[] bytes, SourceText source) {
    this.path = path;
    this.bytes = bytes;
    this.source = source;
  }

  public static FileContent read(InputFile file, InputStream standardInput, Limits limits)
      throws IOException {
    try {
      byte[] bytes =
          file.isStandardInput()
              ? ReadablePath.read(standardInput, limits)
              : ReadablePath.read(file.path(), standardInput, limits);
      return new FileContent(file.path(), bytes, SourceText.ofUtf8(bytes));
    } catch (NoSuchFileException e) {
      throw PathName.isLost(file.name()) ? new FileException(PathName.HOW_TO_NAME) : e;
    }
  }

  public SourceText source() {
    return source;
  }

  public String text() {
    return source.text();
  }

  /**
   * Replaces the text of the file, which keeps its mode and owner; a symbolic link stays one. Does
   * not write an equal text.
   *
   * @throws FileException if nothing was written, for example because the file has changed
   */
  public void replaceBy(WholeFiles files, String changed) throws IOException {
    boolean isSame = changed.equals(text());
    if (ReadablePath.isOpenedByTheShell(path)) {
      if (!isSame) {
        throw new FileException(
            "is not a regular file and cannot be replaced; use - to print the result");
      }
      return;
    }
    Path real = path.toRealPath();
    if (isSame) {
      files.removeStaleBeside(real);
      return;
    }
    files.replace(
        real,
        out -> out.write(changed.getBytes(StandardCharsets.UTF_8)),
        () -> {
          if (!isAsRead(real)) {
            throw new FileException(
                "was not changed: another program modified it during the run; run again");
          }
        });
  }

  /** Compares attributes twice, because the file could change while its bytes are compared. */
  private boolean isAsRead(Path real) throws IOException {
    BasicFileAttributes before = attributes(real);
    return before.isRegularFile()
        && Arrays.equals(bytes, Files.readAllBytes(real))
        && real.equals(path.toRealPath())
        && isSame(before, attributes(real));
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isSame(BasicFileAttributes one, BasicFileAttributes other) {
    return one.size() == other.size()
        && one.lastModifiedTime().equals(other.lastModifiedTime())
        && Objects.equals(one.fileKey(), other.fileKey());
  }
}
