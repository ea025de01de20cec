package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.testing.LaidOutPapers;
import io.github.digestmark.testing.LintLaws;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for the findings in tables, sections and lists of papers, and for their fixes. */
class LayoutLintLawsTest {

  /** What somebody may have written into a digest, or a program left there. */
  private static final List<String> PIECES =
      List.of(
          "|",
          "$|x|$",
          "\u200B",
          "http://arxiv.org/abs/1706.03762",
          "](#there)",
          "<a id=x>",
          "**",
          "[",
          "`",
          "\n",
          "\n\n",
          "# ",
          "| a | b |\n",
          "\uFFFD",
          "（",
          "\\",
          "TODO",
          "- [T](#t) (3)\n");

  @Provide
  Arbitrary<String> faulty() {
    Arbitrary<String> text = LaidOutPapers.any().map(LaidOutPapers::markdown);
    Arbitrary<String> insecure =
        text.map(each -> each.replace("https://arxiv.org", "http://arxiv.org"));
    return Combinators.combine(
            Arbitraries.oneOf(text, insecure),
            Arbitraries.of(PIECES),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 3))
        .as(
            (digest, piece, where, lost) -> {
              int at = (int) (where * digest.length());
              int rest = Math.min(digest.length(), at + lost);
              return digest.substring(0, at) + piece + digest.substring(rest);
            });
  }

  @Property(tries = 500)
  void everyFindingHasItsPlace(@ForAll("faulty") String text) {
    LintLaws.everyFindingHasItsPlace(text);
  }

  @Property(tries = 300)
  void fixingTwiceIsFixingOnce(@ForAll("faulty") String text) {
    LintLaws.fixingTwiceIsFixingOnce(text);
  }

  @Property(tries = 500)
  void aSafeFixRemovesItsFindingAndAddsNone(@ForAll("faulty") String text) {
    LintLaws.aSafeFixRemovesItsFindingAndAddsNone(text);
  }

  @Property(tries = 300)
  void nothingIsSaidAboutFootnotes(@ForAll("faulty") String text) {
    // Where texts were cut, the sign may be there by chance.
    Statistics.label("has [^").collect(text.contains("[^"));
    Assume.that(!text.contains("[^"));
    assertThat(Digestmark.lint(Digestmark.parse(text), LintOptions.defaults()))
        .extracting(Diagnostic::message)
        .noneMatch(message -> message.contains("[^"));
  }
}
