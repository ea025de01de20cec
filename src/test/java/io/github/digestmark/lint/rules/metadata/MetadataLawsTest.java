package io.github.digestmark.lint.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Metadata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of the comparison with metadata. */
class MetadataLawsTest {

  @Provide
  Arbitrary<String> forms() {
    return Digests.inAnyForm();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(Digests.inAnyForm(), Digests.hostileText());
  }

  private static Map<ArxivId, PaperLookup> metadata(ParsedDigest parsed) {
    return Metadata.of(parsed.digest());
  }

  @Property(tries = 300)
  void aDigestAgreesWithMetadataOfItsOwn(@ForAll("forms") String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    LintOptions options = LintOptions.defaults().withMetadata(metadata(parsed));
    assertThat(Digestmark.lint(parsed, options))
        .filteredOn(d -> BuiltInRules.themeOf(d.rule()).equals("metadata"))
        .extracting(Diagnostic::rule)
        // The copies of a paper may have other titles and texts.
        .isSubsetOf(
            isDistinct(parsed)
                ? List.of()
                : List.of(
                    "wrong-paper",
                    "outdated-title",
                    "wrong-abstract",
                    "wrong-category",
                    "unknown-version"));
  }

  private static boolean isDistinct(ParsedDigest parsed) {
    List<String> ids =
        parsed.digest().papers().stream()
            .flatMap(paper -> paper.arxivId().stream())
            .map(ArxivId::paper)
            .toList();
    return ids.stream().distinct().count() == ids.size();
  }

  /** Whatever arXiv says, nothing is thrown, and the unsafe fixes come to an end. */
  @Property(tries = 300)
  void anyMetadataGiveFindings(@ForAll("texts") String text, @ForAll Random random) {
    ParsedDigest parsed = Digestmark.parse(text);
    Map<ArxivId, PaperLookup> own = metadata(parsed);
    List<PaperLookup> shuffled = new ArrayList<>(own.values());
    Collections.shuffle(shuffled, random);
    Map<ArxivId, PaperLookup> metadata = new HashMap<>();
    own.keySet().forEach(id -> metadata.put(id, shuffled.remove(0)));
    LintOptions options =
        LintOptions.defaults()
            .withMetadata(metadata)
            .with("newer-version")
            .with("published-elsewhere");
    Digestmark.lint(parsed, options).forEach(d -> parsed.source().at(d.span()));
    FixResult fixed = Digestmark.fix(text, options, Fix.Safety.UNSAFE);
    assertThat(fixed.cycling()).isEmpty();
  }
}
