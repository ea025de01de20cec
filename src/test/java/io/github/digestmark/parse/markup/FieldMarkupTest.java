package io.github.digestmark.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.TextEdit;
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
                    + markup.edits().stream().map(edit -> describe(markup, edit)).toList())
        .collect(Collectors.joining(", "));
  }

  /** Returns where a backslash makes text of markup, or what to write in place of a sign. */
  private static String describe(FieldMarkup markup, TextEdit edit) {
    if (markup.kind() == FieldMarkup.Kind.FORMULA) {
      assertThat(edit.span()).isEqualTo(markup.span());
      return edit.replacement();
    }
    assertThat(edit).isEqualTo(TextEdit.insert(edit.span().start(), "\\"));
    return String.valueOf(edit.span().start());
  }

  private static String inEntry(String field) {
    String text = field.replace("%n", "\n");
    return describe(text, FieldMarkup.in(text, false).markup()).replace("\n", "%n");
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
        "$x^*_1$ and $y^*_2$; \"FORMULA «*» 3[\\ast], FORMULA «*» 15[\\ast]\"",
        "$**x$ and y**; \"FORMULA «*» 1[\\ast], FORMULA «*» 2[\\ast ]\"",
        "$_x$ and y_; FORMULA «_» 1[{} _ ]",
        "*a $x*$; FORMULA «*» 5[\\ast]",
        "*a* $x$ *b*; \"\"",
        "$x$ *a <Humans>* $x$; HTML «<Humans>» 7[7]",
        "$a$ $b$ *c* $d$ $e*f$ g*; FORMULA «*» 18[\\ast ]",
        "${y}_{2}$ ${z}_{3}$; \"FORMULA «_» 4[ _ ], FORMULA «_» 14[ _ ]\"",
        "$\\{a\\}$; \"FORMULA «\\{» 1[\\lbrace ], FORMULA «\\}» 4[\\rbrace]\"",
        "$100\\%$; FORMULA «\\%» 4[]",
        "`$\\{a\\}$` $\\|$; FORMULA «\\|» 11[\\Vert]",
        "$a<b>c$; FORMULA «<» 2[< ]",
        "$a<b and c>d$; FORMULA «<» 2[< ]",
        "$E[X](t)$; FORMULA «](» 4[] (]",
        "1. $a\\,b$; \"LIST «1.» 0[1], FORMULA «\\,» 5[\\thinspace ]\"",
        "$\\alpha\\ b$; \"\"",
        "a\\_b $5; \"\""
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
        "$x^*_1$ and y*; FORMULA «*» 3[\\ast]",
        "[k]: http://a.b; ''"
      })
  void aCellHasNoBlocks(String cell, String found) {
    assertThat(describe(cell, FieldMarkup.in(cell, true).markup())).isEqualTo(found);
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
