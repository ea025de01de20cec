package io.github.digestmark.cli.command.lsp.session;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** The addresses of documents. */
public final class DocumentUri {

  private DocumentUri() {}

  /** Returns the file of a document, or empty if it is not a file of this machine. */
  public static Optional<Path> file(String uri) {
    try {
      URI address = URI.create(uri);
      return "file".equalsIgnoreCase(address.getScheme())
          ? Optional.of(Path.of(address).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  public static String of(Path file) {
    return file.toAbsolutePath().toUri().toString();
  }
}
