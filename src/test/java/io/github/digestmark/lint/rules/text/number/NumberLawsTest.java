package io.github.digestmark.lint.rules.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.rules.OnePaper;
import io.github.digestmark.testing.Texts;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Properties of numbers in two languages, whatever their digits and units. */
class NumberLawsTest {

  private record Unit(String word, int power) {}

  private static final List<Unit> ENGLISH =
      List.of(
          new Unit("", 0),
          new Unit(" thousand", 3),
          new Unit(" million", 6),
          new Unit(" billion", 9),
          new Unit(" trillion", 12),
          new Unit("K", 3),
          new Unit("B", 9));

  private static final List<Unit> OTHERS =
      List.of(
          new Unit("", 0),
          new Unit("万", 4),
          new Unit("亿", 8),
          new Unit("億", 8),
          new Unit("万亿", 12),
          new Unit("만", 4),
          new Unit("억", 8),
          new Unit(" Millionen", 6),
          new Unit(" milliards", 9),
          new Unit(" millones", 6));

  private static final int EAST_ASIAN = 7;

  @Provide
  Arbitrary<BigDecimal> values() {
    return Arbitraries.integers()
        .between(1001, 9999)
        .filter(digits -> digits % 10 != 0)
        .flatMap(
            digits ->
                Arbitraries.integers()
                    .between(-2, 9)
                    .map(power -> BigDecimal.valueOf(digits).scaleByPowerOfTen(power)));
  }

  private static String written(BigDecimal value, List<Unit> units, int choice) {
    Unit unit = units.get(choice % units.size());
    String digits = value.scaleByPowerOfTen(-unit.power()).toPlainString();
    return digits + unit.word();
  }

  @Property(tries = 500)
  void theSameNumberInOtherUnitsIsNoFault(
      @ForAll("values") BigDecimal value,
      @ForAll @IntRange(max = 100) int english,
      @ForAll @IntRange(max = 100) int other) {
    String source = "We use " + written(value, ENGLISH, english) + " samples.";
    String text = "使用" + written(value, OTHERS, other) + "个样本";
    assertThat(new NumberComparison(source).faults(text, () -> true))
        .as(source + " " + text)
        .isEmpty();
  }

  @Property(tries = 500)
  void anotherPowerOfTenIsFoundAndRepaired(
      @ForAll("values") BigDecimal value,
      @ForAll @IntRange(max = 100) int english,
      @ForAll @IntRange(max = 100) int other,
      @ForAll @IntRange(min = -3, max = 3) int power) {
    Assume.that(power != 0);
    String source = "We use " + written(value, ENGLISH, english) + " samples.";
    // The repaired number has a decimal comma in a language that writes it so.
    List<Unit> units = OTHERS.subList(0, EAST_ASIAN);
    String wrong = written(value.scaleByPowerOfTen(power), units, other);
    OnePaper paper =
        OnePaper.sound()
            .with("abstract", source)
            .with("translated abstract", "我们使用" + wrong + "个样本。");
    List<Diagnostic> found = paper.lint();
    assertThat(found).as(source + " " + wrong).hasSize(1);
    assertThat(found.get(0).rule()).isEqualTo("number-magnitude");
    assertThat(Digestmark.lint(paper.fixed(Fix.Safety.UNSAFE))).as(source + " " + wrong).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> signs =
        Arbitraries.of("1", "0", ".", ",", "'", "万", "亿", " ", "$", "^", "10", "e", "B", "-", "约");
    return Arbitraries.oneOf(
        Texts.anything(), signs.list().ofMaxSize(60).map(all -> String.join("", all)));
  }

  @Example
  void aNumberInTheSameCharactersIsTheSame() {
    assertThat(new NumberComparison(",1,1").faults(",1,1", () -> true)).isEmpty();
  }

  @Property(tries = 1000)
  void anyTextGivesAResult(@ForAll("texts") String source, @ForAll("texts") String text) {
    assertThat(new NumberComparison(source).faults(text, () -> true))
        .allSatisfy(
            fault -> assertThat(fault.number().span().end()).isLessThanOrEqualTo(text.length()));
    assertThat(new NumberComparison(text).faults(text, () -> true)).isEmpty();
  }
}
