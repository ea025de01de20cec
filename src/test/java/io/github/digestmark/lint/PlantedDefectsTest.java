package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import io.github.digestmark.testing.Metadata;
import io.github.digestmark.testing.Plant;
import io.github.digestmark.testing.Plants;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A defect planted in a digest is found in its place, and nothing else is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedDefectsTest {

  private static final LintOptions OPTIONS =
      LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));

  private static final String ONCE_PER_FILE = "truncated-abstract";

  /**
   * A digest without a planted defect, which is read once for all of them.
   *
   * @param parsed the digest
   * @param before what is found in it
   */
  private record Original(ParsedDigest parsed, List<Diagnostic> before) {}

  private final Map<Path, Original> originals = new HashMap<>();
  private final Map<Path, Original> withMetadata = new HashMap<>();

  static List<Plant> plants() {
    return Plants.all();
  }

  @Test
  void everyRuleHasAPlantedDefect() {
    Set<String> planted = new HashSet<>();
    Plants.all().forEach(plant -> planted.add(plant.rule()));
    // Anchors and dates are in digests of other layouts: LayoutFaultsTest.
    planted.addAll(
        Set.of("undefined-anchor", "unlisted-section", "contents-total", "date-mismatch"));
    // What is off by default needs metadata of its own: MetadataRulesTest.
    assertThat(Digestmark.rules())
        .filteredOn(RuleInfo::isOnByDefault)
        .extracting(RuleInfo::name)
        .allMatch(planted::contains);
  }

  @ParameterizedTest
  @MethodSource("plants")
  void aDefectIsFoundInGeneratedDigests(Plant plant) throws IOException {
    for (String name : List.of("GENERATOR.md", "STAMPED.md", "ANNOUNCED.md")) {
      check(plant, Path.of("src", "test", "resources", "forms", name));
    }
  }

  @ParameterizedTest
  @MethodSource("plants")
  void aDefectIsFoundInRealDigests(Plant plant) throws IOException {
    int papers = 0;
    for (Path digest : Shared.digests()) {
      if (papers < 5) {
        papers += check(plant, digest);
      }
    }
    assertThat(papers).isPositive();
  }

  /** What arXiv says is what the digest said before. */
  private static LintOptions options(Plant plant, ParsedDigest parsed) {
    return needsMetadata(plant) ? OPTIONS.withMetadata(Metadata.of(parsed.digest())) : OPTIONS;
  }

  private static boolean needsMetadata(Plant plant) {
    return BuiltInRules.themeOf(plant.rule()).equals("metadata");
  }

  private Original original(Plant plant, Path file) throws IOException {
    Map<Path, Original> known = needsMetadata(plant) ? withMetadata : originals;
    Original original = known.get(file);
    if (original == null) {
      ParsedDigest parsed = Digestmark.parse(file);
      original = new Original(parsed, Digestmark.lint(parsed, options(plant, parsed)));
      known.put(file, original);
    }
    return original;
  }

  /** Returns how many papers of the digest the defect was planted in. */
  private int check(Plant plant, Path file) throws IOException {
    ParsedDigest parsed = original(plant, file).parsed();
    List<Diagnostic> before = original(plant, file).before();
    List<ParsedPaper> papers = parsed.papers();
    int checked = 0;
    int step = Math.max(1, parsed.rows().size() / 3);
    for (int i = 0; i < parsed.rows().size() - 3; i += step) {
      if (isFit(plant, papers, i, before)) {
        check(plant, parsed, before, i, file);
        checked++;
      }
    }
    return checked;
  }

  /** Returns whether the paper and the next two are complete and have no similar finding. */
  private static boolean isFit(
      Plant plant, List<ParsedPaper> papers, int index, List<Diagnostic> before) {
    if (plant.rule().equals(ONCE_PER_FILE) && !isFirst(papers.get(index), before)) {
      return false;
    }
    for (int i = index; i < index + 3; i++) {
      ParsedPaper paper = papers.get(i);
      boolean fit =
          paper.isJoinedByLabel()
              && paper.parts().stream().allMatch(PlantedDefectsTest::isComplete)
              && paper.row().orElseThrow().url().matches("https?://arxiv.org/abs/.*");
      Optional<String> label = Optional.of(paper.label());
      fit &=
          before.stream().noneMatch(d -> label.equals(d.label()) && d.rule().equals(plant.rule()));
      fit &=
          plant.name().contains("comment")
              || before.stream()
                  .noneMatch(d -> label.equals(d.label()) && d.rule().equals("unbalanced-math"));
      if (!fit) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the entry precedes what is reported once per file. */
  private static boolean isFirst(ParsedPaper paper, List<Diagnostic> before) {
    int end = paper.entry().map(entry -> entry.span().end()).orElse(Integer.MAX_VALUE);
    return before.stream().noneMatch(d -> d.rule().equals(ONCE_PER_FILE) && d.span().start() < end);
  }

  private static boolean isComplete(ParsedPart part) {
    List<Field> fields =
        part instanceof ParsedRow
            ? Field.ofRows()
            : Field.all().stream().filter(Field::isUsual).toList();
    return part.isSound()
        && fields.stream().noneMatch(field -> part.text(field).isEmpty())
        && (part instanceof ParsedRow || part.text(Field.LINK_TEXT).equals(part.url()));
  }

  private static void check(
      Plant plant, ParsedDigest parsed, List<Diagnostic> before, int index, Path file) {
    Plant.Planted planted = plant.into(parsed, index);
    ParsedDigest changed = Digestmark.parse(planted.text());
    LintOptions options = options(plant, parsed);
    List<Diagnostic> after = Digestmark.lint(changed, options);
    List<Diagnostic> old = new ArrayList<>(before);
    List<Diagnostic> fresh = new ArrayList<>(after);
    fresh.removeIf(
        d -> removeFirst(old, o -> isAlike(parsed, o, changed, d) && isOfSamePaper(o, d)));
    fresh.removeIf(d -> removeFirst(old, o -> isAlike(parsed, o, changed, d)));
    fresh.removeIf(d -> removeFirst(old, o -> isOfSamePaper(o, d)));
    // Its place changes with the papers that are read.
    fresh.removeIf(
        d ->
            d.rule().equals(ONCE_PER_FILE)
                && !plant.rule().equals(ONCE_PER_FILE)
                && removeFirst(old, o -> o.rule().equals(ONCE_PER_FILE)));
    String where = plant + " in row " + index + " of " + file.getFileName();
    List<Diagnostic> unexpected =
        fresh.stream().filter(d -> !d.rule().equals(plant.rule())).toList();
    assertThat(unexpected).as(where).isEmpty();
    assertThat(fresh).as(where).hasSize(1);
    Span span = fresh.get(0).span();
    int line = changed.source().position(span.start()).line();
    int expected = changed.source().position(planted.start()).line();
    if (planted.length() >= 0) {
      assertThat(span)
          .as(where)
          .isEqualTo(new Span(planted.start(), planted.start() + planted.length()));
    } else {
      assertThat(line)
          .as(where)
          .isBetween(expected, planted.length() == -1 ? expected : expected + 4);
    }
    checkFix(changed, options, after, fresh.get(0), where);
  }

  private static boolean removeFirst(List<Diagnostic> from, Predicate<Diagnostic> test) {
    for (int i = 0; i < from.size(); i++) {
      if (test.test(from.get(i))) {
        from.remove(i);
        return true;
      }
    }
    return false;
  }

  private static boolean isAlike(
      ParsedDigest parsed, Diagnostic old, ParsedDigest changed, Diagnostic fresh) {
    return old.rule().equals(fresh.rule())
        && parsed.source().at(old.span()).equals(changed.source().at(fresh.span()));
  }

  private static boolean isOfSamePaper(Diagnostic old, Diagnostic fresh) {
    return old.rule().equals(fresh.rule()) && old.label().equals(fresh.label());
  }

  /** A safe fix removes its finding and adds none. */
  private static void checkFix(
      ParsedDigest changed,
      LintOptions options,
      List<Diagnostic> findings,
      Diagnostic diagnostic,
      String where) {
    if (diagnostic.fix().isEmpty()) {
      return;
    }
    Fix fix = diagnostic.fix().get();
    String fixed = TextEdit.apply(changed.source().text(), fix.edits());
    List<Diagnostic> after = Digestmark.lint(Digestmark.parse(fixed), options);
    if (fix.safety() == Fix.Safety.SAFE) {
      assertThat(after).as(where).hasSize(findings.size() - 1);
    }
  }
}
