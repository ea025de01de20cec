package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.ReadablePath;
import io.github.digestmark.internal.JsonFault;
import io.github.digestmark.lint.Baseline;
import io.github.digestmark.lint.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A baseline as JSON, with one entry per line for readable diffs.
 *
 * <pre>{@code
 * {"version":1,"findings":[
 * {"file":"a.md","rule":"empty-field","paper":"1706.03762","content":"","count":1}
 * ]}
 * }</pre>
 */
final class BaselineFile {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String FINDINGS = "\"findings\"";

  private BaselineFile() {}

  static Baseline read(Path file) throws FileException {
    String text = content(file);
    try {
      JsonNode root = JSON.readTree(text);
      if (root.path("version").asInt(0) != 1 || !root.path("findings").isArray()) {
        throw unreadable(file, text, ": is not a baseline of this version");
      }
      List<Baseline.Entry> entries = new ArrayList<>();
      for (JsonNode finding : root.path("findings")) {
        entries.add(
            new Baseline.Entry(
                finding.path("file").asString(""),
                new Fingerprint(
                    finding.path("rule").asString(""),
                    finding.path("paper").asString(""),
                    finding.path("content").asString("")),
                Math.max(1, finding.path("count").asInt(1))));
      }
      return Baseline.of(entries);
    } catch (JacksonException e) {
      JsonFault fault = JsonFault.of(e);
      throw unreadable(
          file, text, ":%s:%s: %s".formatted(fault.line(), fault.column(), fault.message()));
    }
  }

  private static FileException unreadable(Path file, String text, String why) {
    return new FileException(
        file
            + (isBaseline(text)
                ? why + "; regenerate the baseline with --write-baseline"
                : ": is not a baseline; choose another file or delete this one"));
  }

  /** A conflict of git, or the beginning of a file that was cut off, is still a baseline. */
  private static boolean isBaseline(String text) {
    String content = text.strip();
    return text(Baseline.of(List.of())).startsWith(content)
        || ((content.startsWith("{") || content.startsWith("<")) && content.contains(FINDINGS));
  }

  private static String content(Path file) throws FileException {
    try {
      ReadablePath.check(file);
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new FileException(file + ": no such file; create it with --write-baseline");
    } catch (IOException e) {
      throw FileException.of(file, e);
    }
  }

  /**
   * Reads the baseline that will be replaced.
   *
   * @return the baseline; empty if it is broken or of another version
   * @throws FileException if the file is something else, which would be lost
   */
  static Optional<Baseline> readReplaced(Path file) throws FileException {
    try {
      return Optional.of(read(file));
    } catch (FileException e) {
      if (isBaseline(content(file))) {
        return Optional.empty();
      }
      throw new FileException(
          file
              + ": is not a baseline and was not replaced; choose another file or delete this one");
    }
  }

  static String text(Baseline baseline) {
    List<Baseline.Entry> sorted =
        baseline.entries().stream()
            .sorted(
                Comparator.comparing(Baseline.Entry::file)
                    .thenComparing(e -> e.fingerprint().rule())
                    .thenComparing(e -> e.fingerprint().paper())
                    .thenComparing(e -> e.fingerprint().content()))
            .toList();
    List<String> lines = new ArrayList<>();
    sorted.forEach(entry -> lines.add(line(entry)));
    return "{\"version\":1,\"findings\":[\n"
        + String.join(",\n", lines)
        + (lines.isEmpty() ? "]}\n" : "\n]}\n");
  }

  private static String line(Baseline.Entry entry) {
    return JSON.createObjectNode()
        .put("file", entry.file())
        .put("rule", entry.fingerprint().rule())
        .put("paper", entry.fingerprint().paper())
        .put("content", entry.fingerprint().content())
        .put("count", entry.count())
        .toString();
  }
}
