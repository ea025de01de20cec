package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.OptionalLibrary;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Remembers on disk what another catalog answers, and asks it for the rest only. Needs {@code
 * com.h2database:h2-mvstore}, the store of the H2 database: one file, pure Java, 0.4 MB, and a
 * process that is killed leaves what it wrote before.
 *
 * <ul>
 *   <li>What arXiv has is remembered for the given age. That a paper is missing is remembered for a
 *       day at most, since it may be announced tomorrow. What could not be found out is not
 *       remembered.
 *   <li>If the texts of a version are asked for, and are not known, the paper is asked for again,
 *       but not twice within the age.
 *   <li>The source is asked for {@value #AT_ONCE} papers at a time, and answers are written after
 *       each of these, so a run that is killed keeps them. If it answers none of them, it is not
 *       asked for the rest: it suits catalogs on the network, which then is down.
 *   <li>Answers that are older than 90 days are removed now and then.
 * </ul>
 *
 * <p>Any number of processes and threads may use one file at once. If a file is damaged, or of
 * another version, it is renamed to {@code NAME.damaged}, and a new one replaces it. If the file is
 * something else, cannot be written, or other runs use it for seconds, a lookup goes on without it,
 * and the next one tries again. Each of these is reported.
 */
public final class CatalogCache implements PaperCatalog {

  private static final int AT_ONCE = 100;
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration BETWEEN_SWEEPS = Duration.ofDays(10);

  /** The key of the time of the last sweep, which is not an identifier. */
  private static final String SWEPT = "swept";

  private final CacheFile store;
  private final Path file;
  private final Duration age;
  private final PaperCatalog source;
  private final Clock clock;
  private final Consumer<String> messages;

  /**
   * Creates a cache. The file is created when there is something to write.
   *
   * @param file the file of the cache, such as {@link #defaultFile}
   * @param age how long an answer is good; arXiv changes daily, and a week is a good choice
   * @param source the catalog to ask, such as {@link ArxivApi}
   * @param clock the time
   * @param messages takes a line if the cache cannot be used, or was damaged
   * @throws IllegalArgumentException if the age is negative
   * @throws IllegalStateException if MVStore is not on the class path
   */
  public CatalogCache(
      Path file, Duration age, PaperCatalog source, Clock clock, Consumer<String> messages) {
    this(file, age, source, clock, messages, WAIT);
  }

  CatalogCache(
      Path file,
      Duration age,
      PaperCatalog source,
      Clock clock,
      Consumer<String> messages,
      Duration wait) {
    OptionalLibrary.MVSTORE.require();
    if (age.isNegative()) {
      throw new IllegalArgumentException("negative age: " + age);
    }
    this.store = new CacheFile(file, wait, messages);
    this.file = file;
    this.age = age;
    this.source = source;
    this.clock = clock;
    this.messages = messages;
  }

  /**
   * Returns where a user's cache is.
   *
   * @return {@code arxiv.mv} in the folder {@code digestmark} of {@code $XDG_CACHE_HOME}, {@code
   *     ~/.cache}, {@code ~/Library/Caches} on macOS, or {@code %LOCALAPPDATA%} on Windows; empty
   *     if the user has no home folder, as in some containers
   */
  public static Optional<Path> defaultFile() {
    return defaultFile(
        System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", ""));
  }

  static Optional<Path> defaultFile(Map<String, String> environment, String system, String home) {
    String name = Ascii.toLower(system);
    // Java says ? if there is none.
    Optional<Path> user = absolute(home);
    Optional<Path> caches;
    if (name.startsWith("windows")) {
      caches =
          absolute(environment.get("LOCALAPPDATA"))
              .or(() -> user.map(folder -> folder.resolve("AppData").resolve("Local")));
    } else if (name.startsWith("mac")) {
      caches = user.map(folder -> folder.resolve("Library").resolve("Caches"));
    } else {
      // By the specification, a relative path is ignored.
      caches =
          absolute(environment.get("XDG_CACHE_HOME"))
              .or(() -> user.map(folder -> folder.resolve(".cache")));
    }
    return caches.map(folder -> folder.resolve("digestmark").resolve("arxiv.mv"));
  }

  @Override
  public Map<ArxivId, PaperLookup> find(Collection<ArxivId> ids) {
    return find(ids, done -> {});
  }

  /**
   * {@inheritDoc}
   *
   * @param progress is told which part of the source's answers is there; nothing if it is not asked
   */
  @Override
  public Map<ArxivId, PaperLookup> find(Collection<ArxivId> ids, DoubleConsumer progress) {
    Usage usage = new Usage();
    Map<ArxivId, Set<BigInteger>> wanted = new LinkedHashMap<>();
    for (ArxivId id : ids) {
      Set<BigInteger> versions =
          wanted.computeIfAbsent(ArxivId.of(id.paper()), paper -> new TreeSet<>());
      id.version().ifPresent(versions::add);
    }
    Map<ArxivId, CacheEntry> known = wanted.isEmpty() ? Map.of() : usage.read(wanted.keySet());
    Map<ArxivId, PaperLookup> answers = new LinkedHashMap<>();
    List<ArxivId> unknown = new ArrayList<>();
    wanted.forEach(
        (paper, versions) -> {
          CacheEntry entry = known.get(paper);
          if (entry != null
              && entry.isFresh(clock.instant(), age)
              && versions.stream().allMatch(entry::knows)) {
            answers.put(paper, entry.lookup());
          } else {
            unknown.add(paper);
          }
        });
    for (int i = 0; i < unknown.size(); i += AT_ONCE) {
      List<ArxivId> some = unknown.subList(i, Math.min(i + AT_ONCE, unknown.size()));
      int before = i;
      DoubleConsumer part = done -> progress.accept((before + done * some.size()) / unknown.size());
      Map<ArxivId, PaperLookup> asked = ask(some, wanted, known, usage, part);
      answers.putAll(asked);
      if (asked.values().stream().allMatch(PaperLookup.NotChecked.class::isInstance)) {
        PaperLookup why =
            asked.values().stream().findFirst().orElse(new PaperLookup.NotChecked("no answer"));
        unknown.forEach(paper -> answers.putIfAbsent(paper, why));
        break;
      }
    }
    return answers;
  }

  private Map<ArxivId, PaperLookup> ask(
      List<ArxivId> papers,
      Map<ArxivId, Set<BigInteger>> wanted,
      Map<ArxivId, CacheEntry> known,
      Usage usage,
      DoubleConsumer progress) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Map<ArxivId, CacheEntry> fresh = new HashMap<>(known);
    fresh.values().removeIf(entry -> !entry.isFresh(now, age));
    List<ArxivId> ids = new ArrayList<>();
    for (ArxivId paper : papers) {
      Set<BigInteger> versions = new TreeSet<>(wanted.getOrDefault(paper, Set.of()));
      CacheEntry entry = fresh.get(paper);
      if (entry != null) {
        versions.removeIf(entry::knows);
      }
      versions.forEach(version -> ids.add(new ArxivId(paper.paper(), Optional.of(version))));
      if (versions.isEmpty()) {
        ids.add(paper);
      }
    }
    Map<ArxivId, PaperLookup> answers = new LinkedHashMap<>(source.find(ids, progress));
    Map<String, byte[]> entries = new HashMap<>();
    answers.replaceAll(
        (paper, answer) -> {
          if (answer instanceof PaperLookup.NotChecked) {
            return answer;
          }
          Set<BigInteger> versions = new TreeSet<>(wanted.getOrDefault(paper, Set.of()));
          CacheEntry older = known.get(paper);
          if (fresh.containsKey(paper) && older != null) {
            versions.addAll(older.versions());
          }
          CacheEntry entry = new CacheEntry(answer, now, versions);
          if (older != null) {
            entry = entry.withTextsOf(older);
          }
          entries.put(paper.paper(), entry.bytes(paper));
          return entry.lookup();
        });
    usage.write(entries, now);
    return answers;
  }

  private void sweep(Map<String, byte[]> map, Instant now) {
    byte[] swept = map.get(SWEPT);
    if (swept != null
        && swept.length == Long.BYTES
        && Math.abs(now.getEpochSecond() - ByteBuffer.wrap(swept).getLong())
            < BETWEEN_SWEEPS.toSeconds()) {
      return;
    }
    Duration kept = age.compareTo(KEPT) > 0 ? age : KEPT;
    for (String key : List.copyOf(map.keySet())) {
      boolean isKept =
          ArxivId.parse(key)
              .flatMap(paper -> CacheEntry.of(paper, map.getOrDefault(key, new byte[0])))
              .filter(entry -> Duration.between(entry.asked(), now).abs().compareTo(kept) <= 0)
              .isPresent();
      if (!isKept) {
        map.remove(key);
      }
    }
    map.put(SWEPT, ByteBuffer.allocate(Long.BYTES).putLong(now.getEpochSecond()).array());
  }

  private interface Use {
    void run() throws CacheFile.Unusable;
  }

  /** The file during one lookup, which goes on without it after the first failure. */
  private final class Usage {
    private boolean isOff;

    Map<ArxivId, CacheEntry> read(Collection<ArxivId> papers) {
      Map<ArxivId, CacheEntry> known = new HashMap<>();
      use(
          () ->
              store.read(
                  map -> {
                    for (ArxivId paper : papers) {
                      byte[] bytes = map.get(paper.paper());
                      if (bytes != null) {
                        CacheEntry.of(paper, bytes).ifPresent(entry -> known.put(paper, entry));
                      }
                    }
                    return known;
                  }));
      return known;
    }

    void write(Map<String, byte[]> entries, Instant now) {
      if (!entries.isEmpty()) {
        use(
            () ->
                store.write(
                    map -> {
                      sweep(map, now);
                      map.putAll(entries);
                    }));
      }
    }

    private void use(Use use) {
      if (isOff) {
        return;
      }
      try {
        use.run();
      } catch (CacheFile.Unusable e) {
        isOff = true;
        messages.accept("the cache %s %s; going on without it".formatted(file, e.getMessage()));
      }
    }
  }

  private static Optional<Path> absolute(@Nullable String folder) {
    try {
      return Optional.ofNullable(folder).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
