package io.github.digestmark.cli;

import io.github.digestmark.source.MalformedUtf8Exception;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file held when it was read. */
final class FileContent {

  private final Path path;
  private final byte[] bytes;
  private final SourceText source;

  private FileContent(Path path, byte[] bytes, SourceText source) {
    this.path = path;
    this.bytes = bytes;
    this.source = source;
  }

  static FileContent read(DigestFiles.Target target, InputStream standardInput)
      throws IOException, InputFile.Unusable {
    byte[] bytes =
        target.isStandardInput() ? standardInput.readAllBytes() : Files.readAllBytes(target.path());
    try {
      return new FileContent(target.path(), bytes, SourceText.ofUtf8(bytes));
    } catch (MalformedUtf8Exception e) {
      throw new InputFile.Unusable(e.getMessage());
    }
  }

  SourceText source() {
    return source;
  }

  String text() {
    return source.text();
  }

  /**
   * Writes another text to the file: it holds the old or the new one, whole, at any moment. Its
   * mode is kept, and a symbolic link stays one.
   *
   * @throws InputFile.Unusable if the file was changed meanwhile
   */
  void replaceBy(String changed) throws IOException, InputFile.Unusable {
    OutputFile.replace(
        path.toRealPath(),
        changed.getBytes(StandardCharsets.UTF_8),
        () -> {
          if (!Arrays.equals(bytes, Files.readAllBytes(path))) {
            throw new InputFile.Unusable(
                "was changed while it was looked at; it was left as it is");
          }
        });
  }
}
