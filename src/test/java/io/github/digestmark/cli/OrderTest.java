package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is found in a file depends neither on the other files nor on how it was named. */
class OrderTest {

  private static final Path EXAMPLES = Path.of("examples", "digests");

  @TempDir private Path folder;

  private static List<Path> digests() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES);
        Stream<Path> faulty = Files.list(Path.of("src", "test", "resources", "lint"))) {
      return Stream.concat(files, faulty)
          .filter(f -> f.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static Run lint(String... args) {
    List<String> all = new ArrayList<>(List.of("--no-config", "--today", "2026-11-24"));
    all.addAll(List.of(args));
    return Run.of("lint", "", all.toArray(String[]::new));
  }

  /** Finds what is found in each file, by the last part of its name and without the rest of it. */
  private static Map<String, List<String>> byFile(Run run) {
    Map<String, List<String>> findings = new TreeMap<>();
    for (JsonNode finding : JsonMapper.shared().readTree(run.out())) {
      String file = finding.path("file").stringValue();
      String name = Path.of(file).getFileName().toString();
      findings
          .computeIfAbsent(name, n -> new ArrayList<>())
          .add(finding.toString().replace(file, name));
    }
    return findings;
  }

  @Test
  void inEveryOrderOfFilesTheSameIsFoundInEach() throws IOException {
    List<String> files = new ArrayList<>(digests().stream().map(Path::toString).toList());
    files.addAll(0, List.of("--output-format", "json"));
    Run expected = lint(files.toArray(String[]::new));
    assertThat(byFile(expected)).hasSizeGreaterThan(1);
    Random random = new Random(1);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(files.subList(2, files.size()), random);
      Run run = lint(files.toArray(String[]::new));
      assertThat(byFile(run)).isEqualTo(byFile(expected));
      assertThat(run.code()).isEqualTo(expected.code());
    }
  }

  @Test
  void aFolderIsReportedByNameInWhateverOrderItsFilesWereMade() throws IOException {
    List<Path> files = new ArrayList<>(digests());
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Path made = Files.createDirectory(folder.resolve("made" + i));
      Collections.shuffle(files, new Random(i));
      for (Path file : files) {
        Files.copy(file, made.resolve(file.getFileName()));
      }
      reports.add(lint(made.toString()).out().replace(made.toString(), "FOLDER"));
    }
    assertThat(reports).allMatch(report -> report.contains("FOLDER/FAULTY.md:")).hasSize(4);
    assertThat(reports.stream().distinct()).hasSize(1);
  }

  @Test
  void aFileIsTheSameByItsRelativeAndItsAbsoluteName() {
    Path around = Path.of("src", "..", "examples", ".", "digests");
    Run relative = lint("--output-format", "json", EXAMPLES.toString());
    Run absolute = lint("--output-format", "json", EXAMPLES.toAbsolutePath().toString());
    Run indirect = lint("--output-format", "json", around.toString());
    assertThat(byFile(absolute)).isEqualTo(byFile(relative)).isNotEmpty();
    assertThat(byFile(indirect)).isEqualTo(byFile(relative));
    assertThat(indirect.out()).isEqualTo(relative.out());
  }
}
