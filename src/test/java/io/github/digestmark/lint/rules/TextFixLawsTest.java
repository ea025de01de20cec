package io.github.digestmark.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.TextEdit;
import io.github.digestmark.testing.Digests;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Properties of fixes of texts, wherever characters and stamps are inserted. */
class TextFixLawsTest {

  private static final Set<String> FIXED =
      Set.of("invisible-character", "stamp-in-translation", "leaked-prompt");

  @Provide
  Arbitrary<Digest> digests() {
    return Arbitraries.oneOf(Digests.generated(), Digests.translated())
        .filter(TextFixLawsTest::isTranslated);
  }

  /** A title that says the same as its translation tells that nothing is translated. */
  private static boolean isTranslated(Digest digest) {
    return digest.entries().stream()
        .noneMatch(
            entry -> letters(entry.title()).equals(letters(entry.text(Field.TRANSLATED_TITLE))));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Provide
  Arbitrary<String> slips() {
    return Arbitraries.of(
        "\u200b",
        "\u00ad",
        "\u2060",
        "\ufeff",
        "\u200b\u200d",
        "\u202e",
        "（arXiv：2310.13833v2 [cs.LG]）",
        "（翻译自arXiv:2310.13833v2 [计算机科学.LG] 更新）",
        " [计算机科学.LG]",
        "（更新版）",
        "摘要：",
        "arXiv:2310.13833v2 公告类型：新 摘要：",
        "<|im_end|>",
        "<think>好的。</think>",
        "</s>");
  }

  @Property(tries = 1000)
  void aSafeFixRemovesItsFindingAndAddsNone(
      @ForAll("digests") Digest digest,
      @ForAll("slips") String slip,
      @ForAll @IntRange(min = 0, max = 40) int firstLine,
      @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 200) Integer> places) {
    String text = plant(slip, firstLine, places, Digests.inGeneratorForm(digest));
    List<Diagnostic> before = lint(text);
    for (Diagnostic diagnostic : before) {
      Fix fix = diagnostic.fix().orElse(null);
      if (FIXED.contains(diagnostic.rule()) && fix != null && fix.safety() == Fix.Safety.SAFE) {
        String fixed = TextEdit.apply(text, fix.edits());
        List<Diagnostic> after = lint(fixed);
        assertThat(rules(before)).containsAll(rules(after));
        assertThat(after).hasSizeLessThan(before.size());
        assertThat(Digestmark.parse(fixed).problems())
            .hasSameSizeAs(Digestmark.parse(text).problems());
      }
    }
  }

  /**
   * Leaves blank lines blank, since text on one would be a field of its own, and the row of dashes,
   * without which there is no table.
   */
  private static String plant(String slip, int firstLine, List<Integer> places, String text) {
    StringBuilder planted = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      StringBuilder line = new StringBuilder(lines[i]);
      if (!lines[i].isBlank()
          && !lines[i].startsWith("| ---")
          && firstLine <= i
          && i < firstLine + places.size()) {
        line.insert(places.get(i - firstLine) % (lines[i].length() + 1), slip);
      }
      planted.append(i == 0 ? "" : "\n").append(line);
    }
    return planted.toString();
  }

  private static List<Diagnostic> lint(String text) {
    return Digestmark.lint(Digestmark.parse(text), LintOptions.defaults());
  }

  private static List<String> rules(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::rule).toList();
  }
}
