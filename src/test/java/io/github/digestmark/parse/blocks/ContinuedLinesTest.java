package io.github.digestmark.parse.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of long paragraphs get a letter in the place of their first character. */
class ContinuedLinesTest {

  private static final String LONG = "a\n".repeat(200);
  private static final String LONGEST = "a\n".repeat(2001);

  private static String eased(String line) {
    String eased = ContinuedLines.ease(LONG + line + "\n");
    assertThat(eased).startsWith(LONG);
    return eased.substring(LONG.length(), eased.length() - 1);
  }

  private static String easedInTheLongest(String line) {
    String eased = ContinuedLines.easeLongest(LONGEST + line + "\n");
    assertThat(eased).startsWith(LONGEST);
    return eased.substring(LONGEST.length(), eased.length() - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#a",
        "####### a",
        "+a",
        "*a",
        "-a",
        "--a",
        "_a",
        "_a_",
        "=a",
        "==a",
        "~",
        "~~",
        "~~ a",
        "`",
        "``",
        "``a",
        "```a`",
        "``` a ` b",
        "<",
        "<a",
        "< div",
        "<divx",
        "<h7",
        "</divx",
        "<!",
        "<!1",
        "1",
        "1a",
        "1.a",
        "1)a",
        "12",
        "1234567890. a",
        ".",
        "!",
        "$x$",
        "&amp;",
        "/",
        "%",
        "?",
        "{",
        "}",
        "。",
        "\u0000"
      })
  void aLineThatBeginsNothingIsEased(String line) {
    assertThat(eased(line)).isEqualTo("x" + line.substring(1));
    assertThat(eased("  " + line)).isEqualTo("  x" + line.substring(1));
    assertThat(eased("> " + line)).isEqualTo("> x" + line.substring(1));
    assertThat(eased(">>" + line)).isEqualTo(">>x" + line.substring(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#",
        "# a",
        "###### a",
        "#\ta",
        "+",
        "+ a",
        "*",
        "* a",
        "**",
        "***",
        "* * *",
        "-",
        "- a",
        "--",
        "---",
        "- - -",
        "-|-",
        "--|",
        "-->",
        "-->a",
        "___",
        "_ _ _",
        "=",
        "==",
        "== ",
        "~~~",
        "~~~a",
        "```",
        "```a",
        "<div",
        "<DIV>",
        "</div",
        "<h6",
        "<blockquote>",
        "<script>",
        "<a>",
        "<a> ",
        "<!a",
        "<!-",
        "<![",
        "<?",
        "?>",
        "]]>",
        "1.",
        "1. a",
        "1) a",
        "1)",
        "0. a",
        "999999999. a",
        ">",
        "[a",
        "]",
        "|a",
        ":-",
        "\"",
        "'",
        "(",
        ")",
        "\\",
        "a",
        "中",
        ""
      })
  void aLineThatMayBeginOrEndSomethingStays(String line) {
    assertThat(eased(line)).isEqualTo(line);
    assertThat(eased("  " + line)).isEqualTo("  " + line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a]:", "[a]: ", "> [a]:"})
  void whatMayBeTheTargetOfALinkStays(String above) {
    assertThat(eased(above + "\n#a\n#a")).isEqualTo(above + "\n#a\nxa");
  }

  @Test
  void paragraphsOfFewLinesStay() {
    String few = "a\n".repeat(198) + "#a\n\n" + "#a\n".repeat(199);
    assertThat(ContinuedLines.ease(few)).isSameAs(few);
    String many = "#a\n".repeat(200);
    assertThat(ContinuedLines.ease(many)).isEqualTo("#a\n" + "xa\n".repeat(199));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void theFirstLineOfEachParagraphStays(String end) {
    String many = ("a\n".repeat(200) + "#a\n \t\n#a\n#a").replace("\n", end);
    assertThat(ContinuedLines.ease(many))
        .isEqualTo(("a\n".repeat(200) + "xa\n \t\n#a\nxa").replace("\n", end));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = ';',
      value = {
        "*;x",
        "+;x",
        "-|-;x|-",
        "<a>;xa>",
        "2. a;x. a",
        "0) a;x) a",
        "1.;x.",
        "[a;xa",
        "|a;x|",
        "[a]: b;xa]: b",
        "|a|b;xa|b",
        "|;x",
        ":-;x-",
        "'a;xa",
        "(;x",
        ");x",
        "];x",
        "\\a;xa",
        "-->;x->",
        "?>;x>",
        "]]>;x]>",
        "#a;xa",
        "\"a\";xa\""
      })
  void inTheLongestParagraphsWhatPeopleMeanAsTextIsEased(String line, String expected) {
    assertThat(easedInTheLongest(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* a", "+ a", "- a", "-", "---", "***", "<div", "1. a", "1) a", "[^a]: b", "\\|", "# a",
        "```", "~~~", "==", "a"
      })
  void inTheLongestParagraphsWhatBeginsSomethingStays(String line) {
    assertThat(easedInTheLongest(line)).isEqualTo(line);
  }

  @Test
  void whereNoParagraphIsOfTheLongestNothingIsEased() {
    String long_ = "#a\n".repeat(1999);
    assertThat(ContinuedLines.easeLongest(long_)).isSameAs(long_);
  }

  @Test
  void theRowsOfATableStay() {
    String table = "| a | b |\n| - | - |\n" + "|a|b|\n".repeat(5000);
    assertThat(ContinuedLines.easeLongest(table)).isEqualTo(table);
    String none = "| a |\n| - | - |\n" + "|a|b|\n".repeat(5000);
    assertThat(ContinuedLines.easeLongest(none)).isNotEqualTo(none);
  }
}
