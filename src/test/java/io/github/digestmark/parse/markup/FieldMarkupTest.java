package io.github.digestmark.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CommonMark sees in a field that is meant as text. */
class FieldMarkupTest {

  private static String describe(String text, List<FieldMarkup> found) {
    return found.stream()
        .map(
            markup ->
                markup.kind().name()
                    + " «"
                    + text.substring(markup.span().start(), markup.span().end())
                    + "» "
                    + markup.span().start()
                    + markup.escapes())
        .collect(Collectors.joining(", "));
  }

  private static String inEntry(String field) {
    String text = field.replace("%n", "\n");
    return describe(text, FieldMarkup.in(text, false)).replace("\n", "%n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "- One; LIST «-» 0[0]",
        "-; LIST «-» 0[0]",
        "\"  + One\"; LIST «+» 2[2]",
        "1. Deep nets; LIST «1.» 0[1]",
        "\" 12) Deep nets\"; LIST «12)» 1[3]",
        "9. Nets; LIST «9.» 0[1]",
        "0. Nets; LIST «0.» 0[1]",
        "# Title; HEADING «#» 0[0]",
        "### Title; HEADING «###» 0[0]",
        "#; HEADING «#» 0[0]",
        "Title%n===; HEADING «===» 6[6]",
        "Title%n   ---%n; HEADING «---» 9[9]",
        "> Quoted; QUOTE «>» 0[0]",
        "```%nx%n```; CODE «```» 0[0]",
        "~~~~; CODE «~~~~» 0[0]",
        "# Title%n    x = 1%ny; \"HEADING «#» 0[0], CODE «x = 1» 12[]\"",
        "***; THEMATIC_BREAK «***» 0[0]",
        "Above%n%n_ _ _%nx; THEMATIC_BREAK «_ _ _» 7[7]",
        "[k]: http://a.b; LINK_DEFINITION «[k]:» 0[0]",
        "[k]: http://a.b%n- One; \"LINK_DEFINITION «[k]:» 0[0], LIST «-» 16[16]\"",
        "<Humans exhibit> in; HTML «<Humans exhibit>» 0[0]",
        "<table%nx; HTML «<table» 0[0]",
        "<div>%n<Humans>; \"\"",
        "a <Humans> b; HTML «<Humans>» 2[2]",
        "a <h1>b</h1>; HTML «<h1>» 2[2]",
        "a <my-tag> b <B> c; HTML «<my-tag>» 2[2]",
        "a <br/> b <!-- c --> d <?e?>; \"\"",
        "a </Humans>; \"\"",
        "</Humans>; HTML «</Humans>» 0[0]",
        "</div>; \"\"",
        "$x^*_1$ and $y^*_2$; \"EMPHASIS «*_1$ and $y^*» 3[3, 15]\"",
        "$**x$ and $y**$; \"EMPHASIS «**x$ and $y**» 1[1, 12, 2, 13]\"",
        "$_x$ and y_; EMPHASIS «_x$ and y_» 1[1, 10]",
        "*a $x*$; EMPHASIS «*a $x*» 0[0, 5]",
        "*a* $x$ *b*; \"\"",
        "$x$ *a <Humans>* $x$; HTML «<Humans>» 7[7]",
        "$a$ $b$ *c* $d$ $e*f$ g*; EMPHASIS «*f$ g*» 18[18, 23]"
      })
  void whatIsNoTextInAnEntryIsFound(String field, String found) {
    assertThat(inEntry(field)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Plain text.",
        "1.5 times",
        "2019",
        "-1 is less",
        "#1 in the list",
        "+x",
        "[k] is no definition",
        "`code` first",
        "_emphasis_ and **more**",
        "~approximately",
        "=",
        "a < b, c <",
        "a <1> b",
        "x_1 and $y_2$",
        "$x*$",
        "$5 * 3 * $6",
        "a - b\nc + d",
        "https://a.b/*c*"
      })
  void textIsText(String field) {
    assertThat(inEntry(field)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "- One; ''",
        "# Title; ''",
        "1. Deep; ''",
        "<Humans>; HTML «<Humans>» 0[0]",
        "a <Humans>; HTML «<Humans>» 2[2]",
        "$x^*_1$ and $y^*_2$; EMPHASIS «*_1$ and $y^*» 3[3, 15]",
        "[k]: http://a.b; ''"
      })
  void aCellHasNoBlocks(String cell, String found) {
    assertThat(describe(cell, FieldMarkup.in(cell, true))).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```",
        "~~~ a",
        "a\n```\nb",
        "<pre>",
        "<!-- a",
        "<script>x",
        "<![CDATA[",
        "  <?php"
      })
  void aFenceOrACommentWithoutItsEndIsOpen(String text) {
    assertThat(FieldMarkup.isOpen(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Plain",
        "```\nb\n```",
        "<pre>x</pre>",
        "<!-- a -->",
        "<div>",
        "- One",
        "# Title",
        "> a",
        "[k]: http://a.b",
        "    code"
      })
  void whatEndsWithTheFieldIsNotOpen(String text) {
    assertThat(FieldMarkup.isOpen(text)).isFalse();
  }
}
