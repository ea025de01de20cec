package com.example.digests;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Prints how fast the job is: the first run with the start of Java and Spark, then runs of the same
 * session. The system property {@code copies} says on how many digests.
 */
final class Throughput {

  private static final int RUNS = 6;

  private Throughput() {}

  public static void main(String[] args) throws IOException {
    int copies = Integer.getInteger("copies");
    Path folder = Files.createTempDirectory("digests-on-spark");
    Path digests = folder.resolve("digests");
    long prepared = System.currentTimeMillis();
    new PlantedDefects().copy(Path.of(System.getProperty("digests")), copies, digests);
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long used = process.getProcessCpuTime();
    long preparing = System.currentTimeMillis() - prepared;
    long bytes = size(digests);
    System.out.printf("%d files, %.1f MB%n", copies, bytes / 1e6);
    try (SparkSession spark = DigestsOnSpark.session()) {
      // The copies are no part of the job.
      long begin = ManagementFactory.getRuntimeMXBean().getStartTime() + preparing;
      for (int run = 0; run < RUNS; run++) {
        String output = folder.resolve("tables").toString();
        DigestsOnSpark.run(
            spark,
            List.of(digests.toString()),
            Optional.empty(),
            output,
            LocalDate.of(2026, 11, 20));
        double seconds = (System.currentTimeMillis() - begin) / 1e3;
        System.out.printf(
            "%s, %s: %.1f s (CPU %.1f s), %.1f MB/s, %.0f digests/s%n",
            spark.sparkContext().master(),
            run == 0 ? "with start" : "warm",
            seconds,
            (process.getProcessCpuTime() - used) / 1e9,
            bytes / 1e6 / seconds,
            copies / seconds);
        begin = System.currentTimeMillis();
        used = process.getProcessCpuTime();
      }
      System.out.println(spark.read().parquet(folder + "/tables/findings").count() + " findings");
    } finally {
      delete(folder);
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
