package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.ReadablePath;
import io.github.digestmark.lint.Baseline;
import io.github.digestmark.lint.Fingerprint;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A baseline as JSON, one entry a line, so that a change of it is easy to read.
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

  static Baseline read(Path file) throws InputFile.Unusable {
    try {
      JsonNode root = JSON.readTree(bytes(file));
      if (root.path("version").asInt(0) != 1 || !root.path("findings").isArray()) {
        throw new InputFile.Unusable(
            file + ": is no baseline of this version; make it anew with --write-baseline");
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
      throw new InputFile.Unusable(
          file + where + ": is no JSON; make the baseline anew with --write-baseline");
    }
  }

  private static byte[] bytes(Path file) throws InputFile.Unusable {
    try {
      ReadablePath.check(file);
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputFile.Unusable(file + ": " + InputFile.reason(e));
    } catch (InputFile.Unusable e) {
      throw new InputFile.Unusable(file + ": " + e.getMessage());
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
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringProperty("file", entry.file());
      json.writeStringProperty("rule", entry.fingerprint().rule());
      json.writeStringProperty("paper", entry.fingerprint().paper());
      json.writeStringProperty("content", entry.fingerprint().content());
      json.writeNumberProperty("count", entry.count());
      json.writeEndObject();
    }
    return line.toString();
  }
}
