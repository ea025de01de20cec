package io.github.digestmark.convert.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"2017-06-12", "2017/6/12", "2017.06.12", "2017年6月12日", "2017-06-12T17:00Z"})
  void aDayHasYearMonthAndDay(String text) {
    assertThat(DigestDate.day(text)).hasValue(LocalDate.of(2017, 6, 12));
    assertThat(DigestDate.year(text)).hasValue(2017);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jun 2017", "2017.06", "12/6/2017", "2017-13-12", "2017-02-30"})
  void otherDatesHaveAYear(String text) {
    assertThat(DigestDate.day(text)).isEmpty();
    assertThat(DigestDate.year(text)).hasValue(2017);
  }

  @Test
  void aNumberIsNoYear() {
    assertThat(DigestDate.year("12017 papers, 20171")).isEmpty();
    assertThat(DigestDate.year("")).isEmpty();
  }
}
