package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Any papers and answers. */
class CatalogDomain extends DomainContextBase {

  private static final String NOT_SEEN = "[\\s\\p{Z}\\p{Cc}\u202A-\u202E\u2066-\u2069]";

  @Provide
  Arbitrary<ArxivId> ids() {
    Arbitrary<String> recent =
        Combinators.combine(Arbitraries.integers().between(1501, 1512), numbers())
            .as((month, number) -> String.format(Locale.ROOT, "%04d.%05d", month, number));
    Arbitrary<String> old =
        Combinators.combine(Arbitraries.of("hep-th", "math", "q-bio"), numbers())
            .as((archive, number) -> String.format(Locale.ROOT, "%s/0401%03d", archive, number));
    return Arbitraries.oneOf(recent, old).map(ArxivId::of);
  }

  private static Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(1, 999);
  }

  /** Texts of any characters, clean: what is not seen is a single space between words. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(t -> t.replaceAll(NOT_SEEN + "+", " ").strip())
        .filter(t -> !t.isEmpty());
  }

  @Provide
  Arbitrary<PaperAuthor> authors() {
    Arbitrary<String> part = texts().optional(.8).map(text -> text.orElse(""));
    return Combinators.combine(part, texts(), part).as(PaperAuthor::new);
  }

  private static Arbitrary<String> dois() {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .excludeChars(',', ';')
        .ofMaxLength(20)
        .map("10.1000/"::concat);
  }

  @Provide
  Arbitrary<PaperVersion> versions() {
    return versions(texts().optional(.5));
  }

  private Arbitrary<PaperVersion> versions(Arbitrary<Optional<String>> titles) {
    Arbitrary<Optional<Instant>> dates =
        Arbitraries.longs()
            .between(670_000_000, 4_000_000_000L)
            .map(Instant::ofEpochSecond)
            .optional(.8);
    return Combinators.combine(dates, titles, texts().optional(.8))
        .as((date, title, abstractText) -> new PaperVersion(1, date, title, abstractText));
  }

  @Provide
  Arbitrary<PaperMetadata> papers() {
    Arbitrary<SortedSet<Integer>> numbers =
        Arbitraries.integers().between(1, 12).set().ofMinSize(1).ofMaxSize(4).map(TreeSet::new);
    Arbitrary<List<PaperVersion>> versions =
        Combinators.combine(
                numbers, versions().list().ofSize(4), versions(texts().map(Optional::of)))
            .as(CatalogDomain::numbered);
    Arbitrary<List<String>> categories =
        Arbitraries.of("cs.CL", "math.CO", "hep-th").list().uniqueElements().ofMaxSize(3);
    return Combinators.combine(
            ids(),
            versions,
            authors().list().ofMaxSize(3),
            categories,
            texts().optional(.5),
            texts().optional(.5),
            dois().optional(.5))
        .as(PaperMetadata::new);
  }

  private static List<PaperVersion> numbered(
      SortedSet<Integer> numbers, List<PaperVersion> earlier, PaperVersion latest) {
    List<PaperVersion> versions = new ArrayList<>();
    for (int number : numbers) {
      PaperVersion version = number == numbers.last() ? latest : earlier.get(versions.size());
      versions.add(
          new PaperVersion(number, version.submitted(), version.title(), version.abstractText()));
    }
    return versions;
  }

  @Provide
  Arbitrary<PaperLookup> lookups() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, papers().map(PaperLookup.Found::new)),
        Tuple.of(1, Arbitraries.just(new PaperLookup.Missing())));
  }
}
