package com.example.digests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The command line in processes of its own.
 *
 * @param workplace where its output is kept
 */
record CommandLine(Path workplace) {

  /**
   * Runs {@code lint}.
   *
   * @return its findings, each as its fields; the last of them is the fix
   */
  List<List<String>> findings(Path folder, String today, Optional<String> snapshot)
      throws Exception {
    List<String> paths = new ArrayList<>(List.of("--today", today, folder.toString()));
    snapshot.ifPresent(metadata -> paths.addAll(List.of("--metadata", metadata)));
    Path out =
        run(
            List.of(
                "lint",
                "--no-config",
                "--quiet",
                "--output-format",
                "json",
                "--max-findings",
                "none"),
            paths);
    List<List<String>> findings = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper().readTree(out.toFile())) {
      List<String> fields = new ArrayList<>();
      finding.forEach(field -> fields.add(field.asText()));
      findings.add(fields);
    }
    return findings;
  }

  /** Returns what the last run complained of, from lines that begin like that. */
  List<String> complaints(String start) throws IOException {
    try (Stream<String> lines = Files.lines(workplace.resolve("err"))) {
      return lines.filter(line -> line.startsWith(start)).sorted().toList();
    }
  }

  /**
   * Runs {@code convert}.
   *
   * @return the papers, each as what the named columns hold, guards of spreadsheets and all
   */
  List<List<String>> papers(List<Path> files, List<String> columns) throws Exception {
    Path arguments = workplace.resolve("files");
    Files.write(arguments, files.stream().map(file -> '"' + file.toString() + '"').toList());
    Path out = run(List.of("convert", "--to", "csv"), List.of("@" + arguments));
    CSVFormat csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<List<String>> papers = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(out, UTF_8)) {
      for (CSVRecord paper : csv.parse(reader)) {
        papers.add(columns.stream().map(paper::get).toList());
      }
    }
    return papers;
  }

  private Path run(List<String> command, List<String> paths) throws Exception {
    Path out = workplace.resolve("out");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> words =
        new ArrayList<>(List.of(java.toString(), "-jar", "target/digestmark-cli.jar"));
    words.addAll(command);
    words.addAll(paths);
    new ProcessBuilder(words)
        .redirectOutput(out.toFile())
        .redirectError(workplace.resolve("err").toFile())
        .start()
        .waitFor();
    return out;
  }
}
