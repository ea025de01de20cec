package io.github.digestmark.cli.files;

import io.github.digestmark.source.Limits;
import io.github.digestmark.source.MalformedUtf8Exception;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;

/** What a file held when it was read. */
public final class FileContent {

  private final Path path;
  private final byte[] bytes;
  private final SourceText source;

  private FileContent(Path path, byte[] bytes, SourceText source) {
    this.path = path;
    this.bytes = bytes;
    this.source = source;
  }

  public static FileContent read(
      DigestFiles.Target target, InputStream standardInput, Limits limits)
      throws IOException, InputFile.Unusable {
    byte[] bytes =
        target.isStandardInput()
            ? limits.read(standardInput)
            : ReadablePath.read(target.path(), standardInput, limits);
    try {
      return new FileContent(target.path(), bytes, SourceText.ofUtf8(bytes));
    } catch (MalformedUtf8Exception e) {
      throw new InputFile.Unusable(e.getMessage());
    }
  }

  public SourceText source() {
    return source;
  }

  public String text() {
    return source.text();
  }

  /**
   * Writes another text to the file: it holds the old or the new one, whole, at any moment. Its
   * mode and owner are kept, and a symbolic link stays one. The same text is not written.
   *
   * @throws InputFile.Unusable says in a sentence why nothing was written, such as that the file
   *     was changed meanwhile
   */
  public void replaceBy(WholeFiles files, String changed) throws IOException, InputFile.Unusable {
    boolean isSame = changed.equals(text());
    if (ReadablePath.isOpenedByTheShell(path)) {
      if (!isSame) {
        throw new InputFile.Unusable(
            "is no file to write to; name it as - to get the text printed");
      }
      return;
    }
    Path real = path.toRealPath();
    if (isSame) {
      files.tidyBeside(real);
      return;
    }
    files.replace(
        real,
        changed.getBytes(StandardCharsets.UTF_8),
        () -> {
          if (!isAsRead(real)) {
            throw new InputFile.Unusable(
                "was changed while it was looked at; it was left as it is");
          }
        });
  }

  /** To look at the bytes takes a while, in which they could change again. */
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
