package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Plant;
import io.github.digestmark.testing.Plants;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A safe fix removes a planted defect from any digest, and nothing else. */
class PlantedFixLawsTest {

  /** Defects whose safe fix restores the original digest. */
  private static final Set<String> UNDONE =
      Set.of("insecure-url", "noncanonical-url", "definition-order");

  @Provide
  Arbitrary<Digest> digests() {
    return Digests.translated()
        .filter(digest -> digest.rows().size() >= 3)
        .map(PlantedFixLawsTest::withPlainBeginnings);
  }

  /** Replaces beginnings of texts that would turn a planted character into markup. */
  private static Digest withPlainBeginnings(Digest digest) {
    return digest
        .withRows(
            digest.rows().stream().map(row -> row.with(Field.TITLE, "标题" + row.title())).toList())
        .withEntries(
            digest.entries().stream()
                .map(
                    entry ->
                        entry
                            .with(Field.TITLE, "标题" + entry.title())
                            .with(
                                Field.TRANSLATED_TITLE, "译文" + entry.text(Field.TRANSLATED_TITLE)))
                .toList());
  }

  @Provide
  Arbitrary<Plant> plants() {
    List<Plant> plants =
        Plants.all().stream()
            .filter(plant -> UNDONE.contains(plant.rule()))
            // The fix keeps a version in the URL.
            .filter(plant -> !plant.name().contains("v1"))
            .toList();
    return Arbitraries.of(plants);
  }

  @Property(tries = 400)
  void aSafeFixRestoresTheDigest(@ForAll("digests") Digest digest, @ForAll("plants") Plant plant) {
    FixResult clean = fix(Digests.inGeneratorForm(digest));
    ParsedDigest parsed = clean.parsed();
    long pairs =
        parsed.papers().stream()
            .filter(ParsedPaper::isJoinedByLabel)
            .filter(paper -> paper.parts().stream().allMatch(ParsedPart::isSound))
            .count();
    Assume.that(pairs == digest.rows().size());
    FixResult result = fix(plant.into(parsed, 0).text());
    assertThat(result.fixed()).extracting(Diagnostic::rule).contains(plant.rule());
    assertThat(result.parsed().digest()).isEqualTo(parsed.digest());
    assertThat(result.left()).hasSameSizeAs(clean.left());
    assertThat(fix(result.text()).fixed()).isEmpty();
  }

  private static FixResult fix(String text) {
    return Digestmark.fix(text, LintOptions.defaults(), Fix.Safety.SAFE);
  }
}
