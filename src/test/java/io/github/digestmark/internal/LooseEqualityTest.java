package io.github.digestmark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts say the same, and which are edits of one another. */
class LooseEqualityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a b; ab; true",
        "' a'; 'a '; true",
        "p(y\\|x); p(y|x); true",
        "p(y\\|x); p(yx); false",
        "\\|a; |a; true",
        "$\\|w\\|$; $\\Vert w\\Vert$; true",
        "$\\Vert w\\Vert_2$; $|w|_2$; true",
        "\\Verts; |s; false",
        "\\Vert; \\|; true",
        "a; ab; false",
        "ab; a; false",
        "a; ''; false",
        "''; ' '; true",
        "a b; a c; false"
      })
  void whiteSpaceAndEscapedPipesMakeNoOtherWording(String a, String b, boolean same) {
    assertThat(LooseEquality.isSame(a, b)).isEqualTo(same);
    assertThat(LooseEquality.key(a).equals(LooseEquality.key(b))).isEqualTo(same);
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
    assertThat(LooseEquality.isAlike(a, b)).isEqualTo(alike);
  }
}
