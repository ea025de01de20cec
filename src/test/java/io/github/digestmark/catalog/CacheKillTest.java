package io.github.digestmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
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

  private static final List<String> LINES =
      List.of(CacheWriter.READY, CacheWriter.WRITES, CacheWriter.DONE);

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

  /** Kills runs a random time after they say that they are ready; returns how many wrote then. */
  private int killTwo(Path file) throws Exception {
    List<Process> processes = List.of(start(file), start(file));
    List<List<String>> said = new ArrayList<>();
    for (Process process : processes) {
      List<String> lines = new ArrayList<>();
      while (!lines.contains(CacheWriter.READY)) {
        lines.add(String.valueOf(process.inputReader().readLine()));
        assertThat(lines).as("seed %d", seed).isSubsetOf(LINES);
      }
      said.add(lines);
    }
    for (Process process : processes) {
      // The second may go on alone for a while.
      boolean isAtOnce = process != processes.get(0) && random.nextBoolean();
      Thread.sleep(isAtOnce ? 0 : random.nextInt(100), random.nextInt(1_000_000));
      // Process.destroyForcibly would close the output, too.
      process.toHandle().destroyForcibly();
    }
    int writing = 0;
    for (int i = 0; i < processes.size(); i++) {
      processes.get(i).waitFor();
      List<String> lines = said.get(i);
      processes.get(i).inputReader().lines().forEach(lines::add);
      assertThat(lines).as("seed %d", seed).isSubsetOf(LINES);
      writing += lines.get(lines.size() - 1).equals(CacheWriter.WRITES) ? 1 : 0;
    }
    return writing;
  }

  @Test
  void aCacheOfKilledRunsOpensAndHasNoWrongAnswer() throws Exception {
    Path file = folder.resolve("arxiv.mv");
    List<ArxivId> all = IntStream.range(0, CacheWriter.PAPERS).mapToObj(CacheWriter::id).toList();
    int known = 0;
    int most = 0;
    int midway = 0;
    for (int kills = 0; kills < KILLS; kills += 2) {
      if (random.nextInt(4) == 0) {
        Files.deleteIfExists(file);
        known = 0;
      }
      midway += killTwo(file);
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
      most = Math.max(most, known);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.filter(f -> !f.equals(file))).as("seed %d", seed).isEmpty();
      }
    }
    assertThat(most).isPositive();
    System.out.printf(
        Locale.ROOT,
        "%d kills, %d of them while it wrote, up to %d papers in the cache%n",
        KILLS,
        midway,
        most);
  }
}
