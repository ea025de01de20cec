package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small shapes that a digest is read by: labels, cells, comments, repeated wording. */
class TextShapesTest {

  /** What stands around a part of a text does not count. */
  private static final String BEFORE = "[^|-->";

  private static final String BEHIND = "-->]|:[^x]: |";

  private static String text(String part) {
    return BEFORE + part + BEHIND;
  }

  private static Span span(String part) {
    return new Span(BEFORE.length(), BEFORE.length() + part.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[^1]; 1",
        "' [^a-b] '; a-b",
        "x [^1] [^2]; 1",
        "[^]; none",
        "[^; none",
        "[^1; none",
        "[^1 2]; none",
        "[^1[2]; none",
        "[1]; none",
        "''; none"
      })
  void aCellRefersToTheFirstLabelInIt(String cell, String label) {
    String text = text(cell);
    assertThat(
            Labels.reference(text, span(cell))
                .map(found -> text.substring(found.start(), found.end()))
                .orElse("none"))
        .isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, true", "a, A, true", "ß, SS, true", "1, 2, false", "a, b, false"})
  void labelsAreComparedWithoutTheirCase(String a, String b, boolean same) {
    assertThat(Labels.key(a).equals(Labels.key(b))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| a | b |; a/b",
        "a|b; a/b",
        "'  | a | b |  '; a/b",
        "|a|b; a/b",
        "a; a",
        "|; ''",
        "||; /",
        "| |; /",
        "|a||; a/",
        "| a \\| b |; a \\| b",
        "|\\|a|; \\|a",
        "\\|a|; \\|a",
        "''; ''"
      })
  void aLineIsCutAtItsPipes(String line, String cells) {
    String text = text(line);
    List<String> found =
        TableCells.split(text, span(line)).stream()
            .map(cell -> text.substring(cell.start(), cell.end()))
            .toList();
    assertThat(String.join("/", found)).isEqualTo(cells.equals("/") ? "" : cells);
    assertThat(TableCells.pipes(text, span(line)))
        .allMatch(pipe -> span(line).start() <= pipe && text.charAt(pipe) == '|');
  }

  @ParameterizedTest
  @CsvSource({"|, 0", "a|b, 1", "a\\|b, ''", "a\\\\|b, ''", "|a|\\||, 0 2 5", "'', ''"})
  void aPipeBehindABackslashIsNone(String cell, String places) {
    List<String> found =
        TableCells.pipes(text(cell), span(cell)).stream()
            .map(pipe -> String.valueOf(pipe - BEFORE.length()))
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(places);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!-- a -->", "<!---->", "<!-->", " \t<!-- a --> ", "<!-- a --> <!-- b -->"})
  void commentsAndNothingElseAreAComment(String text) {
    assertThat(Comments.isComment(text(text), span(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "<!-- a",
        "<!-- a --> b",
        "b <!-- a -->",
        "<!--",
        "<!-- a --> <!-- b",
        "<!- a"
      })
  void otherWordsMakeItNone(String text) {
    assertThat(Comments.isComment(text(text), span(text))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"<!-- a --> b, 10", "<!--> b, 5", "<!-- a --, -1", "a <!-- b -->, -1"})
  void aCommentEndsAtItsFirstArrow(String text, int end) {
    int found = Comments.end(text(text), span(text));
    assertThat(found < 0 ? found : found - BEFORE.length()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a b; ab; true",
        "' a'; 'a '; true",
        "p(y\\|x); p(y|x); true",
        "p(y\\|x); p(yx); false",
        "\\|a; |a; true",
        "a; ab; false",
        "ab; a; false",
        "a; ''; false",
        "''; ' '; true",
        "a b; a c; false"
      })
  void whiteSpaceAndEscapedPipesMakeNoOtherWording(String a, String b, boolean same) {
    assertThat(Wording.isSame(a, b)).isEqualTo(same);
    assertThat(Wording.key(a).equals(Wording.key(b))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "abcd, abcd, true",
    "abcd, abxx, true",
    "abcd, xxcd, true",
    "abcd, axxd, true",
    "abcd, axxx, false",
    "abcd, xxxx, false",
    "abcd, ab, true",
    "abcd, cd, true",
    "abcde, ab, false",
    "ab, abcd, true",
    "a, abc, false",
    "aa, aaaa, true"
  })
  void anEditSharesHalfOfTheText(String a, String b, boolean alike) {
    assertThat(Wording.isAlike(a, b)).isEqualTo(alike);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "  | a", "[k]: x", "[^]: x", "[^a b]: x", "[^1] x", "a: - b"})
  void aLineGoesOnWithTheParagraphAbove(String line) {
    assertThat(new LineShapes(text(line)).goesOn(span(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "# a", "> a", "- a", "1. a", "```", "***", "<a", "[^1]: x", "|-|", ":-"})
  void anotherBlockDoesNot(String line) {
    assertThat(new LineShapes(text(line)).goesOn(span(line))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "[^1]: a, 3",
    "[^ab]:, 4",
    "[^]: a, -1",
    "[^1] a, -1",
    "[^1], -1",
    "[^a b]: c, -1",
    "[^1, -1",
    "[1]: a, -1",
    "' [^1]: a', -1"
  })
  void aDefinitionBeginsWithItsLabel(String line, int end) {
    int found = new LineShapes(text(line)).labelEnd(span(line));
    assertThat(found < 0 ? found : found - BEFORE.length() + 1).isEqualTo(end < 0 ? end : end + 1);
    String broken = line.replace('1', '\0');
    assertThat(new LineShapes(text(broken)).labelEnd(span(broken)))
        .isEqualTo(line.contains("1") ? -1 : found);
  }

  @ParameterizedTest
  @CsvSource({
    "|-|, true",
    "--, true",
    "':-: | -', true",
    "|, false",
    "::, false",
    "'', false",
    "-a, false",
    "a-, false"
  })
  void aRowOfDashesIsDashesColonsAndPipes(String line, boolean row) {
    assertThat(new LineShapes(text(line)).isDelimiterRow(span(line))).isEqualTo(row);
  }

  @ParameterizedTest
  @CsvSource({
    "| a |, true",
    "a | b, true",
    "a |, true",
    "||, true",
    "|, false",
    "' | ', false",
    "a, false"
  })
  void aPipeAloneIsNoRow(String line, boolean row) {
    assertThat(new LineShapes(text(line)).isRow(span(line))).isEqualTo(row);
  }

  @ParameterizedTest
  @CsvSource({"'    a', true", "'   a', false", "'\ta', true", "'  \ta', true", "a, false"})
  void fourColumnsOrATabAreAnIndentation(String line, boolean indented) {
    LineShapes shapes = new LineShapes(text(line));
    int content = shapes.contentStart(span(line));
    assertThat(text(line).charAt(content)).isEqualTo('a');
    assertThat(shapes.isIndented(span(line).start(), content)).isEqualTo(indented);
  }

  @ParameterizedTest
  @CsvSource({"a, 0", "'- a', 1", "'> > - a', 3", "' 12. x', 3", "'', 0", "'--', 2"})
  void listsAndQuotesNestByTheirMarks(String line, int count) {
    LineShapes shapes = new LineShapes(text(line));
    assertThat(shapes.mostNested(span(line).start(), span(line).end())).isEqualTo(count);
  }
}
