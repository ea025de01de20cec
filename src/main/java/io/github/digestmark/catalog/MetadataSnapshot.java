package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.internal.OptionalLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * Looks papers up in a snapshot of arXiv's metadata, a file of JSON Lines that people download
 * ({@code arxiv-metadata-oai-snapshot.json}). Needs {@code tools.jackson.core:jackson-databind}.
 *
 * <p>The file may be compressed with gzip or be in a zip archive; a folder of such files is a
 * snapshot in parts. {@link #find} reads all of it once, in constant memory. What it says:
 *
 * <ul>
 *   <li>The latest version has a title and an abstract, earlier ones a number and a date.
 *   <li>Of two lines with one identifier, the later counts. If files were joined so that two JSON
 *       objects share a line, both are read.
 *   <li>A broken line is skipped, and a message counts these: the line of a paper that is looked up
 *       is broken if it is not JSON or a known field is malformed; any other line is if its
 *       identifier cannot be read or no closing brace ends it.
 *   <li>A paper is {@linkplain PaperLookup.Missing missing} if the snapshot could have it. It is
 *       not checked if it is newer than the newest paper of the snapshot (and its number is one
 *       that a month may come to), if a broken line has its identifier, if more than a tenth of the
 *       lines of a file are broken, or if a file is damaged or cut off.
 * </ul>
 *
 * <p>May be used by many threads; each call reads the file.
 */
public final class MetadataSnapshot implements PaperCatalog {

  private final Path file;
  private final List<Path> parts;
  private final DoubleConsumer progress;
  private final Consumer<String> messages;

  private MetadataSnapshot(
      Path file, List<Path> parts, DoubleConsumer progress, Consumer<String> messages) {
    this.file = file;
    this.parts = parts;
    this.progress = progress;
    this.messages = messages;
  }

  /**
   * Opens a snapshot.
   *
   * @param file a file, or a folder whose files that end in {@code .json}, {@code .jsonl}, {@code
   *     .ndjson}, {@code .gz} or {@code .zip} are the parts
   * @param progress takes how much has been read, from 0 to 1, while {@link #find} reads
   * @param messages takes a line for each file that has broken lines: {@code metadata.json: 2
   *     broken lines skipped (12, 40)}
   * @return the snapshot
   * @throws IOException if the file does not exist or cannot be read, or if the folder has no parts
   * @throws IllegalStateException if Jackson is not on the class path
   */
  public static MetadataSnapshot open(Path file, DoubleConsumer progress, Consumer<String> messages)
      throws IOException {
    OptionalLibrary.JACKSON_DATABIND.require();
    List<Path> parts = files(file);
    for (Path part : parts) {
      // What is read of a pipe is gone.
      if (Files.isRegularFile(part) || !Files.exists(part)) {
        Files.newInputStream(part).close();
      }
    }
    return new MetadataSnapshot(file, parts, progress, messages);
  }

  /**
   * Returns the files of a snapshot.
   *
   * @param file a file or a folder, as for {@link #open}
   * @return the file itself, or the parts in the folder
   * @throws IOException if the folder cannot be read or has no parts
   */
  public static List<Path> files(Path file) throws IOException {
    return Files.isDirectory(file) ? partsIn(file) : List.of(file);
  }

  private static List<Path> partsIn(Path folder) throws IOException {
    List<Path> parts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(f -> SnapshotLines.isPart(String.valueOf(f.getFileName())))
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(parts::add);
    }
    if (parts.isEmpty()) {
      throw new IOException("no file in it ends in .json, .jsonl, .ndjson, .gz or .zip");
    }
    return parts;
  }

  /**
   * Reads a line of a snapshot, for programs that find the lines themselves.
   *
   * @param line a line
   * @return the paper, or empty if the line is broken
   * @throws IllegalStateException if Jackson is not on the class path
   */
  public static Optional<PaperMetadata> paper(String line) {
    OptionalLibrary.JACKSON_DATABIND.require();
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return SnapshotRecord.read(bytes, 0, bytes.length);
  }

  @Override
  public Map<ArxivId, PaperLookup> find(Collection<ArxivId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    SnapshotPass pass = new SnapshotPass(ids, messages);
    ReadProgress read = new ReadProgress(progress, parts);
    for (Path part : parts) {
      pass.read(part, read);
    }
    read.end();
    return pass.answers(file);
  }
}
