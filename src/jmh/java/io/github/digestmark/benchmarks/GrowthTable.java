package io.github.digestmark.benchmarks;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.LintOptions;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Prints how the time to lint, or to format, grows with ten times the text. */
public final class GrowthTable {

  private static final int ROUNDS = 7;

  private static final Consumer<String> LINT =
      text -> Digestmark.lint(Digestmark.parse(text), LintOptions.defaults());

  private GrowthTable() {}

  /** Measures digests of 10 to 10,000 entries, and texts that are made of one thing. */
  public static void main(String[] args) {
    String table = "# S\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n";
    System.out.println("| What | Size | ms | Against a tenth |");
    System.out.println("| --- | ---: | ---: | ---: |");
    print("entries", GeneratedDigests::of, 10, 10_000);
    print("format entries", GeneratedDigests::of, 10, 10_000, Digestmark::format);
    print(
        "format entries with comments",
        n -> GeneratedDigests.of(n).replace("\n[^", "\n<!-- a -->\n\n[^"),
        10,
        10_000,
        Digestmark::format);
    print(
        "format entries with markers",
        n ->
            GeneratedDigests.of(n)
                .replace("\n\n    \n", "\n\n    <!-- digestmark: no English summary -->\n"),
        10,
        10_000,
        Digestmark::format);
    print("pipes", "|"::repeat, 1_000_000, 10_000_000);
    print("pipes in a row", n -> table + "| [^1] |" + "|".repeat(n) + "\n", 100_000, 1_000_000);
    print("brackets", "["::repeat, 1_000_000, 10_000_000);
    print(
        "brackets in a row",
        n -> table + "| [^1] | " + "[".repeat(n) + " | s |\n",
        10_000,
        1_000_000);
    print("[^", "[^"::repeat, 1_000_000, 10_000_000);
    print("lines of [^", "[^\n"::repeat, 100_000, 1_000_000);
    print("one line of letters", "a"::repeat, 1_000_000, 10_000_000);
    print(
        "a field of one line",
        n -> "[^1]: a\n\n    " + "b c ".repeat(n / 4),
        1_000_000,
        10_000_000);
    print("rows of one label", n -> table + "| [^1] | [a](u) | s |\n".repeat(n), 1_000, 1_000_000);
    print("entries of one label", n -> "[^1]: a\n\n    b\n\n".repeat(n), 1_000, 100_000);
  }

  private static void print(String what, IntFunction<String> text, int from, int to) {
    print(what, text, from, to, LINT);
  }

  private static void print(
      String what, IntFunction<String> text, int from, int to, Consumer<String> operation) {
    double before = Double.NaN;
    for (int size = from; size <= to; size *= 10) {
      String content = text.apply(size);
      double millis = millis(content, size == from ? 50 * ROUNDS : ROUNDS, operation);
      System.out.printf(
          Locale.ROOT, "| %s | %,d | %.2f | %.1f |%n", what, size, millis, millis / before);
      before = millis;
    }
  }

  private static double millis(String text, int rounds, Consumer<String> operation) {
    long best = Long.MAX_VALUE;
    long end = System.nanoTime() + 20_000_000_000L;
    for (int i = 0; i < rounds && (i < 2 || System.nanoTime() < end); i++) {
      long start = System.nanoTime();
      operation.accept(text);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best / 1e6;
  }
}
