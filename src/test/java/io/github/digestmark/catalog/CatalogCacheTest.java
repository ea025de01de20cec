package io.github.digestmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.Found;
import io.github.digestmark.arxiv.PaperLookup.Missing;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogCacheTest {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration SOON = Duration.ofMillis(100);

  @TempDir private Path folder;
  private final Map<String, PaperLookup> arxiv = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-02T03:04:05.6789Z");
  private Path file;

  @BeforeEach
  void setUp() {
    file = folder.resolve("caches/arxiv.mv");
    arxiv.put("2401.00001", new Found(SnapshotFile.paper("2401.00001", "A", "An abstract.")));
    arxiv.put("2401.00002", new Missing());
    arxiv.put("2401.00003", new NotChecked("time limit"));
  }

  private Map<ArxivId, PaperLookup> ask(Collection<ArxivId> ids) {
    Map<ArxivId, PaperLookup> found = new LinkedHashMap<>();
    for (ArxivId id : ids) {
      asked.add(id.toString());
      found.put(ArxivId.of(id.paper()), arxiv.getOrDefault(id.toString(), arxiv.get(id.paper())));
    }
    return found;
  }

  private CatalogCache cache(PaperCatalog other) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new CatalogCache(file, WEEK, other, clock, messages::add, SOON);
  }

  private Collection<PaperLookup> find(String... ids) {
    return cache(this::ask)
        .find(Stream.of(ids).map(id -> ArxivId.parse(id).orElseThrow()).toList())
        .values();
  }

  private List<String> askedFor(String... ids) {
    asked.clear();
    find(ids);
    return List.copyOf(asked);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void onlyWhatIsNewIsAskedFor() {
    find("2401.00001", "2401.00002");
    assertThat(asked).containsExactly("2401.00001", "2401.00002");
    arxiv.put("2401.00004", new Missing());
    assertThat(find("2401.00004", "2401.00002", "2401.00001"))
        .containsExactlyInAnyOrder(new Missing(), new Missing(), arxiv.get("2401.00001"));
    assertThat(asked).containsExactly("2401.00001", "2401.00002", "2401.00004");
    assertThat(messages).isEmpty();
  }

  @Test
  void whatCouldNotBeFoundOutIsAskedForAgain() {
    assertThat(find("2401.00003")).containsExactly(new NotChecked("time limit"));
    assertThat(askedFor("2401.00003")).containsExactly("2401.00003");
  }

  @Test
  void nothingIsAskedOrWrittenForNothing() {
    assertThat(find()).isEmpty();
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void answersAgeAndMissingPapersFaster() {
    find("2401.00001", "2401.00002");
    pass(Duration.ofHours(23));
    assertThat(askedFor("2401.00001", "2401.00002")).isEmpty();
    pass(Duration.ofHours(1));
    assertThat(askedFor("2401.00001", "2401.00002")).containsExactly("2401.00002");
    pass(WEEK.minusDays(1));
    assertThat(askedFor("2401.00001")).containsExactly("2401.00001");
    assertThat(askedFor("2401.00001")).isEmpty();
    pass(WEEK.negated());
    assertThat(askedFor("2401.00001")).as("the clock is set back").isNotEmpty();
  }

  private static PaperMetadata paper(PaperVersion... versions) {
    PaperMetadata paper = SnapshotFile.paper("2401.00001", "A", "An abstract.");
    return new PaperMetadata(
        paper.id(),
        List.of(versions),
        paper.authors(),
        paper.categories(),
        paper.comments(),
        paper.journalReference(),
        paper.doi());
  }

  private static PaperVersion version(int number, String title) {
    return new PaperVersion(
        number, Optional.empty(), Optional.of(title).filter(t -> !t.isEmpty()), Optional.empty());
  }

  @Test
  void textsOfAVersionAreAskedForOnce() {
    arxiv.put("2401.00001", new Found(paper(version(1, ""), version(3, "Three"))));
    arxiv.put("2401.00001v2", new Found(paper(version(2, "Two"), version(3, "Three"))));
    arxiv.put("2401.00001v1", new Found(paper(version(1, "One"), version(3, "Three"))));
    assertThat(askedFor("2401.00001", "2401.00001v3")).containsExactly("2401.00001v3");
    assertThat(askedFor("2401.00001v3")).isEmpty();
    assertThat(askedFor("2401.00001v2")).containsExactly("2401.00001v2");
    assertThat(askedFor("2401.00001v2", "2401.00001v1")).containsExactly("2401.00001v1");
    assertThat(askedFor("2401.00001v1", "2401.00001v2", "2401.00001v3", "2401.00001")).isEmpty();
    assertThat(find("2401.00001"))
        .containsExactly(
            new Found(paper(version(1, "One"), version(2, "Two"), version(3, "Three"))));
    assertThat(askedFor("2401.00001v9")).as("there is none").containsExactly("2401.00001v9");
    assertThat(askedFor("2401.00001v9", "2401.00001v1")).isEmpty();
    assertThat(askedFor("2401.00002v4")).containsExactly("2401.00002v4");
    assertThat(askedFor("2401.00002v5")).isEmpty();
    pass(WEEK);
    assertThat(askedFor("2401.00001v9")).as("by now there may be").containsExactly("2401.00001v9");
  }

  private List<ArxivId> many(int count) {
    List<ArxivId> ids =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> ArxivId.of(String.format(Locale.ROOT, "2402.%05d", i)))
            .toList();
    ids.forEach(id -> arxiv.put(id.paper(), new Missing()));
    return ids;
  }

  @Test
  void aRunThatEndsEarlyKeepsItsAnswers() {
    List<ArxivId> ids = many(250);
    PaperCatalog failing =
        some -> {
          assertThat(some).hasSizeLessThanOrEqualTo(100);
          if (some.contains(ids.get(249))) {
            throw new IllegalStateException("killed");
          }
          return ask(some);
        };
    assertThatThrownBy(() -> cache(failing).find(ids)).hasMessage("killed");
    asked.clear();
    assertThat(cache(this::ask).find(ids)).hasSize(250);
    assertThat(asked).hasSize(50);
  }

  @Test
  void aCatalogThatAnswersNothingIsNotAskedForTheRest() {
    List<ArxivId> ids = many(250);
    arxiv.replaceAll((id, lookup) -> new NotChecked("no network"));
    assertThat(cache(this::ask).find(ids).values())
        .hasSize(250)
        .containsOnly(new NotChecked("no network"));
    assertThat(asked).hasSize(100);
  }

  @Test
  void aNegativeAgeIsRefused() {
    assertThatThrownBy(
            () ->
                new CatalogCache(
                    file, Duration.ofDays(-1), this::ask, Clock.systemUTC(), messages::add))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void othersMayNotReadIt() throws IOException {
    find("2401.00001");
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
          .isEqualTo("rwx------");
    }
  }

  private void goesOnWithout(String why) {
    CatalogCache cache = cache(this::ask);
    ArxivId id = ArxivId.of("2401.00001");
    String message = "the cache " + file + " " + why + "; going on without it";
    assertThat(cache.find(List.of(id))).containsEntry(id, arxiv.get("2401.00001"));
    assertThat(messages).containsExactly(message);
    assertThat(cache.find(List.of(id))).containsEntry(id, arxiv.get("2401.00001"));
    assertThat(messages).containsExactly(message, message);
  }

  @Test
  void whileOthersUseItLookupsGoOnWithoutIt() {
    find("2401.00001");
    try (MVStore store = MVStore.open(file.toString())) {
      assertThat(store.getMapNames()).hasSize(1);
      goesOnWithout("is in use by another run");
    }
    assertThat(askedFor("2401.00001")).isEmpty();
  }

  @Test
  void anotherFileIsLeftAlone() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "A text that names H:2, and io.github.digestmark.papers.\n");
    byte[] before = Files.readAllBytes(file);
    goesOnWithout("is not a cache of digestmark");
    assertThat(file).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theStoreOfAnotherProgramIsLeftAlone() throws IOException {
    Files.createDirectories(file.getParent());
    try (MVStore store = MVStore.open(file.toString())) {
      store.openMap("theirs").put("a", "b".repeat(20_000));
    }
    byte[] before = Files.readAllBytes(file);
    goesOnWithout("is not a cache of digestmark");
    assertThat(file).hasBinaryContent(before);
    Files.write(file, Arrays.copyOf(before, before.length - 9000));
    byte[] damaged = Files.readAllBytes(file);
    messages.clear();
    goesOnWithout("is not a cache of digestmark");
    assertThat(file).hasBinaryContent(damaged);
  }

  @Test
  void aFolderIsNotACache() throws IOException {
    Files.createDirectories(file);
    goesOnWithout("is not a file");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(folder.resolve("caches"), "a file");
    CatalogCache cache = cache(this::ask);
    ArxivId id = ArxivId.of("2401.00001");
    assertThat(cache.find(List.of(id))).containsEntry(id, arxiv.get("2401.00001"));
    assertThat(messages)
        .singleElement()
        .asString()
        .matches("the cache .* cannot be used \\(.*\\); going on without it");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aBackslashIsNotTakenForASlash() {
    file = folder.resolve("a\\b");
    goesOnWithout("has a backslash in its name");
  }

  private void isSetAside(String why) throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThat(askedFor("2401.00001")).containsExactly("2401.00001");
    Path aside = file.resolveSibling("arxiv.mv.damaged");
    assertThat(messages)
        .containsExactly("the cache " + file + " " + why + "; renamed to arxiv.mv.damaged");
    assertThat(aside).hasBinaryContent(before);
    assertThat(askedFor("2401.00001")).isEmpty();
    assertThat(messages).hasSize(1);
  }

  @Test
  void aDamagedCacheIsSetAside() throws IOException {
    many(500);
    cache(this::ask).find(many(500));
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 0, 8000, (byte) 'x');
    bytes[0] = 'H';
    bytes[1] = ':';
    bytes[2] = '2';
    bytes[3] = ',';
    Files.write(file, bytes);
    isSetAside("is damaged");
  }

  @Test
  void whatWasSetAsideBeforeIsKept() throws IOException {
    find("2401.00001");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 10, 8000, (byte) 'x');
    Files.write(file, bytes);
    Files.writeString(file.resolveSibling("arxiv.mv.damaged"), "older");
    find("2401.00001");
    assertThat(file.resolveSibling("arxiv.mv.damaged")).hasContent("older");
    assertThat(file.resolveSibling("arxiv.mv.damaged2")).hasBinaryContent(bytes);
  }

  @Test
  void aCacheOfAnotherVersionIsSetAside() throws IOException {
    Files.createDirectories(file.getParent());
    try (MVStore store = MVStore.open(file.toString())) {
      store.openMap("io.github.digestmark.papers.999").put("2401.00001", "b");
    }
    isSetAside("is of another version");
  }

  @Test
  void aCacheOfANewerMvStoreIsSetAside() throws IOException {
    find("2401.00001");
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(
        file, bytes.replaceAll("blockSize:1000", "blockSize:2000"), StandardCharsets.ISO_8859_1);
    isSetAside("is damaged");
  }

  @Test
  void anEmptyFileIsANewCache() throws IOException {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    find("2401.00001");
    assertThat(askedFor("2401.00001")).isEmpty();
    assertThat(messages).isEmpty();
  }

  @Test
  void oldAnswersAreRemovedNowAndThen() throws Exception {
    cache(this::ask).find(many(2000));
    long full = Files.size(file);
    for (int i = 0; i < 10; i++) {
      pass(Duration.ofDays(30));
      cache(this::ask).find(many(20));
    }
    int entries = new CacheFile(file, SOON, messages::add).read(Map::size);
    assertThat(entries).isEqualTo(21);
    assertThat(Files.size(file)).isLessThanOrEqualTo(2 * full);
    assertThat(messages).isEmpty();
  }

  @Test
  void manyThreadsShareIt() throws Exception {
    List<ArxivId> ids = many(300);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Map<ArxivId, PaperLookup>>> lookups = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        List<ArxivId> some = ids.subList(i * 10, i * 10 + 150);
        PaperCatalog quiet =
            asked -> {
              Map<ArxivId, PaperLookup> found = new LinkedHashMap<>();
              asked.forEach(id -> found.put(id, arxiv.get(id.paper())));
              return found;
            };
        lookups.add(
            () ->
                new CatalogCache(
                        file, WEEK, quiet, Clock.fixed(now, ZoneOffset.UTC), this::addMessage)
                    .find(some));
      }
      for (Future<Map<ArxivId, PaperLookup>> found : threads.invokeAll(lookups)) {
        assertThat(found.get())
            .hasSize(150)
            .allSatisfy((id, l) -> assertThat(l).isEqualTo(new Missing()));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(messages).isEmpty();
    asked.clear();
    cache(this::ask).find(ids);
    assertThat(asked).isEmpty();
  }

  private synchronized void addMessage(String message) {
    messages.add(message);
  }

  @Test
  void theDefaultIsWhereTheSystemHasCaches() {
    Path home = folder.toAbsolutePath();
    String user = home.toString();
    Path xdg = home.resolve("xdg");
    assertThat(CatalogCache.defaultFile(Map.of(), "Linux", user))
        .contains(home.resolve(".cache/digestmark/arxiv.mv"));
    assertThat(CatalogCache.defaultFile(Map.of("XDG_CACHE_HOME", xdg.toString()), "FreeBSD", user))
        .contains(xdg.resolve("digestmark/arxiv.mv"));
    assertThat(CatalogCache.defaultFile(Map.of("XDG_CACHE_HOME", "here"), "Linux", user))
        .contains(home.resolve(".cache/digestmark/arxiv.mv"));
    assertThat(CatalogCache.defaultFile(Map.of(), "Mac OS X", user))
        .contains(home.resolve("Library/Caches/digestmark/arxiv.mv"));
    assertThat(CatalogCache.defaultFile(Map.of("LOCALAPPDATA", xdg.toString()), "Windows 11", user))
        .contains(xdg.resolve("digestmark/arxiv.mv"));
    assertThat(CatalogCache.defaultFile(Map.of(), "Windows 11", user))
        .contains(home.resolve("AppData/Local/digestmark/arxiv.mv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "", "home/user", "\0"})
  void withoutAHomeThereIsNoDefault(String home) {
    for (String system : List.of("Linux", "Mac OS X", "Windows 11")) {
      assertThat(CatalogCache.defaultFile(Map.of(), system, home)).isEmpty();
    }
    String caches = folder.toAbsolutePath().toString();
    assertThat(CatalogCache.defaultFile(Map.of("XDG_CACHE_HOME", caches), "Linux", home))
        .contains(folder.toAbsolutePath().resolve("digestmark/arxiv.mv"));
    assertThat(CatalogCache.defaultFile(Map.of("LOCALAPPDATA", caches), "Windows 11", home))
        .contains(folder.toAbsolutePath().resolve("digestmark/arxiv.mv"));
  }

  private int entries() throws CacheFile.Unusable {
    return new CacheFile(file, SOON, messages::add).read(Map::size);
  }

  @Test
  void anInterruptDoesNotDamageTheCache() throws Exception {
    cache(this::ask).find(many(300));
    int entries = entries();
    byte[] before = Files.readAllBytes(file);
    // Before the cache is read, and while the source is asked.
    for (boolean isBefore : List.of(true, false)) {
      messages.clear();
      arxiv.put("2403.00001", new Missing());
      PaperCatalog interrupted =
          ids -> {
            Thread.currentThread().interrupt();
            return ask(ids);
          };
      if (isBefore) {
        Thread.currentThread().interrupt();
      }
      assertThat(cache(interrupted).find(List.of(ArxivId.of("2403.00001"))).values())
          .containsExactly(new Missing());
      assertThat(Thread.interrupted()).isTrue();
      assertThat(messages)
          .containsExactly(
              "the cache " + file + " cannot be used (interrupted); going on without it");
    }
    assertThat(file).hasBinaryContent(before);
    assertThat(entries()).isEqualTo(entries);
  }

  @Test
  void anInterruptWhileItIsReadDoesNotDamageTheCache() throws Exception {
    List<ArxivId> ids = many(500);
    cache(this::ask).find(ids);
    CacheFile store = new CacheFile(file, SOON, messages::add);
    for (boolean isRead : List.of(true, false)) {
      assertThatThrownBy(
              () -> {
                Consumer<Map<String, byte[]>> use =
                    map -> {
                      Thread.currentThread().interrupt();
                      assertThat(map).hasSize(501);
                      ids.forEach(id -> map.get(id.paper()));
                      map.put("2401.00001", new byte[] {1});
                    };
                if (isRead) {
                  store.read(
                      map -> {
                        use.accept(map);
                        return map;
                      });
                } else {
                  store.write(use);
                }
              })
          .isInstanceOf(CacheFile.Unusable.class)
          .hasMessage("cannot be used (interrupted)");
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(messages).isEmpty();
    assertThat(entries()).isEqualTo(501);
  }

  @Test
  void onlyDamageSetsTheFileAside() throws Exception {
    cache(this::ask).find(many(3));
    CacheFile store = new CacheFile(file, SOON, messages::add);
    IOException noDisk = new IOException("no disk");
    Map<RuntimeException, String> failures =
        Map.of(
            DataUtils.newMVStoreException(DataUtils.ERROR_READING_FAILED, "a", noDisk),
            "cannot be used (no disk)",
            DataUtils.newMVStoreException(
                DataUtils.ERROR_READING_FAILED, "b", new ClosedByInterruptException()),
            "cannot be used (interrupted)",
            DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "c", noDisk),
            "cannot be written");
    failures.forEach(
        (failure, reason) -> {
          assertThatThrownBy(
                  () ->
                      store.read(
                          map -> {
                            throw failure;
                          }))
              .isInstanceOf(CacheFile.Unusable.class)
              .hasMessage(reason);
          assertThat(Thread.interrupted()).isEqualTo(reason.contains("interrupted"));
        });
    assertThatThrownBy(
            () ->
                store.read(
                    map -> {
                      Thread.currentThread().interrupt();
                      throw new IllegalStateException("for any reason");
                    }))
        .hasMessage("cannot be used (interrupted)");
    assertThat(Thread.interrupted()).isTrue();
    assertThatThrownBy(
            () ->
                store.read(
                    map -> {
                      throw new OutOfMemoryError();
                    }))
        .hasMessage("cannot be used (out of memory)");
    assertThat(messages).isEmpty();
    assertThat(entries()).isEqualTo(4);
  }

  /** Only so much of a file is read at once, and it may be larger than an array. */
  @Test
  @EnabledOnOs(OS.LINUX) // has files with holes
  void theLargeStoreOfAnotherProgramIsLeftAlone() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "H:2,");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(64L << 20);
    }
    assertThat(find("2401.00001")).containsExactly(arxiv.get("2401.00001"));
    assertThat(messages)
        .containsExactly(
            "the cache " + file + " is not a cache of digestmark; going on without it");
    assertThat(file).exists();
  }

  @Test
  void itsNameMayBeAnywhereInADamagedCache() throws IOException {
    Files.createDirectories(file.getParent());
    byte[] name = "io.github.digestmark.papers.1".getBytes(StandardCharsets.ISO_8859_1);
    for (int before : new int[] {5, 20_000, 12_289 + (1 << 20) - 10, 12_289 + (2 << 20)}) {
      byte[] bytes = new byte[4 << 20];
      System.arraycopy("H:2,".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 4);
      System.arraycopy(name, 0, bytes, before, name.length);
      Files.write(file, bytes);
      messages.clear();
      find("2401.00001");
      assertThat(messages).singleElement().asString().contains("; renamed to arxiv.mv.damaged");
    }
  }

  /** What other runs do while this one finds out that the file is damaged. */
  private void whileDamaged(Consumer<Path> others) throws Exception {
    Files.createDirectories(file.getParent());
    CacheFile store = new CacheFile(file, SOON, messages::add);
    AtomicBoolean isFirst = new AtomicBoolean(true);
    store.write(
        map -> {
          if (isFirst.getAndSet(false)) {
            others.accept(file);
            throw new IllegalStateException("as MVStore finds it");
          }
          map.put("2401.00001", new byte[] {1});
        });
  }

  private void setAsideByOthers(Path damaged) {
    try {
      Files.move(damaged, damaged.resolveSibling("aside"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anotherRunMaySetTheFileAside() throws Exception {
    whileDamaged(this::setAsideByOthers);
    assertThat(messages).isEmpty();
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void theNewFileOfAnotherRunIsKept() throws Exception {
    Path good = folder.resolve("good.mv");
    new CacheFile(good, SOON, messages::add).write(map -> map.put("2401.00002", new byte[] {2}));
    whileDamaged(
        damaged -> {
          setAsideByOthers(damaged);
          try {
            Files.move(good, damaged);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertThat(messages).isEmpty();
    assertThat(entries()).isEqualTo(2);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactlyInAnyOrder(file, file.resolveSibling("aside"));
    }
  }

  @Test
  void afterAFailureTheNextLookupTriesAgain() throws IOException {
    CatalogCache cache = cache(this::ask);
    Files.createDirectories(file);
    cache.find(many(250));
    assertThat(messages)
        .containsExactly("the cache " + file + " is not a file; going on without it");
    Files.delete(file);
    cache.find(many(3));
    asked.clear();
    cache.find(many(3));
    assertThat(asked).isEmpty();
    assertThat(messages).hasSize(1);
  }
}
