package io.github.digestmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.time.LocalDate;
import java.util.List;

/** What holds for the findings in every text, and for their fixes. */
public final class LintLaws {

  private static final LintOptions OPTIONS =
      LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));

  private LintLaws() {}

  public static void everyFindingHasItsPlace(String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    List<Diagnostic> diagnostics = Digestmark.lint(parsed, OPTIONS);
    Span whole = new Span(0, text.length());
    int last = 0;
    for (Diagnostic diagnostic : diagnostics) {
      assertThat(whole.contains(diagnostic.span())).isTrue();
      assertThat(diagnostic.related()).allMatch(place -> whole.contains(place.span()));
      assertThat(diagnostic.message()).isNotBlank().doesNotEndWith(".");
      assertThat(diagnostic.span().start()).isGreaterThanOrEqualTo(last);
      last = diagnostic.span().start();
    }
    assertThat(diagnostics).doesNotHaveDuplicates();
  }

  public static void fixingTwiceIsFixingOnce(String text) {
    for (Fix.Safety upTo : Fix.Safety.values()) {
      FixResult once = Digestmark.fix(text, OPTIONS, upTo);
      assertThat(once.cycling()).isEmpty();
      FixResult twice = Digestmark.fix(once.text(), OPTIONS, upTo);
      assertThat(twice.text()).isEqualTo(once.text());
      assertThat(twice.fixed()).isEmpty();
    }
  }

  public static void aSafeFixRemovesItsFindingAndAddsNone(String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    List<Diagnostic> before = Digestmark.lint(parsed, OPTIONS);
    for (Diagnostic diagnostic : before) {
      Fix fix = diagnostic.fix().orElse(null);
      if (fix != null && fix.safety() == Fix.Safety.SAFE) {
        String fixed = TextEdit.apply(text, fix.edits());
        List<Diagnostic> after = Digestmark.lint(Digestmark.parse(fixed), OPTIONS);
        assertThat(rules(after)).hasSizeLessThan(before.size());
        assertThat(rules(before)).containsAll(rules(after));
        assertThat(count(after, diagnostic.rule())).isLessThan(count(before, diagnostic.rule()));
      }
    }
  }

  /** What a finding says and where, but for offsets, which count the characters of line ends. */
  private record Seen(String rule, String message, String from, String to, List<String> others) {
    static List<Seen> in(String text) {
      ParsedDigest parsed = Digestmark.parse(text);
      SourceText source = parsed.source();
      return Digestmark.lint(parsed, OPTIONS).stream()
          .map(
              d ->
                  new Seen(
                      d.rule() + " " + d.severity() + " " + d.fixability() + " " + d.label(),
                      d.message(),
                      source.position(d.span().start()).toString(),
                      source.position(d.span().end()).toString(),
                      d.related().stream()
                          .map(p -> source.position(p.span().start()) + " " + p.message())
                          .toList()))
          .toList();
    }
  }

  public static void lineEndingsMakeNoDifference(String text) {
    String lf = text.replaceAll("\\r\\n?", "\n");
    List<Seen> expected = Seen.in(lf);
    assertThat(Seen.in(lf.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(Seen.in(lf.replace("\n", "\r"))).isEqualTo(expected);
  }

  private static List<String> rules(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::rule).toList();
  }

  private static long count(List<Diagnostic> diagnostics, String rule) {
    return diagnostics.stream().filter(d -> d.rule().equals(rule)).count();
  }
}
