package com.example.digests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark says of the same files what the command line says. */
class AgreementTest {

  private static final Path EXAMPLES = Path.of("../digests");
  private static final String TODAY = "2026-11-20";

  private static SparkSession spark;

  @TempDir private Path temporary;
  private Path digests;
  private String output;
  private Optional<String> snapshot = Optional.empty();
  private CommandLine commandLine;

  @BeforeAll
  static void start() {
    spark = DigestsOnSpark.session();
  }

  @AfterAll
  static void stop() throws IOException {
    spark.close();
  }

  @BeforeEach
  void prepare() throws IOException {
    digests = Files.createDirectory(temporary.resolve("digests"));
    output = temporary.resolve("tables").toString();
    commandLine = new CommandLine(temporary);
  }

  @Test
  void findsInDigestsOfEveryFormWhatTheCommandLineFinds() throws Exception {
    copy("FAULTY.md", "cs.CL/2026-11-20.md");
    copy("FAULTY.md", "again/hep-th--2026-11-20.md");
    copy("STAMPED.md", "math/一 100%20 #1+{2}.md");
    copy("ANNOUNCED.md", "day=2026-11-20/数学/ANNOUNCED.md");
    copy("CLEAN.md", "CLEAN.md");
    copy("EMPTY-FIELDS.md", "EMPTY-FIELDS.md");
    copy("ENGLISH-SUMMARY.md", "ENGLISH-SUMMARY.md");
    copy("FIRST-FORM.md", "FIRST-FORM.md");
    copy("GERMAN.md", "GERMAN.markdown");
    copy("HAND-EDITED.md", "HAND-EDITED.md");
    copy("README.md", "README.md");
    Files.write(digests.resolve("latin1.md"), "Résumé".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(digests.resolve("FAULTY.txt"), "| [^1] | no Markdown file |");
    try (RandomAccessFile huge = new RandomAccessFile(digests.resolve("huge.md").toFile(), "rw")) {
      huge.setLength((64 << 20) + 1);
    }

    run();

    assertThatTablesAgreeWithTheCommandLine();
    assertThat(table("findings").select("channel").distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("cs.CL", "hep-th");
    assertThat(table("failures").collectAsList())
        .extracting(row -> path(row.getString(0)).getFileName() + " " + row.getString(2))
        .containsExactlyInAnyOrder(
            "latin1.md not UTF-8 at byte offset 1; save the file as UTF-8",
            "huge.md is larger than 64.0 MiB");
  }

  @Test
  void findsInDigestsAsTheyAreWhatTheCommandLineFinds() throws Exception {
    try (Stream<Path> originals = Files.list(Path.of(System.getProperty("digests")))) {
      for (Path original : originals.filter(file -> file.toString().endsWith(".md")).toList()) {
        Files.copy(original, digests.resolve(original.getFileName()));
      }
    }

    run();

    assertThatTablesAgreeWithTheCommandLine();
  }

  @Test
  void findsInCopiesWithPlantedDefectsWhatTheCommandLineFinds() throws Exception {
    int copies = Integer.getInteger("copies");
    new PlantedDefects().copy(Path.of(System.getProperty("digests")), copies, digests);

    run();

    assertThatTablesAgreeWithTheCommandLine();
  }

  @Test
  void comparesPapersWithASnapshotAsTheCommandLineDoes() throws Exception {
    copy("FAULTY.md", "cs.CL/2026-11-20.md");
    copy("STAMPED.md", "STAMPED.md");
    copy("CLEAN.md", "CLEAN.md");
    Files.copy(Path.of("../metadata/INVENTED.md"), digests.resolve("INVENTED.md"));
    copy("README.md", "README.md");
    Path folder = Files.createDirectory(temporary.resolve("snapshot"));
    Path given = Path.of("../metadata/arxiv-metadata.json");
    List<String> lines = new ArrayList<>(Files.readAllLines(given));
    String cut =
        lines.stream().filter(line -> line.contains("1706.03762")).findFirst().orElseThrow();
    lines.remove(cut);
    Files.writeString(folder.resolve("1.json"), lines.get(0) + "\n");
    try (Writer gzip =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("2.json.gz"))),
            StandardCharsets.UTF_8)) {
      // The later of two counts, and others have no line of their own.
      gzip.write(lines.get(0).replaceFirst("\"title\": *\"", "$0Another Title, "));
      gzip.write(String.join("", lines.subList(1, 20)) + "\n");
      gzip.write(String.join("\n", lines.subList(20, lines.size())) + "\n");
      gzip.write(lines.get(0).substring(0, 40) + "\n");
      gzip.write("{\"id\": \"broken\n" + cut.substring(0, 60) + "\n");
    }
    snapshot = Optional.of(folder.toString());

