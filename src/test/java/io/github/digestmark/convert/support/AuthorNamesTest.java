package io.github.digestmark.convert.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.testing.Digests;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ashish Vaswani, Noam Shazeer | Ashish Vaswani; Noam Shazeer",
        "*Ashish Vaswani*, [Noam Shazeer](https://example.org/) | Ashish Vaswani; Noam Shazeer",
        "Vaswani, Ashish; Shazeer, Noam | Vaswani, Ashish; Shazeer, Noam",
        "Ashish Vaswani and Noam Shazeer | Ashish Vaswani; Noam Shazeer",
        "A. Vaswani, N. Shazeer, & N. Parmar | A. Vaswani; N. Shazeer; N. Parmar",
        "Ashish Vaswani<br>Noam Shazeer | Ashish Vaswani; Noam Shazeer",
        "张三、李四 | 张三; 李四",
        "Sandy Anderson | Sandy Anderson",
        "1, * | ''",
      })
  void namesAreSplit(String text, String names) {
    AuthorNames found = AuthorNames.in(text);
    assertThat(String.join("; ", found.names())).isEqualTo(names);
    assertThat(found.hasOthers()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ashish Vaswani et al.",
        "Ashish Vaswani et.al.",
        "Ashish Vaswani, et al. (2017)",
        "Ashish Vaswani, ...",
        "Ashish Vaswani 等",
      })
  void someTextsSayThatThereAreOthers(String text) {
    assertThat(AuthorNames.in(text)).isEqualTo(new AuthorNames(List.of("Ashish Vaswani"), true));
  }

  @Test
  void aLongListIsReadQuickly() {
    assertThat(AuthorNames.in("A. Adams, ".repeat(20_000)).names()).hasSize(20_000);
    assertThat(AuthorNames.in("and ".repeat(50_000) + " ".repeat(50_000)).names()).hasSize(1);
  }

  @Provide
  Arbitrary<String> hostile() {
    return Digests.hostileText();
  }

  @Property
  void anyTextHasNamesOrNone(@ForAll("hostile") String text) {
    assertThat(AuthorNames.in(text).names()).noneMatch(String::isBlank);
  }
}
