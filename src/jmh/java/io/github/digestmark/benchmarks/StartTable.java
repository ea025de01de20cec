package io.github.digestmark.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Prints how long whole runs of the command line take, against a Java that only says hello. */
public final class StartTable {

  private static final int RUNS = 15;

  /** The first runs fill the cache of loaded classes. */
  private static final int WARMUPS = 3;

  private static final int FILES = 200;

  private static final String HELLO =
      """
      public class Hello {
        public static void main(String[] args) {
          System.out.println("hello");
        }
      }
      """;

  private StartTable() {}

  /**
   * Measures runs of the executable.
   *
   * @param args the path of {@code target/digestmark}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("digestmark");
    try {
      print(runs(args[0], folder), folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Map<String, List<String>> runs(String executable, Path folder)
      throws IOException, InterruptedException {
    String bin = Path.of(System.getProperty("java.home"), "bin").toString();
    Path source = Files.writeString(folder.resolve("Hello.java"), HELLO);
    millis(List.of(bin + "/javac", "-d", folder.toString(), source.toString()), folder);
    String small = write(folder.resolve("small.md"), 25);
    String large = write(folder.resolve("large.md"), 10_000);
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < FILES; i++) {
      write(many.resolve(i + ".md"), 40);
    }
    Map<String, List<String>> runs = new LinkedHashMap<>();
    runs.put(
        "hello", List.of(bin + "/java", "-XX:TieredStopAtLevel=1", "-cp", folder + "", "Hello"));
    runs.put("`--version`", List.of(executable, "--version"));
    runs.put("`lint` of 25 papers", List.of(executable, "lint", small));
    runs.put("`format` of 25 papers", List.of(executable, "format", "--stdout", small));
    runs.put("`lint` of 10,000 papers", List.of(executable, "lint", large));
    runs.put("`format` of 10,000 papers", List.of(executable, "format", "--stdout", large));
    runs.put(
        "`lint` of " + FILES + " files of 40 papers", List.of(executable, "lint", many.toString()));
    return runs;
  }

  private static String write(Path file, int papers) throws IOException {
    return Files.writeString(file, GeneratedDigests.of(papers), StandardCharsets.UTF_8).toString();
  }

  /** Runs all in turn, so that what else the machine does concerns all of them. */
  private static void print(Map<String, List<String>> runs, Path folder)
      throws IOException, InterruptedException {
    Map<String, long[]> times = new LinkedHashMap<>();
    for (int run = -WARMUPS; run < RUNS; run++) {
      for (Map.Entry<String, List<String>> each : runs.entrySet()) {
        long millis = millis(each.getValue(), folder);
        if (run >= 0) {
          times.computeIfAbsent(each.getKey(), what -> new long[RUNS])[run] = millis;
        }
      }
    }
    times.values().forEach(Arrays::sort);
    double hello = times.values().iterator().next()[RUNS / 2];
    System.out.printf("%nJava %s%n%n", Runtime.version());
    System.out.println("| What | ms, median | fastest | slowest | Against hello |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    times.forEach(
        (what, sorted) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f |%n",
                what,
                sorted[RUNS / 2],
                sorted[0],
                sorted[RUNS - 1],
                sorted[RUNS / 2] / hello));
  }

  private static long millis(List<String> command, Path folder)
      throws IOException, InterruptedException {
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    process.environment().remove("CI");
    long start = System.nanoTime();
    process.start().waitFor();
    return (System.nanoTime() - start) / 1_000_000;
  }
}
