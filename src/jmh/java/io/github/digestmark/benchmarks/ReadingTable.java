package io.github.digestmark.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** How the table calls the benchmarks, in its order. */
  private static final Map<String, String> NAMES = names();

  private record Line(String digests, String what, double millis, double allocated) {}

  private ReadingTable() {}

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("decode", "decode UTF-8");
    names.put("commonMark", "CommonMark-java");
    names.put("parse", "`Digestmark.parse`");
    names.put("parseAndLint", "parse and lint, all rules");
    names.put("format", "format");
    return names;
  }

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
    System.out.println(
        "| Digests | What | MB/s | kB allocated per entry | Against CommonMark-java |");
    System.out.println("| --- | --- | ---: | ---: | ---: |");
    for (String digests : lines.stream().map(Line::digests).distinct().toList()) {
      Corpus corpus = Corpus.of(digests);
      double base = millis(lines, digests, "commonMark");
      String name =
          digests.chars().allMatch(Character::isDigit)
              ? String.format(Locale.ROOT, "%,d entries", Integer.parseInt(digests))
              : "folder";
      for (String what : NAMES.keySet()) {
        for (Line line : lines) {
          if (line.digests().equals(digests) && line.what().equals(what)) {
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.1f | %.2f |%n",
                name,
                NAMES.get(what),
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