    run();

    assertThatTablesAgreeWithTheCommandLine();
    assertThat(table("findings").where("rule = 'unknown-paper'").count()).isEqualTo(1);
    assertThat(table("findings").where("message LIKE '%Another Title%'").count()).isPositive();
    assertThat(table("unchecked").select("arxivId").distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("1706.03762", "2501.12948", "9111.08265");
  }

  @Test
  void aFolderOfSomethingElseIsNoSnapshot() throws Exception {
    copy("CLEAN.md", "CLEAN.md");
    Path folder = Files.createDirectory(temporary.resolve("snapshot"));
    Files.writeString(folder.resolve("1.json"), "<html>\n");
    snapshot = Optional.of(folder.toString());
    assertThatThrownBy(this::run).hasMessageContaining("not a snapshot of arXiv's metadata");
  }

  @Test
  void countsFindingsByRuleAndChannel() throws Exception {
    copy("FAULTY.md", "cs.CL/1.md");
    copy("FAULTY.md", "cs.CL/2.md");
    copy("FAULTY.md", "math/1.md");

    run();

    assertThat(table("by-rule-and-channel").where("rule = 'row-cells'").collectAsList())
        .extracting(Row::mkString)
        .containsExactlyInAnyOrder("row-cellscs.CL2", "row-cellsmath1");
  }

  @Test
  void looksAtAFileOnceThatIsNamedTwice() throws Exception {
    copy("CLEAN.md", "CLEAN.md");

    run(digests.toString(), digests.resolve("CLEAN.md").toString(), digests + "/*.md");

    assertThat(table("papers").select("file", "label").distinct().count())
        .isEqualTo(table("papers").count());
  }

  private void copy(String example, String name) throws IOException {
    Path copy = digests.resolve(name);
    Files.createDirectories(copy.getParent());
    Files.copy(EXAMPLES.resolve(example), copy);
  }

  private void run() {
    run(digests.toString());
  }

  private void run(String... inputs) {
    DigestsOnSpark.run(spark, List.of(inputs), snapshot, output, LocalDate.parse(TODAY));
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(output + "/" + name);
  }

  private void assertThatTablesAgreeWithTheCommandLine() throws Exception {
    List<String> findings =
        rows(
            "findings",
            List.of(
                "file",
                "rule",
                "severity",
                "message",
                "line",
                "column",
                "endLine",
                "endColumn",
                "fix"));
    assertThat(findings).isEqualTo(sorted(commandLine.findings(digests, TODAY, snapshot)));
    List<String> failures =
        rows("failures", List.of("file", "failure")).stream()
            .map(row -> "digestmark: " + row.replace("\t", ": "))
            .toList();
    assertThat(commandLine.complaints("digestmark: " + digests))
        .zipSatisfy(failures, (complaint, failure) -> assertThat(complaint).startsWith(failure));

    List<String> columns =
        new ArrayList<>(
            List.of(
                "arxivId",
                "version",
                "category",
                "url",
                "title",
                "translatedTitle",
                "summary",
                "englishSummary",
                "translatedAbstract",
                "abstract"));
    List<String> ours = new ArrayList<>(List.of("file", "label"));
    List<String> theirs = new ArrayList<>(List.of("file", "ref"));
    ours.addAll(columns);
    theirs.addAll(columns);
    List<String> papers = rows("papers", ours);
    assertThat(papers).isEqualTo(sorted(commandLine.papers(files(), theirs)));
    System.out.printf(
        "%d files, %d findings, %d papers, %d failures: the same%n",
        files().size(), findings.size(), papers.size(), failures.size());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(digests)) {
      return files.filter(file -> file.toString().matches(".*\\.(md|markdown)")).sorted().toList();
    }
  }

  private List<String> rows(String table, List<String> columns) {
    List<List<String>> rows = new ArrayList<>();
    Iterator<Row> from =
        table(table)
            .selectExpr(
                columns.stream().map("cast(%s as string)"::formatted).toArray(String[]::new))
            .toLocalIterator();
    while (from.hasNext()) {
      Row row = from.next();
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(row.isNullAt(i) ? "" : row.getString(i));
      }
      cells.set(0, path(cells.get(0)).toString());
      rows.add(cells);
    }
    return sorted(rows);
  }

  /** Without the apostrophes that CSV has for spreadsheets. */
  private static List<String> sorted(List<List<String>> rows) {
    return rows.stream()
        .map(cells -> String.join("\t", cells).replaceAll("(?<=^|\t)'+", ""))
        .sorted()
        .toList();
  }

  private static Path path(String file) {
    return Path.of(file.replaceFirst("^file:", ""));
  }
}
