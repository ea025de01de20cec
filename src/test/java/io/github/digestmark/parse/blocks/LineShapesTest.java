package io.github.digestmark.parse.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import io.github.digestmark.testing.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line is by its shape. */
class LineShapesTest {

  private static int labelEnd(String line) {
    Part part = new Part(line);
    return part.within(new LineShapes(part.text()).labelEnd(part.span()));
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
    assertThat(labelEnd(line)).isEqualTo(end);
    assertThat(labelEnd(line.replace('1', '\0'))).isEqualTo(line.contains("1") ? -1 : end);
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
    Part part = new Part(line);
    assertThat(new LineShapes(part.text()).isDelimiterRow(part.span())).isEqualTo(row);
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
    Part part = new Part(line);
    assertThat(new LineShapes(part.text()).isRow(part.span())).isEqualTo(row);
  }

  @ParameterizedTest
  @CsvSource({"'    a', true", "'   a', false", "'\ta', true", "'  \ta', true", "a, false"})
  void fourColumnsOrATabAreAnIndentation(String line, boolean indented) {
    Part part = new Part(line);
    LineShapes shapes = new LineShapes(part.text());
    int content = shapes.contentStart(part.span());
    assertThat(part.text().charAt(content)).isEqualTo('a');
    assertThat(shapes.isIndented(part.span().start(), content)).isEqualTo(indented);
  }

  @ParameterizedTest
  @CsvSource({"a, 0", "'- a', 1", "'> > - a', 3", "' 12. x', 3", "'', 0", "'--', 2"})
  void listsAndQuotesNestByTheirMarks(String line, int count) {
    Part part = new Part(line);
    Span span = part.span();
    assertThat(new LineShapes(part.text()).mostNested(span.start(), span.end())).isEqualTo(count);
  }
}
