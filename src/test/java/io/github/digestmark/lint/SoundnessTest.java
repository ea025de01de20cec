package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.testing.Examples;
import io.github.digestmark.testing.Plant;
import io.github.digestmark.testing.Plants;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row or an entry that is broken hides no finding in another one, even with the same label. */
class SoundnessTest {

  private static final Set<String> RULES = Set.of("url-mismatch", "title-mismatch", "insecure-url");

  static List<Plant> plants() {
    return Plants.all().stream().filter(plant -> RULES.contains(plant.rule())).toList();
  }

  private static ParsedDigest clean() throws IOException {
    return Digestmark.parse(Files.readString(Examples.FOLDER.resolve("CLEAN.md")));
  }

  @ParameterizedTest
  @MethodSource("plants")
  void aBrokenEntryWithTheSameLabelHidesNothing(Plant plant) throws IOException {
    String text = plant.into(clean(), 0).text();
    String label = clean().rows().get(0).label();
    for (String broken : List.of("Only text.", "A\n\n    B", "A\n\n    [u](u)")) {
      String second = text.stripTrailing() + "\n\n[^" + label + "]: " + broken + "\n";
      assertThat(rules(second))
          .as(second)
          .containsAll(rules(text))
          .contains("duplicate-definition");
      assertThat(Digestmark.parse(second).entries()).filteredOn(ParsedPart::isSound).hasSize(5);
    }
  }

  @ParameterizedTest
  @MethodSource("plants")
  void aBrokenRowWithTheSameLabelHidesNothing(Plant plant) throws IOException {
    ParsedDigest planted = Digestmark.parse(plant.into(clean(), 0).text());
    String text = planted.source().text();
    int end = planted.sections().table().orElseThrow().end();
    for (String broken : List.of("| [^%s] |", "| [^%s] | A | B |", "| [^%s] | A | B | C |")) {
      String row = "\n" + broken.formatted(planted.rows().get(0).label());
      String second = text.substring(0, end) + row + text.substring(end);
      assertThat(rules(second)).as(second).containsAll(rules(text)).contains("duplicate-reference");
    }
  }

  @Test
  void aPlantedFaultIsFound() throws IOException {
    for (Plant plant : plants()) {
      assertThat(rules(plant.into(clean(), 0).text())).containsExactly(plant.rule());
    }
  }

  private static Set<String> rules(String text) {
    Set<String> rules = new TreeSet<>();
    Digestmark.lint(text).forEach(diagnostic -> rules.add(diagnostic.rule()));
    return rules;
  }
}
