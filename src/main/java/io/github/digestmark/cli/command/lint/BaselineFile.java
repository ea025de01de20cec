package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.ReadablePath;
import io.github.digestmark.lint.Baseline;
import io.github.digestmark.lint.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private BaselineFile() {}

  static Baseline read(Path file) throws FileException {
    try {
      ReadablePath.check(file);
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      if (root.path("version").asInt(0) != 1 || !root.path("findings").isArray()) {
        throw new FileException(
            "is not a baseline of this version; regenerate it with --write-baseline");
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
      String where =
          e.getLocation() == null
              ? ""
              : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw new FileException(
          file + where + ": is not JSON; regenerate the baseline with --write-baseline");
    } catch (NoSuchFileException e) {
      throw new FileException(file + ": no such file; create it with --write-baseline");
    } catch (IOException e) {
      throw FileException.of(file, e);
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
