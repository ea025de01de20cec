package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.Examples;
import io.github.digestmark.testing.ReadingLaws;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of layouts are read as their README says. */
class LayoutExamplesTest {

  private static final Pattern ROW =
      Pattern.compile("\\| \\[(.*\\.md)]\\(\\1\\) \\| `([a-z]+)` \\|");

  private static ParsedDigest parse(String name) throws IOException {
    return Digestmark.parse(Examples.FOLDER.resolve(name));
  }

  @Test
  void theReadmeNamesEachWithItsLayout() throws IOException {
    List<Matcher> rows =
        Files.readString(Examples.FOLDER.resolve("README.md"))
            .lines()
            .map(ROW::matcher)
            .filter(Matcher::lookingAt)
            .toList();
    assertThat(rows)
        .extracting(row -> row.group(1))
        .containsExactlyInAnyOrderElementsOf(Examples.ofOtherLayouts());
    for (Matcher row : rows) {
      assertThat(parse(row.group(1)).layout()).hasToString(row.group(2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TABLES.md, 5, AUTHORS DATE TOPIC",
    "ABSTRACT-COLUMN.md, 3, DATE ABSTRACT TOPIC",
    "SECTIONS.md, 2, AUTHORS ABSTRACT",
    "TRANSLATED-SECTIONS.md, 2, AUTHORS ABSTRACT TRANSLATED_TITLE TRANSLATED_ABSTRACT",
    "CONTENTS.md, 3, AUTHORS SUMMARY ABSTRACT CATEGORIES TOPIC",
    "KEYWORDS.md, 2, AUTHORS ABSTRACT CATEGORIES TOPIC",
    "ANCHORS.md, 2, AUTHORS SUMMARY VENUE",
    "LIST.md, 2, AUTHORS ABSTRACT CATEGORIES",
    "TOPIC-LIST.md, 3, AUTHORS DATE CATEGORIES TOPIC",
  })
  void everyPaperHasTheFieldsOfItsLayout(String name, int count, String fields) throws Exception {
    List<Paper> papers = parse(name).digest().papers();
    assertThat(papers).hasSize(count);
    for (Paper paper : papers) {
      assertThat(paper.arxivId()).as(paper.title()).isPresent();
      assertThat(paper.title()).isNotEmpty();
      for (String field : fields.split(" ", -1)) {
        assertThat(paper.text((Field) Field.class.getField(field).get(null)))
            .as(field + " of " + paper.title())
            .isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.digestmark.testing.Examples#ofOtherLayouts")
  void everyVisibleCharacterHasAPlace(String name) throws IOException {
    ReadingLaws.everyVisibleCharacterHasAPlace(parse(name));
    ReadingLaws.everySpanShowsItsField(parse(name));
  }

  @ParameterizedTest
  @MethodSource("io.github.digestmark.testing.Examples#ofOtherLayouts")
  void nothingIsFound(String name) throws IOException {
    assertThat(Digestmark.lint(parse(name), LintOptions.defaults())).isEmpty();
  }
}
