package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.source.Span;
import io.github.digestmark.testing.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markers of git's conflicts are found wherever they are, and nothing else is taken for them. */
class MergeConflictTest {

  private static String clean() throws IOException {
    return Files.readString(Examples.FOLDER.resolve("CLEAN.md"));
  }

  private static List<Integer> markedLines(String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    List<Integer> lines = new ArrayList<>();
    for (Problem problem : parsed.problems()) {
      if (problem instanceof DigestProblem.MergeConflict conflict) {
        assertThat(parsed.problems()).hasSize(1);
        assertThat(parsed.hasDigest()).isFalse();
        assertThat(parsed.isMeantAsDigest()).isTrue();
        for (Span marker : conflict.markers()) {
          lines.add(parsed.source().lineNumber(marker.start()));
        }
      }
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aConflictIsFoundAroundEachLine(String ending) throws IOException {
    List<String> lines = clean().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> text = new ArrayList<>(lines);
      text.addAll(i + 1, List.of("||||||| 1a2b3c4", "=======", lines.get(i), ">>>>>>> theirs"));
      text.add(i, "<<<<<<< ours");
      assertThat(markedLines(String.join(ending, text) + ending))
          .containsExactly(i + 1, i + 3, i + 4, i + 6);
    }
  }

  @Test
  void aMarkerThatWasForgottenIsFound() throws IOException {
    String text = clean();
    assertThat(markedLines("<<<<<<< HEAD\n" + text)).containsExactly(1);
    assertThat(markedLines(text + ">>>>>>> theirs")).hasSize(1);
    assertThat(markedLines("---\n<<<<<<<\ntags: a\n>>>>>>>\n---\n\n" + text)).containsExactly(2, 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Summary\n=======\n\n",
        "||||||| 1a2b3c4\n\n",
        "<<<<<<<< HEAD\n\n",
        "<<<<<<<HEAD\n\n",
        " <<<<<<< HEAD\n\n",
        "a <<<<<<< HEAD >>>>>>> b\n\n",
        "```\n<<<<<<< HEAD\n=======\n>>>>>>> b\n```\n\n",
        "~~~~ text\n<<<<<<< HEAD\n~~~\n>>>>>>> b\n~~~~~\n\n",
      })
  void otherTextIsNotAConflict(String other) throws IOException {
    assertThat(markedLines(other + clean())).isEmpty();
    assertThat(markedLines(clean() + "\n" + other)).isEmpty();
  }

  @Test
  void codeWithinALineOpensNoFence() throws IOException {
    String text = "```a``` b\n" + clean() + "<<<<<<< ours\n=======\n>>>>>>> theirs\n```\n";
    assertThat(markedLines(text)).hasSize(3);
  }

  @Test
  void aTextThatIsNotADigestIsNotReported() {
    String text = "<<<<<<< ours\nSome text.\n=======\nOther text.\n>>>>>>> theirs\n";
    assertThat(Digestmark.parse(text).isMeantAsDigest()).isFalse();
    assertThat(markedLines(text)).isEmpty();
  }

  @Test
  void aConflictThatHidesTheWholeDigestIsFound() {
    List<String> table =
        Arrays.asList(
            "# A", "| Ref | Title | Summary |", "| --- | --- | --- |", "| [^1] | [T](u) | S |");
    String text =
        String.join("\n", table.subList(0, 2))
            + "\n<<<<<<< a\n"
            + String.join("\n", table.subList(2, 4))
            + "\n=======\n>>>>>>> b\n";
    assertThat(markedLines(text)).containsExactly(3, 6, 7);
  }
}
