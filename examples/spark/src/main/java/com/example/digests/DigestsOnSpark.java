package com.example.digests;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.lint.LintOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Makes Parquet tables of paper digests in Markdown: their papers, and what is wrong with them. */
public final class DigestsOnSpark {

  private DigestsOnSpark() {}

  /**
   * Runs the job.
   *
   * @param args {@code [--today=DATE] [--metadata=FOLDER] INPUT... OUTPUT}: a snapshot of arXiv's
   *     metadata to compare with; files, folders or globs; and the folder of the tables
   * @throws IOException if Spark cannot be stopped
   */
  public static void main(String[] args) throws IOException {
    List<String> paths = new ArrayList<>(Arrays.asList(args));
    // Read here and once, so that all executors look at digests on the same day.
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Optional<String> snapshot = Optional.empty();
    while (!paths.isEmpty() && paths.get(0).startsWith("--")) {
      String[] option = paths.remove(0).split("=", 2);
      switch (option[0]) {
        case "--today" -> today = LocalDate.parse(option[1]);
        case "--metadata" -> snapshot = Optional.of(option[1]);
        default -> throw new IllegalArgumentException("unknown option " + option[0]);
      }
    }
    if (paths.size() < 2) {
      throw new IllegalArgumentException(
          "usage: [--today=DATE] [--metadata=FOLDER] INPUT... OUTPUT");
    }
    String output = paths.remove(paths.size() - 1);
    try (SparkSession spark = session()) {
      run(spark, paths, snapshot, output, today);
      spark
          .read()
          .parquet(output + "/by-rule-and-channel")
          .orderBy("rule", "channel")
          .show(10_000, false);
    }
  }

  /** Digests are small, so a task takes hundreds of them, where Spark would give it some thirty. */
  static SparkSession session() {
    return SparkSession.builder()
        .appName("digests-on-spark")
        .config("spark.sql.files.openCostInBytes", 256 << 10)
        .getOrCreate();
  }

  /**
   * Writes the tables.
   *
   * @param snapshot the folder of a snapshot of arXiv's metadata, if digests are to be compared
   *     with one
   */
  static void run(
      SparkSession spark,
      List<String> inputs,
      Optional<String> snapshot,
      String output,
      LocalDate today) {
    Dataset<Row> paths = paths(spark, inputs);
    if (snapshot.isEmpty()) {
      write(new Tables(lookAt(spark, paths.selectExpr("path", "NULL", "NULL"), today)), output);
      return;
    }
    try (Snapshot metadata = Snapshot.of(spark, named(spark, paths), snapshot.get())) {
      write(new Tables(lookAt(spark, metadata.join(), today)), output);
    }
  }

  private static void write(Tables tables, String output) {
    // Each file is read once, however many tables are made of it.
    tables.files().persist();
    write(tables.papers(), output + "/papers");
    write(tables.findings(), output + "/findings");
    write(tables.failures(), output + "/failures");
    write(tables.unchecked(), output + "/unchecked");
    write(tables.findingsByRuleAndChannel(), output + "/by-rule-and-channel");
    tables.files().unpersist();
  }

  /**
   * Finds all Markdown files in the given places.
   *
   * <p>The source {@code binaryFile} finds the files and divides them among tasks. Their content is
   * no column of it, since one file that is far too large would take the memory of an executor.
   */
  private static Dataset<Row> paths(SparkSession spark, List<String> inputs) {
    return spark
        .read()
        .format("binaryFile")
        .option("recursiveFileLookup", true)
        .option("pathGlobFilter", "*.{md,markdown}")
        .load(inputs.toArray(String[]::new))
        .select("path");
  }

  /** Returns the papers that each file names. */
  private static Dataset<Row> named(SparkSession spark, Dataset<Row> paths) {
    SerializableConfiguration storage = storage(spark);
    MapFunction<Row, Row> read =
        row -> {
          try (InputStream content = open(row.getString(0), storage)) {
            String[] papers =
                LookedAt.papers(content).stream()
                    .map(ArxivId::paper)
                    .distinct()
                    .toArray(String[]::new);
            return RowFactory.create(row.getString(0), papers);
          }
        };
    return paths.map(read, Encoders.row(StructType.fromDDL("path STRING, papers ARRAY<STRING>")));
  }

  /**
   * Looks at files.
   *
   * <p>Digests are read and looked at within one function. What leaves it are rows: the library's
   * own records are not serializable.
   */
  private static Dataset<Row> lookAt(SparkSession spark, Dataset<Row> files, LocalDate today) {
    SerializableConfiguration storage = storage(spark);
    MapFunction<Row, Row> look =
        row -> {
          Map<ArxivId, PaperLookup> metadata = Snapshot.lookups(row);
          LintOptions options = LintOptions.defaults().withToday(today).withMetadata(metadata);
          try (InputStream content = open(row.getString(0), storage)) {
            return Tables.row(LookedAt.at(row.getString(0), content, options), metadata);
          }
        };
    return files.map(look, Encoders.row(Tables.FILE));
  }

  private static SerializableConfiguration storage(SparkSession spark) {
    return new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
  }

  private static InputStream open(String file, SerializableConfiguration storage)
      throws IOException {
    Path path = new Path(file);
    return path.getFileSystem(storage.value()).open(path);
  }

  private static void write(Dataset<Row> table, String folder) {
    table.write().mode("overwrite").parquet(folder);
  }
}
