package io.github.digestmark.lint.rules.footnotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and entries are renumbered, and entries moved into the order of their rows. */
class EntryMovesTest {

  private static String row(String label, int paper) {
    return "| [^%s] | [Title %s](https://arxiv.org/abs/1706.0370%s) | 摘要%s。 |\n"
        .formatted(label, paper, paper, paper);
  }

  private static String entry(String label, int paper) {
    return """
    [^%1$s]: 题%2$s

        Title %2$s

        [https://arxiv.org/abs/1706.0370%2$s](https://arxiv.org/abs/1706.0370%2$s)

        摘要%2$s。

        译文%2$s。

        Abstract %2$s.

    """
        .formatted(label, paper);
  }

  private static String digest(List<String> rows, List<String> entries) {
    String frame = "# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n%s\n# 详细\n\n%s";
    String below = entries.stream().collect(Collectors.joining()).stripTrailing() + "\n";
    return frame.formatted(String.join("", rows), below);
  }

  private static String fixed(String digest) {
    return Digestmark.fix(digest, LintOptions.defaults(), Fix.Safety.SAFE).text();
  }

  @Test
  void entriesAreMovedIntoTheOrderOfTheirRows() {
    List<String> rows = List.of(row("1", 1), row("2", 2), row("3", 3));
    String mixed = digest(rows, List.of(entry("3", 3), entry("1", 1), entry("2", 2)));
    assertThat(fixed(mixed))
        .isEqualTo(digest(rows, List.of(entry("1", 1), entry("2", 2), entry("3", 3))));
  }

  @Test
  void entriesAreMovedPastCommentsThatStayInPlace() {
    List<String> rows = List.of(row("1", 1), row("2", 2));
    String comment = "<!-- the second -->\n\n";
    String mixed = digest(rows, List.of(entry("2", 2), comment, entry("1", 1)));
    assertThat(fixed(mixed))
        .isEqualTo(digest(rows, List.of(entry("1", 1), comment, entry("2", 2))));
  }

  @Test
  void rowsAndEntriesAreRenumberedTogether() {
    String odd = digest(List.of(row("4", 1), row("7", 2)), List.of(entry("4", 1), entry("7", 2)));
    assertThat(fixed(odd))
        .isEqualTo(
            digest(List.of(row("1", 1), row("2", 2)), List.of(entry("1", 1), entry("2", 2))));
  }

  @Test
  void entriesFollowRowsThatWereMoved() {
    List<String> rows = List.of(row("2", 2), row("1", 1), row("3", 3));
    String moved = digest(rows, List.of(entry("1", 1), entry("2", 2), entry("3", 3)));
    assertThat(fixed(moved))
        .isEqualTo(
            digest(
                List.of(row("1", 2), row("2", 1), row("3", 3)),
                List.of(entry("1", 2), entry("2", 1), entry("3", 3))));
  }

  @Test
  void aCommentStillNamesTheSamePaper() {
    List<String> odd = List.of(row("4", 1), row("7", 2));
    String before = "<!-- [^7] and [^4] are new, [^x] is not -->\n\n";
    String after = "<!-- [^2] and [^1] are new, [^x] is not -->\n\n";
    assertThat(fixed(digest(odd, List.of(before, entry("4", 1), entry("7", 2)))))
        .isEqualTo(
            digest(
                List.of(row("1", 1), row("2", 2)), List.of(after, entry("1", 1), entry("2", 2))));
  }

  @Test
  void nothingIsRenumberedIfOtherTextNamesAPaper() {
    List<String> odd = List.of(row("4", 1), row("7", 2));
    String text = digest(odd, List.of("See [^4].\n\n", entry("4", 1), entry("7", 2)));
    assertThat(fixed(text)).isEqualTo(text);
  }

  @Test
  void nothingIsRenumberedIfARowHasNoEntry() {
    String text =
        digest(
            List.of(row("4", 1), row("7", 2), row("9", 3)), List.of(entry("4", 1), entry("7", 2)));
    assertThat(fixed(text)).isEqualTo(text);
  }

  /** One name among numbers shows that the labels were chosen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vaswani17",
        "2402.01399",
        "a",
        "é",
        "Ⅳ",
        "٣",
        "1a",
        "1.",
        "-1",
        "01",
        "007",
        "2024",
        "34567890",
        "99999999999",
        "10.1145/3-x",
        "注"
      })
  void labelsThatAreNamesStay(String name) {
    for (String other : List.of("1", "7", "b")) {
      String named =
          digest(List.of(row(name, 1), row(other, 2)), List.of(entry(name, 1), entry(other, 2)));
      assertThat(Digestmark.lint(named)).isEmpty();
      assertThat(Digestmark.format(named).text()).contains("[^" + name + "]:", "| [^" + name + "]");
    }
  }

  @Test
  void entriesWithNamesAreMovedButKeepTheirLabels() {
    List<String> rows = List.of(row("a", 1), row("B", 2), row("3", 3));
    String mixed = digest(rows, List.of(entry("b", 2), entry("A", 1), entry("3", 3)));
    assertThat(fixed(mixed))
        .isEqualTo(digest(rows, List.of(entry("A", 1), entry("b", 2), entry("3", 3))));
  }

  @Test
  void noEntryIsMovedPastTextThatMayBelongToAnEntry() {
    List<String> rows = List.of(row("1", 1), row("2", 2));
    for (String between : List.of("## cs.LG\n\n", "The next one is new.\n\n")) {
      String mixed = digest(rows, List.of(entry("2", 2), between, entry("1", 1)));
      assertThat(fixed(mixed)).isEqualTo(mixed);
    }
  }

  @Test
  void noEntryIsMovedAwayFromItsUnindentedParagraph() {
    List<String> rows = List.of(row("2", 2), row("1", 1));
    String slippedOut = entry("1", 1).replace("    Abstract 1.", "Abstract 1.");
    String moved = digest(rows, List.of(slippedOut, entry("2", 2)));
    assertThat(fixed(moved)).isEqualTo(moved);
  }

  @Test
  void entriesWithARepeatedLabelAreNotMoved() {
    List<String> rows = List.of(row("1", 1), row("2", 2));
    String mixed = digest(rows, List.of(entry("2", 2), entry("2", 3), entry("1", 1)));
    assertThat(fixed(mixed)).isEqualTo(mixed);
  }
}
