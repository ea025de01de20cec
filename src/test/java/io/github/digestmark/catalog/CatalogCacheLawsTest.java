package io.github.digestmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

@Domain(CatalogDomain.class)
@Domain(DomainContext.Global.class)
class CatalogCacheLawsTest {

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final Duration AGE = Duration.ofHours(1);

  private Path folder;
  private Path file;

  @BeforeProperty
  void createFolder() throws IOException {
    folder = Files.createTempDirectory("cache");
    file = folder.resolve("arxiv.mv");
  }

  @AfterProperty
  void deleteFolder() throws IOException {
    clear();
    Files.delete(folder);
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.toList()) {
        Files.delete(path);
      }
    }
  }

  private Map<ArxivId, PaperLookup> find(Set<ArxivId> ids, PaperCatalog other, List<String> said) {
    return new CatalogCache(file, AGE, other, NOW, said::add).find(ids);
  }

  private static Map<ArxivId, PaperLookup> none(Iterable<ArxivId> ids) {
    Map<ArxivId, PaperLookup> none = new LinkedHashMap<>();
    ids.forEach(id -> none.put(id, new PaperLookup.NotChecked("not in the cache")));
    return none;
  }

  private static ArxivId id(int number) {
    return ArxivId.of(String.format(Locale.ROOT, "2401.%05d", number));
  }

  /** The answer as one about a paper of that number. */
  private static PaperLookup about(ArxivId id, PaperLookup lookup) {
    if (!(lookup instanceof PaperLookup.Found found)) {
      return lookup;
    }
    PaperMetadata m = found.metadata();
    return new PaperLookup.Found(
        new PaperMetadata(
            id,
            m.versions(),
            m.authors(),
            m.categories(),
            m.comments(),
            m.journalReference(),
            m.doi()));
  }

  private static Map<ArxivId, PaperLookup> numbered(List<PaperLookup> lookups) {
    Map<ArxivId, PaperLookup> numbered = new LinkedHashMap<>();
    lookups.forEach(l -> numbered.put(id(numbered.size() + 1), about(id(numbered.size() + 1), l)));
    return numbered;
  }

  @Property(tries = 100)
  void answersThatWereStoredAreReturnedEqual(@ForAll @Size(max = 20) List<PaperLookup> lookups)
      throws IOException {
    clear();
    Map<ArxivId, PaperLookup> answers = numbered(lookups);
    List<String> said = new ArrayList<>();
    assertThat(find(answers.keySet(), ids -> answers, said)).isEqualTo(answers);
    assertThat(find(answers.keySet(), CatalogCacheLawsTest::none, said)).isEqualTo(answers);
    assertThat(said).isEmpty();
  }

  @Property(tries = 500)
  void anEntryReadsBackEqual(
      @ForAll PaperMetadata paper,
      @ForAll @Size(max = 3) Set<BigInteger> numbers,
      @ForAll String title) {
    PaperVersion latest = paper.latest();
    PaperMetadata any =
        new PaperMetadata(
            paper.id(),
            List.of(
                new PaperVersion(
                    latest.number(),
                    Optional.of(Instant.ofEpochSecond(title.hashCode(), title.length())),
                    Optional.of(title),
                    latest.abstractText())),
            List.of(new PaperAuthor(title, "", title), new PaperAuthor("", title, "")),
            List.of(title),
            Optional.of(title),
            Optional.empty(),
            Optional.of(""));
    CacheEntry entry = new CacheEntry(new PaperLookup.Found(any), NOW.instant(), numbers);
    assertThat(CacheEntry.of(paper.id(), entry.bytes(paper.id()))).contains(entry);
    assertThat(CacheEntry.of(id(77), entry.bytes(paper.id()))).isEmpty();
  }

  @Property(tries = 500)
  void bytesThatAreNotExactlyAnEntryAreNone(
      @ForAll PaperMetadata paper, @ForAll Random random, @ForAll byte[] any) {
    byte[] bytes =
        new CacheEntry(new PaperLookup.Found(paper), NOW.instant(), Set.of()).bytes(paper.id());
    assertThat(CacheEntry.of(paper.id(), any)).isEmpty();
    assertThat(CacheEntry.of(paper.id(), Arrays.copyOf(bytes, random.nextInt(bytes.length))))
        .isEmpty();
    Optional<CacheEntry> before = CacheEntry.of(paper.id(), bytes);
    // A few bits of the header of gzip mean nothing.
    bytes[10 + random.nextInt(bytes.length - 10)] ^= (byte) (1 << random.nextInt(8));
    assertThat(CacheEntry.of(paper.id(), bytes))
        .satisfiesAnyOf(e -> assertThat(e).isEmpty(), e -> assertThat(e).isEqualTo(before));
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void aDamagedCacheGivesNoWrongAnswerAndNoException(
      @ForAll @Size(min = 1, max = 12) List<PaperLookup> lookups, @ForAll Random random)
      throws IOException {
    clear();
    Map<ArxivId, PaperLookup> answers = numbered(lookups);
    List<String> said = new ArrayList<>();
    for (ArxivId id : answers.keySet()) {
      find(Set.of(id), ids -> Map.of(id, answers.get(id)), said);
    }
    assertThat(said).isEmpty();
    Files.write(file, damaged(Files.readAllBytes(file), random));
    find(answers.keySet(), CatalogCacheLawsTest::none, said)
        .forEach((id, found) -> assertThat(found).isIn(answers.get(id), none(Set.of(id)).get(id)));
    assertThat(find(answers.keySet(), ids -> part(answers, ids), said)).isEqualTo(answers);
    assertThat(find(answers.keySet(), ids -> part(answers, ids), said)).isEqualTo(answers);
  }

  private static Map<ArxivId, PaperLookup> part(
      Map<ArxivId, PaperLookup> answers, Iterable<ArxivId> ids) {
    Map<ArxivId, PaperLookup> part = new LinkedHashMap<>();
    ids.forEach(id -> part.put(id, answers.get(id)));
    return part;
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes =
        random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length + 1)) : whole;
    if (bytes.length == 0) {
      return bytes;
    }
    switch (random.nextInt(4)) {
      case 0 -> {
        // A few bytes.
        for (int i = random.nextInt(20); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      case 1 -> {
        // A block of zeros.
        int from = random.nextInt(bytes.length);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + random.nextInt(5000)), (byte) 0);
      }
      case 2 -> {
        // A block of noise.
        int from = random.nextInt(bytes.length);
        for (int i = from; i < Math.min(bytes.length, from + 3000); i++) {
          bytes[i] = (byte) random.nextInt();
        }
      }
      default -> {
        // A block that is elsewhere, too, as after a lost write.
        int length = Math.min(4096, bytes.length);
        int from = random.nextInt(bytes.length - length + 1) / 4096 * 4096;
        int to = random.nextInt(bytes.length - length + 1) / 4096 * 4096;
        System.arraycopy(bytes, from, bytes, to, length);
      }
    }
    return bytes;
  }
}
