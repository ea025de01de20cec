package com.example.digests;

import io.github.digestmark.lint.LintOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Makes Parquet tables of paper digests in Markdown: their papers, and what is wrong with them. */
public final class DigestsOnSpark {

  private DigestsOnSpark() {}

  /**
   * Runs the job.
   *
   * @param args {@code [--today=DATE] INPUT... OUTPUT}: files, folders or globs, and the folder of
   *     the tables
   * @throws IOException if Spark cannot be stopped
   */
  public static void main(String[] args) throws IOException {
    List<String> paths = new ArrayList<>(Arrays.asList(args));
    // Read here and once, so that all executors look at digests on the same day.
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    if (!paths.isEmpty() && paths.get(0).startsWith("--today=")) {
      today = LocalDate.parse(paths.remove(0).substring("--today=".length()));
    }
    if (paths.size() < 2) {
      throw new IllegalArgumentException("usage: [--today=DATE] INPUT... OUTPUT");
    }
    String output = paths.remove(paths.size() - 1);
    try (SparkSession spark = session()) {
      run(spark, paths, output, today);
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

  /** Writes the tables. */
  static void run(SparkSession spark, List<String> inputs, String output, LocalDate today) {
    Tables tables = new Tables(lookAt(spark, inputs, today));
    // Each file is read once, however many tables are made of it.
    tables.files().persist();
    write(tables.papers(), output + "/papers");
    write(tables.findings(), output + "/findings");
    write(tables.failures(), output + "/failures");
    write(tables.findingsByRuleAndChannel(), output + "/by-rule-and-channel");
    tables.files().unpersist();
  }

  /**
   * Looks at all Markdown files in the given places.
   *
   * <p>Digests are read and looked at within one function. What leaves it are rows: the library's
   * own records are not serializable.
   *
   * <p>The source {@code binaryFile} finds the files and divides them among tasks. Their content is
   * no column of it, since one file that is far too large would take the memory of an executor.
   */
  private static Dataset<Row> lookAt(SparkSession spark, List<String> inputs, LocalDate today) {
    SerializableConfiguration storage =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    MapFunction<Row, Row> look =
        row -> {
          Path path = new Path(row.getString(0));
          try (InputStream content = path.getFileSystem(storage.value()).open(path)) {
            LintOptions options = LintOptions.defaults().withToday(today);
            return Tables.row(LookedAt.at(row.getString(0), content, options));
          }
        };
    return spark
        .read()
        .format("binaryFile")
        .option("recursiveFileLookup", true)
        .option("pathGlobFilter", "*.{md,markdown}")
        .load(inputs.toArray(String[]::new))
        .select("path")
        .map(look, Encoders.row(Tables.FILE));
  }

  private static void write(Dataset<Row> table, String folder) {
    table.write().mode("overwrite").parquet(folder);
  }
}
