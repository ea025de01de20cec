package io.github.digestmark.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.patch.PatchFailedException;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class LineDiffTest {

  @Property
  void whatIsPatchedIsTheOther(
      @ForAll @Size(max = 30) List<@CharRange(from = 'a', to = 't') @StringLength(1) String> before,
      @ForAll @Size(max = 30) List<@CharRange(from = 'a', to = 't') @StringLength(1) String> after)
      throws PatchFailedException {
    assertThat(LineDiff.of(before, after).applyTo(before)).isEqualTo(after);
    assertThat(LineDiff.of(before, before).getDeltas()).isEmpty();
  }

  private static List<String> lines(int n, String format) {
    return IntStream.range(0, n).mapToObj(i -> format.formatted(i)).toList();
  }

  @Example
  void onlyWhatChangedIsNamed() {
    assertThat(
            LineDiff.of(List.of("a", "b", "", "c", ""), List.of("a", "x", "", "c", "")).getDeltas())
        .singleElement()
        .satisfies(delta -> assertThat(delta.getSource().getLines()).containsExactly("b"))
        .satisfies(delta -> assertThat(delta.getTarget().getLines()).containsExactly("x"));
  }

  @Example
  void whereAllOfAVeryLongTextIsOtherItIsOneChange() throws PatchFailedException {
    List<String> before = lines(30_000, "%s\r");
    List<String> after = lines(30_000, "%s");
    assertThat(LineDiff.of(before, after).getDeltas()).hasSize(1);
    assertThat(LineDiff.of(before, after).applyTo(before)).isEqualTo(after);
  }

  @Example
  void inAVeryLongTextEachChangeIsNamed() {
    List<String> before = lines(30_000, "%s");
    List<String> after = before.stream().map(l -> l.endsWith("77") ? l + "!" : l).toList();
    assertThat(LineDiff.of(before, after).getDeltas()).hasSize(300);
  }
}
