package io.github.digestmark.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.format.FormatResult;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Texts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What is evidently the same on a page is the same once it is rendered. */
class PageComparisonLawsTest {

  private static final List<String> STARTS =
      List.of("", "    ", "    ", "    ", "\t", "  ", "     ", "      ", "        ", "\t\t", "> ");

  private static final List<String> CONTENTS =
      List.of(
          "",
          "",
          "a",
          "b c",
          "译文",
          "a  ",
          "a\\",
          "*a* `b`",
          "**A:** b",
          "** *",
          "_",
          "-",
          "- a",
          "-a",
          "--",
          "+ a",
          "==",
          "1. a",
          "1.a",
          "2) a",
          "# a",
          "#a",
          "```",
          "``a``",
          "~~~",
          "<!-- a -->",
          "<!-- a --> b",
          "<!-->",
          "<!--",
          "-->",
          "<div>",
          "<b>a",
          "[a]",
          "[a](b)",
          "[a]: b",
          "[a",
          "a]: b",
          "[^2]: a",
          "| a | b |",
          "a | b",
          "|---|---|",
          ":-- | --",
          "|",
          "\0");

  private static final List<String> ENDINGS = List.of("\n", "\n", "\n\n", "\r\n", "\r", " \n");

  private static final List<String> PARTS =
      List.of(
          "\n[^1]: a\n\n    b\n\n    c\n",
          "[^2]: a\n    \n    b\n",
          "[^3]:\n    <!-- c -->\n\n    d\n",
          "| R | T |\n|---|---|\n| [^1] | b |\n| c |\n\n",
          "|R|T|\n|:-|-|\n|[^1]|b|\n| | c|\n|c||\n",
          "|R|T|\n|-|-|\n|a|\\\\|b|\n|\\*a|c|\n\n",
          "|R|T|\n|-|-|\n|a|\\|b|\n|*a|c|\n\n",
          "|R|T|\n|-|-|\n|a|\\|b|\n|*a|c|d\n\n",
          "# a\n\n",
          "a\n===\n",
          "---\nb: c\n---\n",
          "<!-- c -->\n\n");

  private static Arbitrary<Tuple2<String, String>> line() {
    return Combinators.combine(
            Arbitraries.of(STARTS),
            Arbitraries.of(CONTENTS),
            Arbitraries.of(ENDINGS),
            Arbitraries.of(STARTS),
            Arbitraries.of(CONTENTS),
            Arbitraries.of(ENDINGS),
            Arbitraries.integers().between(0, 20))
        .as(
            (start, content, ending, otherStart, otherContent, otherEnding, what) ->
                Tuple.of(
                    start + content + ending,
                    (what % 3 == 1 ? otherStart : start)
                        + (what == 0 ? otherContent : content)
                        + (what % 3 == 2 ? otherEnding : ending)));
  }

  /** Two texts of similar lines. */
  @Provide
  Arbitrary<Tuple2<String, String>> similar() {
    Arbitrary<Tuple2<String, String>> part =
        Arbitraries.of(PARTS)
            .tuple2()
            .map(two -> two.get1().length() % 4 > 0 ? Tuple.of(two.get1(), two.get1()) : two);
    return Arbitraries.frequencyOf(Tuple.of(1, part), Tuple.of(2, line()))
        .list()
        .ofMaxSize(12)
        .map(
            lines ->
                Tuple.of(
                    String.join("", lines.stream().map(Tuple2::get1).toList()),
                    String.join("", lines.stream().map(Tuple2::get2).toList())));
  }

  /** Tables whose cells have pipes and backslashes. */
  @Provide
  Arbitrary<Tuple2<String, String>> tables() {
    Arbitrary<String> part =
        Arbitraries.of(
            "a", "b ", "\\|", "\\\\|", "\\\\\\|", "\\", "`", "*", "_", "[", "](c)", "<d>", "&amp;",
            "|");
    Arbitrary<Tuple2<String, String>> both =
        Arbitraries.frequencyOf(
            Tuple.of(4, part.map(same -> Tuple.of(same, same))), Tuple.of(1, part.tuple2()));
    return both.list()
        .ofMaxSize(8)
        .map(
            parts ->
                Tuple.of(
                    "|a|b|\n|-|-|\n|" + String.join("", parts.stream().map(Tuple2::get1).toList()),
                    "|a|b|\n|-|-|\n|"
                        + String.join("", parts.stream().map(Tuple2::get2).toList())));
  }

  /** Footnotes with similar lines. */
  @Provide
  Arbitrary<Tuple2<String, String>> footnotes() {
    return line()
        .list()
        .ofMaxSize(6)
        .map(
            lines ->
                Tuple.of(
                    "[^1]: a\n" + String.join("", lines.stream().map(Tuple2::get1).toList()),
                    "[^1]: a\n" + String.join("", lines.stream().map(Tuple2::get2).toList())));
  }

  @Provide
  Arbitrary<String> almostDigest() {
    return Texts.almostDigest();
  }

  @Provide
  Arbitrary<String> inAnyForm() {
    return Digests.inAnyForm();
  }

  @Property(tries = 20_000)
  void similarTextsAreComparedAsRendered(@ForAll("similar") Tuple2<String, String> texts) {
    check(texts.get1(), texts.get2());
  }

  @Property(tries = 20_000)
  void similarFootnotesAreComparedAsRendered(@ForAll("footnotes") Tuple2<String, String> texts) {
    check(texts.get1(), texts.get2());
  }

  @Property(tries = 20_000)
  void similarTablesAreComparedAsRendered(@ForAll("tables") Tuple2<String, String> texts) {
    check(texts.get1(), texts.get2());
  }

  @Property(tries = 2000)
  void whatIsFormattedIsComparedAsRendered(@ForAll("almostDigest") String text) {
    check(text, Digestmark.format(text).text());
  }

  @Property(tries = 1000)
  void everyFormIsComparedAsRendered(@ForAll("inAnyForm") String text) {
    FormatResult result = Digestmark.format(text);
    check(text, result.text());
    check(text, result.text().replaceFirst("\n    \\S", "\n    x"));
  }

  private static void check(String text, String other) {
    SourceText before = SourceText.of(text);
    SourceText after = SourceText.of(other);
    boolean isSame = RenderedText.of(before).equals(RenderedText.of(after));
    assertThat(PageComparison.isEvidentlySame(before, after) && !isSame).isFalse();
    assertThat(PageComparison.isSame(before, after)).isEqualTo(isSame);
  }
}
