package io.github.digestmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed while they write a cache, two at a time. The system property {@code
 * digestmark.kills} says how many.
 */
class CacheKillTest {

  private static final int KILLS = Integer.getInteger("digestmark.kills", 10);

  @TempDir private Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private Process start(Path file) throws Exception {
    String classPath =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            CacheWriter.class.getName(),
            file.toString(),
            String.valueOf(random.nextInt()))
        .redirectErrorStream(true)
        .start();
  }

  /** Kills runs when they have said that they are ready, and a random time later. */
  private List<String> killTwo(Path file) throws Exception {
    List<Process> processes = List.of(start(file), start(file));
    List<BufferedReader> outputs = processes.stream().map(Process::inputReader).toList();
    List<String> said = new ArrayList<>();
    for (BufferedReader output : outputs) {
      String line = output.readLine();
      if (!"ready".equals(line)) {
        said.add(line);
      }
    }
    for (Process process : processes) {
      Thread.sleep(random.nextInt(500), random.nextInt(1_000_000));
      // Process.destroyForcibly would close the output, too.
      process.toHandle().destroyForcibly();
    }
    for (int i = 0; i < processes.size(); i++) {
      processes.get(i).waitFor();
      outputs.get(i).lines().forEach(said::add);
    }
    return said;
  }

  @Test
  void aCacheOfKilledRunsOpensAndHasNoWrongAnswer() throws Exception {
    Path file = folder.resolve("arxiv.mv");
    List<ArxivId> all = IntStream.range(0, CacheWriter.PAPERS).mapToObj(CacheWriter::id).toList();
    int known = 0;
    int restarts = 0;
    for (int kills = 0; kills < KILLS; kills += 2) {
      if (known > CacheWriter.PAPERS / 2) {
        Files.delete(file);
        known = 0;
        restarts++;
      }
      assertThat(killTwo(file)).as("seed %d", seed).isEmpty();
      AtomicInteger inCache = new AtomicInteger();
      // A catalog that knows nothing, so what comes is from the cache.
      PaperCatalog none =
          ids -> {
            Map<ArxivId, PaperLookup> answers = new LinkedHashMap<>();
            ids.forEach(id -> answers.put(id, new PaperLookup.NotChecked("")));
            return answers;
          };
      CacheWriter.cache(file, none)
          .find(all)
          .forEach(
              (id, answer) -> {
                if (!(answer instanceof PaperLookup.NotChecked)) {
                  inCache.incrementAndGet();
                  assertThat(answer).as("seed %d", seed).isEqualTo(CacheWriter.answer(id));
                }
              });
      assertThat(inCache).as("seed %d", seed).hasValueGreaterThanOrEqualTo(known);
      known = inCache.get();
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.filter(f -> !f.equals(file))).as("seed %d", seed).isEmpty();
      }
    }
    assertThat(known + restarts).isPositive();
    System.out.printf(
        Locale.ROOT, "%d kills, %d papers known, %d fresh starts%n", KILLS, known, restarts);
  }
}
