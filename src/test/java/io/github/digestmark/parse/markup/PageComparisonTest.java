package io.github.digestmark.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts need not be rendered to be compared. */
class PageComparisonTest {

  private static boolean isEvidentlySame(String text, String other) {
    return PageComparison.isEvidentlySame(
        SourceText.of(text.replace("%n", "\n")), SourceText.of(other.replace("%n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[^1]: a%n    %n    b%n%n%n    c; [^1]:  a%n%n      b%n%n    c",
        "[^1]: a%n%n    b%n    c; [^1]: a%n%n\tb%n        c",
        "[^1]: a%n%n    b; [^1]: a%n%n    <!-- c -->%n%n    b",
        "[^1]: a%n%n    - b; [^1]: a%n    %n    - b",
        "[^1]: a%n%n    ```%n    b%n    ```; [^1]: a%n%n%n    ```%n    b%n    ```",
        "|a|b|%n|-|-|%n|c|d|; | a | b |%n| --- | --- |%n| c | d |",
        "|a|b|%n|-|-|%n|c|; | a | b |%n| --- | --- |%n| c | |",
        "|a|b|%n|-|-|%n|\\\\|c|d|; |a|b|%n|-|-|%n|\\|c|d|",
        "a%n===%n%n[^1]: a; # a%n[^1]: a",
        "---%na: b%n---%n%n[^1]: a; ---%na: c%n---%n[^1]: a",
        "- a%n%n- b%n%n[^1]: a; - a%n%n- b%n[^1]: a"
      })
  void whiteSpaceIsNotShown(String text, String other) {
    assertThat(isEvidentlySame(text, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[^1]: a; [^2]: a",
        "[^1]: a; [^1]: b",
        "[^1]: a%n    b; [^1]: a%n%n    b",
        "[^1]: a%n%n    b; [^1]: a%n%n        b",
        "[^1]: a  %n    b; [^1]: a%n    b",
        "|a|b|%n|-|-|%n|c|d|; |a|%n|-|%n|c|d|",
        "|a|b|%n|-|-|%n|\\\\|c|d|; |a|b|%n|-|-|%n|\\\\\\|c|d|",
        "[^1]: [a]%n; [^1]: [a]%n%n[a]: b"
      })
  void otherDifferencesAreShown(String text, String other) {
    assertThat(isEvidentlySame(text, other)).isFalse();
    assertThat(
            PageComparison.isSame(
                SourceText.of(text.replace("%n", "\n")), SourceText.of(other.replace("%n", "\n"))))
        .isFalse();
  }
}
