package io.github.digestmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

@Domain(CatalogDomain.class)
@Domain(DomainContext.Global.class)
class MetadataSnapshotLawsTest {

  private enum Packing {
    PLAIN,
    GZIP,
    ZIP
  }

  private Path file;

  @BeforeProperty
  void createFile() throws IOException {
    file = Files.createTempFile("snapshot", ".json");
  }

  @AfterProperty
  void deleteFile() throws IOException {
    Files.deleteIfExists(file);
  }

  private Map<ArxivId, PaperLookup> find(byte[] bytes, Collection<ArxivId> ids) throws IOException {
    Files.write(file, bytes);
    return MetadataSnapshot.open(file, p -> {}, m -> {}).find(ids);
  }

  private static byte[] lines(Collection<PaperMetadata> papers) {
    StringBuilder lines = new StringBuilder();
    papers.forEach(paper -> lines.append(SnapshotFile.line(paper)).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pack(byte[] bytes, Packing packing) throws IOException {
    if (packing == Packing.PLAIN) {
      return bytes;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        packing == Packing.GZIP ? new GZIPOutputStream(packed) : new ZipOutputStream(packed)) {
      if (out instanceof ZipOutputStream zip) {
        zip.putNextEntry(new ZipEntry("a.json"));
      }
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** What a snapshot says of a paper: no texts of earlier versions, split names joined. */
  private static PaperMetadata inSnapshot(PaperMetadata paper) {
    List<PaperVersion> versions = new ArrayList<>();
    for (PaperVersion v : paper.versions()) {
      versions.add(
          v.equals(paper.latest())
              ? v
              : new PaperVersion(v.number(), v.submitted(), Optional.empty(), Optional.empty()));
    }
    return new PaperMetadata(
        paper.id(),
        versions,
        paper.authors(),
        paper.categories(),
        paper.comments(),
        paper.journalReference(),
        paper.doi());
  }

  @Property(tries = 300)
  void papersThatWereWrittenAreFoundEqual(
      @ForAll @Size(max = 10) List<PaperMetadata> papers, @ForAll Packing packing)
      throws IOException {
    Map<ArxivId, PaperLookup> expected = new LinkedHashMap<>();
    papers.forEach(p -> expected.put(p.id(), new PaperLookup.Found(inSnapshot(p))));
    assertThat(find(pack(lines(papers), packing), expected.keySet())).isEqualTo(expected);
  }

  @Property(tries = 300)
  void anyBytesGiveAnAnswerForEveryPaper(
      @ForAll byte[] bytes, @ForAll @Size(max = 5) Set<ArxivId> ids, @ForAll Packing packing)
      throws IOException {
    Map<ArxivId, PaperLookup> found = find(pack(bytes, packing), ids);
    assertThat(found.keySet()).isEqualTo(ids);
    assertThat(found.values()).allMatch(PaperLookup.NotChecked.class::isInstance);
  }

  @Property(tries = 1000)
  void aDamagedSnapshotGivesAnAnswerForEveryPaper(
      @ForAll @Size(min = 1, max = 5) List<PaperMetadata> papers,
      @ForAll Packing packing,
      @ForAll Random random)
      throws IOException {
    byte[] bytes = pack(lines(papers), packing);
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    Map<ArxivId, PaperLookup> found = find(bytes, papers.stream().map(PaperMetadata::id).toList());
    assertThat(found.keySet())
        .containsExactlyInAnyOrderElementsOf(
            papers.stream().map(PaperMetadata::id).distinct().toList());
  }

  @Property(tries = 500)
  void aSnapshotThatIsCutOffLacksNoPaper(
      @ForAll @Size(min = 1, max = 5) List<PaperMetadata> papers,
      @ForAll Packing packing,
      @ForAll Random random)
      throws IOException {
    byte[] bytes = pack(lines(papers), packing);
    int length = random.nextInt(bytes.length);
    byte[] cut = Arrays.copyOf(bytes, length);
    PaperMetadata last = papers.get(papers.size() - 1);
    PaperLookup found = find(cut, List.of(last.id())).get(last.id());
    boolean isBetweenLines = bytes[length] == '\n' || (length > 0 && bytes[length - 1] == '\n');
    if (packing != Packing.PLAIN || !isBetweenLines) {
      assertThat(found).isNotInstanceOf(PaperLookup.Missing.class);
    }
  }
}
