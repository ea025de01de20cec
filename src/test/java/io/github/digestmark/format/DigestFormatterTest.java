package io.github.digestmark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the formatter leaves unchanged, and line endings. */
class DigestFormatterTest {

  private static final String DIGEST =
      """
      # S

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [First](https://arxiv.org/abs/1706.03701) | 摘要一 |

      # D

      [^1]: 第一

          First

          [https://arxiv.org/abs/1706.03701](https://arxiv.org/abs/1706.03701)

          摘要一

          译文

          An abstract.
      """;

  private static FormatResult format(String text, LineEndings endings) {
    return Digestmark.format(Digestmark.parse(text), endings);
  }

  @Test
  void aDigestInCanonicalFormIsNotChanged() {
    assertThat(Digestmark.format(DIGEST).text()).isEqualTo(DIGEST);
    assertThat(((FormatResult.Formatted) Digestmark.format(DIGEST)).edits()).isEmpty();
  }

  @Test
  void aTextWithoutADigestIsNotChanged() {
    String text = "No digest,  \r\n\n\n\nonly words.";
    FormatResult result = format(text, LineEndings.LF);
    assertThat(result.text()).isEqualTo(text);
    assertThat(result.reason()).hasValueSatisfying(r -> assertThat(r).contains("no digest"));
  }

  @Test
  void aPipeAfterTwoBackslashesIsNotChanged() {
    String text = DIGEST.replace("摘要一", "$\\\\|w\\\\|$");
    assertThat(format(text, LineEndings.LF))
        .isInstanceOfSatisfying(
            FormatResult.Unwritable.class,
            result -> assertThat(result.message()).contains("two backslashes in front of a pipe"));
  }

  @Test
  void aGeneratorsFormWithoutATitleIsNotChanged() {
    String text =
        DIGEST
            .replace("    First\n", "    \n")
            .replace("    摘要一\n\n", "")
            .replace("An abstract.", "An abstract.\n    ");
    assertThat(format(text, LineEndings.LF))
        .isInstanceOfSatisfying(
            FormatResult.Unwritable.class,
            result ->
                assertThat(result.message()).contains("the title cannot be written: it is empty"));
  }

  @Test
  void aDigestWithStructuralErrorsIsNotChanged() {
    FormatResult result = Digestmark.format(DIGEST.replace("# S", "S"));
    assertThat(result.text()).isEqualTo(DIGEST.replace("# S", "S"));
    assertThat(((FormatResult.Refused) result).problems()).isNotEmpty();
  }

  /** Deeper indentation makes code; the width of a tab depends on its column. */
  private static final String CODE = DIGEST.replace("    An abstract.", "    \tcode");

  @ParameterizedTest
  @ValueSource(strings = {"~~~", "<pre>", "<!-- x", "```"})
  void aDigestThatHidesAParagraphIsNotChanged(String title) {
    String digest = CODE.replace("    First\n", "    " + title + "\n");
    FormatResult result = Digestmark.format(digest);
    assertThat(result.text()).isEqualTo(digest);
    assertThat(((FormatResult.Unwritable) result).message())
        .startsWith("entry [^1]: the title cannot be written: ")
        .contains("does not end");
  }

  @Test
  void aDigestThatWouldRenderDifferentlyIsNotChanged() {
    String digest = CODE.replace("    [https", "    <pre>\n    [https");
    FormatResult result = Digestmark.format(digest);
    assertThat(result.text()).isEqualTo(digest);
    assertThat(((FormatResult.NotSame) result).difference())
        .isEqualTo("a page would show a different text");
  }

  @Test
  void aDigestThatWouldGetAStructuralErrorIsNotChanged() {
    String digest =
        DIGEST
            .replace("    [https", "    <!-- open\n    [https")
            .replace("摘要一\n\n    译", "摘要一\n    # x\n    译");
    FormatResult result = Digestmark.format(digest);
    assertThat(result.text()).isEqualTo(digest);
    assertThat(((FormatResult.NotSame) result).difference())
        .isEqualTo(
            "the result would have a structural error: entry [^1] has no paragraph with the link; write [URL](URL)"
                + " below the title");
  }

  @ParameterizedTest
  @CsvSource({
    "LF, '\n', '\n'",
    "LF, '\r', '\n'",
    "CRLF, '\n', '\r\n'",
    "CRLF, '\r', '\r\n'",
    "CRLF, '\r\n', '\r\n'",
    "KEEP, '\n', '\n'",
    "KEEP, '\r', '\r'",
    "KEEP, '\r\n', '\r\n'"
  })
  void linesEndAsRequested(LineEndings endings, String before, String after) throws IOException {
    String loose = Files.readString(Path.of("src/test/resources/format/text-around.md"));
    String formatted = Files.readString(Path.of("src/test/resources/format/text-around.txt"));
    assertThat(format(loose.replace("\n", before), endings).text())
        .isEqualTo(formatted.replace("\n", after));
  }

  @Test
  void keptLineEndingsAreThoseOfTheFirstLine() {
    String mixed = DIGEST.replace("# S\n", "#  S\r\n").replace("|\n", "| \n");
    assertThat(format(mixed, LineEndings.KEEP).text())
        .startsWith("# S\r\n\r\n| Ref | Title | Summary |\r\n| --- |");
    assertThat(format("| a | b |", LineEndings.KEEP).text()).isEqualTo("| a | b |");
  }

  @Test
  void aTableOfManyRowsIsFormatted() {
    StringBuilder rows =
        new StringBuilder("# S\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n");
    StringBuilder entries = new StringBuilder("\n# D\n");
    for (int i = 1; i <= 4100; i++) {
      rows.append("| [^%s] | [T](https://arxiv.org/abs/1706.03701) | 摘要 |\n".formatted(i));
      entries.append(
          """

          [^%s]: 题

              T

              [https://arxiv.org/abs/1706.03701](https://arxiv.org/abs/1706.03701)

              摘要

              译

              A.
          """
              .formatted(i));
    }
    String canonical = rows.append(entries).toString();
    String loose = canonical.replace("| [^", "|[^").replace("] | ", "]|");
    assertThat(Digestmark.format(loose).text())
        .isEqualTo(Digestmark.format(canonical).text())
        .contains("| [^4100] | [T](");
  }
}
