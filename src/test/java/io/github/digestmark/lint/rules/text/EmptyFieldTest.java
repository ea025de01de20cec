package io.github.digestmark.lint.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.rules.OnePaper;
import io.github.digestmark.source.Position;
import io.github.digestmark.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings of empty fields are where the text should be added. */
class EmptyFieldTest {

  private static List<String> places(String markdown) {
    SourceText source = SourceText.of(markdown);
    return Digestmark.lint(markdown).stream()
        .map(d -> source.position(d.span().start()) + " " + d.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "translated title, 9:6",
    "title, 11:5",
    "summary, 15:5",
    "translated abstract, 19:5",
    "abstract, 21:5"
  })
  void theFindingIsAtTheEmptySlot(String field, String place) {
    List<Diagnostic> found = OnePaper.sound().with(field, "").lint();
    assertThat(found).extracting(Diagnostic::rule).containsExactly("empty-field");
    Position start =
        SourceText.of(OnePaper.sound().with(field, "").markdown())
            .position(found.get(0).span().start());
    assertThat(start).hasToString(place);
    assertThat(found.get(0).message()).startsWith("entry [^1] has no " + field);
    assertThat(found.get(0).span().isEmpty()).isTrue();
  }

  @Test
  void withoutASlotTheFindingIsAtTheEndOfThePreviousField() {
    String collapsed =
        OnePaper.sound()
            .with("translated abstract", "")
            .markdown()
            .replace("\n    \n", "\n")
            .replaceAll("\n{3,}", "\n\n");
    assertThat(places(collapsed))
        .containsExactly("15:20 entry [^1] has no translated abstract; add it");
  }

  @Test
  void aSummaryOnOneSideIsMissingOnTheOther() {
    assertThat(places(OnePaper.sound().with("row summary", "").markdown()))
        .containsExactly("5:73 row [^1] has no summary, but its entry has one; copy it to the row");
    assertThat(places(OnePaper.sound().with("summary", "").markdown()))
        .containsExactly(
            "15:5 entry [^1] has no summary, but its row has one; copy it to the entry");
  }

  @Test
  void aDigestWithoutSummariesHasNoFinding() {
    assertThat(OnePaper.sound().summarized("").findings()).isEmpty();
  }

  @Test
  void anEntryInTheFirstFormHasNoSlotForASummary() {
    String first =
        OnePaper.sound().with("summary", "").markdown().replace("\n    \n\n    \n\n", "\n");
    assertThat(places(first)).isEmpty();
  }

  @Test
  void theEnglishSummaryMayBeMissing() {
    assertThat(OnePaper.sound().with("english summary", "").findings()).isEmpty();
  }
}
