package io.github.digestmark.lint;

import io.github.digestmark.testing.LintLaws;
import io.github.digestmark.testing.Texts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of the findings in every text. */
class LintLawsTest {

  @Provide
  Arbitrary<String> anything() {
    return Texts.anything();
  }

  @Provide
  Arbitrary<String> almostDigest() {
    return Texts.almostDigest();
  }

  @Property
  void anyTextCanBeLinted(@ForAll("anything") String text) {
    LintLaws.everyFindingHasItsPlace(text);
  }

  @Property(tries = 3000)
  void everyFindingHasAPlace(@ForAll("almostDigest") String text) {
    LintLaws.everyFindingHasItsPlace(text);
  }

  @Property(tries = 3000)
  void fixingTwiceIsTheSameAsFixingOnce(@ForAll("almostDigest") String text) {
    LintLaws.fixingTwiceIsFixingOnce(text);
  }

  @Property(tries = 3000)
  void aSafeFixRemovesItsFindingAndAddsNone(@ForAll("almostDigest") String text) {
    LintLaws.aSafeFixRemovesItsFindingAndAddsNone(text);
  }

  @Property(tries = 1000)
  void lineEndingsMakeNoDifference(@ForAll("almostDigest") String text) {
    LintLaws.lineEndingsMakeNoDifference(text);
  }
}
