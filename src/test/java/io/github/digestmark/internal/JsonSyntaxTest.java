package io.github.digestmark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Errors in JSON, in words of our own. */
class JsonSyntaxTest {

  private static final JsonMapper JACKSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static String fault(String json) {
    return JsonSyntax.fault(json)
        .map(f -> f.line() + ":" + f.column() + " " + f.message())
        .orElse("none");
  }

  private static boolean isRefusedByJackson(String json) {
    try {
      return JACKSON.readTree(json).isMissingNode();
    } catch (JacksonException e) {
      return true;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{;1:2 expected a key in double quotation marks, found the end of the text; the object",
        "[1;1:3 expected a comma or ], found the end of the text; the array",
        "[1,];1:4 expected a value after the comma, found \"]\"",
        "{\"a\":1,};1:8 expected a key in double quotation marks after the comma, found \"}\"",
        "{a:1};1:2 expected a key in double quotation marks, found \"a\"",
        "{\"a\" 1};1:6 expected a colon after the key \"a\", found \"1\"",
        "[\"a\" \"b\"];1:6 expected a comma or ], found a quotation mark",
        "{} x;1:4 \"x\" after the end",
        "[\"a];1:2 this string is never closed",
        "[\"a\tb\"];1:4 a string has a control character; write it as \\t",
        "[\"\u0001\"];1:3 a string has a control character; write it as \\u0001",
        "[\"\\q\"];1:3 unknown escape \\q; write \\\\ for a backslash",
        "[\"\\u12g4\"];1:3 \\u needs four hexadecimal digits",
        "[01];1:2 \"01\" is not a number",
        "[1.e5];1:2 \"1.e5\" is not a number",
        "[True];1:2 unknown word \"True\"",
        "[摘];1:2 expected a value, found \"摘\"",
        "{\"a\":1,\"a\":2};1:8 the key \"a\" is there twice"
      })
  void anErrorIsDescribed(String json, String message) {
    assertThat(fault(json)).startsWith(message);
  }

  @Test
  void linesEndInAnyWay() {
    assertThat(fault("[\n1\r\n,\r x]")).startsWith("4:2 ");
    assertThat(fault("[\"a\nb\"]")).startsWith("1:2 this string does not end in its line");
  }

  @Test
  void whatIsTooLargeForJacksonIsDescribed() {
    assertThat(fault("[".repeat(1001))).startsWith("1:1001 is nested too deeply");
    assertThat(fault("[" + "1".repeat(1001) + "]")).startsWith("1:2 this number is too long");
    assertThat(fault("{\"" + "k".repeat(50_001) + "\": 1}")).startsWith("1:2 this key is too long");
    assertThat(fault("[".repeat(1000) + "]".repeat(1000))).isEqualTo("none");
  }

  @Provide
  Arbitrary<String> almostJson() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"a\"",
            "\"b\":",
            "1",
            "-",
            "0.5e+3",
            "01",
            "true",
            "nul",
            "null",
            " ",
            "\n",
            "\\",
            "\\n",
            "\\u00e9",
            "\\u",
            "摘",
            "\t",
            "'",
            "/",
            "{}",
            "[]",
            "\"a\":{}",
            "[1,2]")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Property
  void whatJacksonRefusesHasAnErrorAndNothingElse(@ForAll("almostJson") String json) {
    assertThat(JsonSyntax.fault(json).isPresent()).as(json).isEqualTo(isRefusedByJackson(json));
  }
}
