package io.github.digestmark.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.DetailedDigests;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Properties of merging and comparing. */
class MergeLawsTest {

  @Provide
  Arbitrary<Digest> digest() {
    return Arbitraries.oneOf(Digests.generated(), DetailedDigests.of(Digests.generated()));
  }

  @Provide
  Arbitrary<List<Digest>> digests() {
    return digest().list().ofMinSize(1).ofMaxSize(3).map(MergeLawsTest::withCopies);
  }

  /** Adds digests with the papers of the first; one of them has different texts. */
  private static List<Digest> withCopies(List<Digest> digests) {
    Digest first = digests.get(0);
    List<Digest> all = new ArrayList<>(digests);
    all.add(
        first.withEntries(first.entries().stream().map(e -> e.with(Field.SUMMARY, "x")).toList()));
    all.add(first.withEntries(List.of()).withSummaryHeading("x"));
    all.add(0, digests.get(digests.size() - 1).withRows(List.of()));
    return all;
  }

  private static MergedDigest merge(List<Digest> digests, PaperOrder order) {
    List<NamedDigest> named = new ArrayList<>();
    digests.forEach(digest -> named.add(new NamedDigest("d" + named.size(), digest)));
    return new DigestMerger().merge(named, order);
  }

  @Property
  void mergingADigestWithItselfChangesNothing(@ForAll("digest") Digest digest) {
    Digest once = merge(List.of(digest), PaperOrder.FILE).digest();
    assertThat(merge(List.of(once, once), PaperOrder.FILE).digest()).isEqualTo(once);
    long papers = digest.papers().stream().map(PaperKey::of).distinct().count();
    if (papers == digest.papers().size()) {
      assertThat(once).isEqualTo(digest);
    }
  }

  @Property
  void sortedByIdentifierTheOrderOfDigestsDoesNotMatter(@ForAll("digests") List<Digest> digests) {
    List<Digest> backwards = new ArrayList<>(digests);
    Collections.reverse(backwards);
    for (PaperOrder order : List.of(PaperOrder.ID, PaperOrder.TITLE)) {
      assertThat(merge(backwards, order).digest()).isEqualTo(merge(digests, order).digest());
    }
  }

  @Property
  void mergingAgainChangesNothing(@ForAll("digests") List<Digest> digests) {
    for (PaperOrder order : PaperOrder.values()) {
      Digest once = merge(digests, order).digest();
      assertThat(merge(List.of(once), order).digest()).isEqualTo(once);
      assertThat(merge(List.of(once, once), order).digest()).isEqualTo(once);
    }
  }

  @Property
  void everyPaperIsKeptOnceOrDropped(@ForAll("digests") List<Digest> digests) {
    MergedDigest merged = merge(digests, PaperOrder.FILE);
    int all = digests.stream().mapToInt(digest -> digest.papers().size()).sum();
    assertThat(merged.papers().size() + merged.dropped().size()).isEqualTo(all);
    List<Paper> kept = merged.papers().stream().map(PaperCopy::paper).toList();
    PaperKeys keys = new PaperKeys(List.of(kept));
    assertThat(kept).extracting(keys::of).doesNotHaveDuplicates();
    assertThat(merged.dropped())
        .allSatisfy(copy -> assertThat(merged.papers()).contains(copy.kept()));
  }

  @Property
  void aDigestDoesNotDifferFromItself(@ForAll("digest") Digest digest) {
    assertThat(DigestDiff.of(digest, digest).isEmpty()).isTrue();
  }

  @Property(tries = 300)
  void swappingTheDigestsSwapsAddedAndRemoved(@ForAll("digests") List<Digest> digests) {
    for (Digest before : digests) {
      for (Digest after : digests) {
        DigestDiff there = DigestDiff.of(before, after);
        DigestDiff back = DigestDiff.of(after, before);
        assertThat(back.removed()).isEqualTo(there.added());
        assertThat(back.added()).isEqualTo(there.removed());
        assertThat(back.digest()).isEqualTo(swapped(there.digest()));
        assertThat(back.changed())
            .containsExactlyInAnyOrderElementsOf(
                there.changed().stream().map(MergeLawsTest::swapped).toList());
        assertThat(back.reordered()).isEqualTo(there.reordered());
        assertThat(there.isEmpty()).isEqualTo(back.isEmpty());
      }
    }
  }

  private static PaperChange swapped(PaperChange change) {
    return new PaperChange(change.after(), change.before(), swapped(change.fields()));
  }

  private static List<FieldChange> swapped(List<FieldChange> fields) {
    return fields.stream()
        .map(field -> new FieldChange(field.part(), field.field(), field.after(), field.before()))
        .toList();
  }

  @Property
  void addedAndRemovedPapersAreNotInBoth(@ForAll("digests") List<Digest> digests) {
    Digest before = digests.get(0);
    Digest after = digests.get(digests.size() - 1);
    DigestDiff diff = DigestDiff.of(before, after);
    assertThat(before.papers().size() - diff.removed().size())
        .isEqualTo(after.papers().size() - diff.added().size());
  }

  @Test
  void mergingRealDigestsAddsNoFindings() throws IOException {
    List<NamedDigest> digests = new ArrayList<>();
    Set<String> faults = new HashSet<>();
    for (Path file : Shared.digests()) {
      ParsedDigest parsed = Digestmark.parse(file);
      digests.add(new NamedDigest(file.toString(), parsed.digest()));
      faults.addAll(faults(parsed));
    }
    MergedDigest merged = new DigestMerger().merge(digests, PaperOrder.ID);
    String text = Digestmark.write(merged.digest());
    assertThat(Digestmark.parse(text).digest()).isEqualTo(merged.digest());
    assertThat(faults).containsAll(faults(Digestmark.parse(text)));
    Collections.shuffle(digests, new java.util.Random(1));
    assertThat(new DigestMerger().merge(digests, PaperOrder.ID).digest())
        .isEqualTo(merged.digest());
  }

  private static List<String> faults(ParsedDigest parsed) {
    return Digestmark.lint(parsed, LintOptions.defaults()).stream()
        .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
        .map(MergeLawsTest::withoutLabels)
        .toList();
  }

  private static String withoutLabels(Diagnostic diagnostic) {
    return diagnostic.rule() + ": " + diagnostic.message().replaceAll("\\[\\^[^\\]]*]", "[^]");
  }
}
