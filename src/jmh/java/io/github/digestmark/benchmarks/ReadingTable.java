package io.github.digestmark.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints what they measured as a table in Markdown. */
public final class ReadingTable {

  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private record Line(String digests, String what, double millis, double allocated) {}

  private ReadingTable() {}

  /**
   * Runs all benchmarks.
   *
   * @param args what JMH understands; {@code -p digests=10,1000,FOLDER} says what is read
   */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .include(Reading.class.getSimpleName() + "\\.")
            .addProfiler(GCProfiler.class)
            .build();
    print(lines(new Runner(options).run()));
  }

  private static List<Line> lines(Collection<RunResult> results) {
    List<Line> lines = new ArrayList<>();
    for (RunResult result : results) {
      lines.add(
          new Line(
              result.getParams().getParam("digests"),
              result.getParams().getBenchmark().replaceAll(".*\\.", ""),
              result.getPrimaryResult().getScore(),
              result.getSecondaryResults().get(ALLOCATION).getScore()));
    }
    return lines;
  }

  private static void print(List<Line> lines) {
    System.out.printf(
        "%nJava %s, %d cores, %s, %s%n%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        LocalDate.now());
    System.out.println("| Digests | What | MB/s | kB allocated per entry | Against CommonMark |");
    System.out.println("| --- | --- | ---: | ---: | ---: |");
    for (String digests : lines.stream().map(Line::digests).distinct().toList()) {
      Corpus corpus = Corpus.of(digests);
      double base = millis(lines, digests, "commonMark");
      String name = digests.chars().allMatch(Character::isDigit) ? digests + " entries" : "folder";
      for (String what : Arrays.asList("decode", "commonMark", "parse", "parseAndLint", "format")) {
        for (Line line : lines) {
          if (line.digests().equals(digests) && line.what().equals(what)) {
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %.2f |%n",
                name,
                what,
                corpus.length() / 1e3 / line.millis(),
                line.allocated() / 1e3 / corpus.entries(),
                base / line.millis());
          }
        }
      }
    }
  }

  private static double millis(List<Line> lines, String digests, String what) {
    return lines.stream()
        .filter(line -> line.digests().equals(digests) && line.what().equals(what))
        .mapToDouble(Line::millis)
        .findFirst()
        .orElse(Double.NaN);
  }
}
