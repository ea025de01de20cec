package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that compares two digests. */
class DiffCommandTest {

  private static final String CLEAN = "examples/digests/CLEAN.md";
  private static final String STAMPED = "examples/digests/STAMPED.md";

  @TempDir private Path folder;

  private static Run run(String in, List<String> args) {
    return Run.of("diff", in, args.toArray(String[]::new));
  }

  private static Run run(String... args) {
    return run("", List.of(args));
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("b.md"), text).toString();
  }

  private static Digest clean() throws IOException {
    return Digestmark.parse(Path.of(CLEAN)).digest();
  }

  private String written(Digest digest) throws IOException {
    return file(Digestmark.write(digest));
  }

  @Test
  void aDigestIsTheSameAsItselfInAnyForm() throws IOException {
    assertThat(run(CLEAN, CLEAN)).isEqualTo(new Run(0, "", ""));
    assertThat(run(CLEAN, "src/test/resources/forms/GENERATOR.md")).isEqualTo(new Run(0, "", ""));
    String labelled = Files.readString(Path.of(CLEAN)).replace("[^1]", "[^first]");
    assertThat(run(labelled, List.of(CLEAN, "-"))).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void aPaperIsABlockWithItsFields() throws IOException {
    Digest clean = clean();
    List<String> lines =
        run(
                CLEAN,
                file(
                    Files.readString(Path.of(CLEAN))
                        .replace("KAN: Kolmogorov-Arnold", "KAN: Kolmogoroff-Arnold")))
            .out()
            .lines()
            .toList();
    assertThat(lines)
        .containsExactly(
            "--- " + CLEAN,
            "+++ " + folder.resolve("b.md"),
            "~ [^3] 2404.19756 KAN: Kolmogoroff-Arnold Networks",
            "    title:",
            "      - " + clean.rows().get(2).title(),
            "      + KAN: Kolmogoroff-Arnold Networks",
            "0 added, 0 removed, 1 changed");
  }

  @Test
  void aLongTextIsCutToWhatDiffers() throws IOException {
    Digest clean = clean();
    List<DetailedEntry> entries = new ArrayList<>(clean.entries());
    String text = entries.get(0).text(Field.ABSTRACT);
    entries.set(
        0, entries.get(0).with(Field.ABSTRACT, text.replaceFirst(" (\\w+)\\.$", " $1 CHANGED.")));
    String out = run(CLEAN, written(clean.withEntries(entries))).out();
    assertThat(out).contains("    abstract:\n      - …", " CHANGED.\n");
    assertThat(out.lines()).allMatch(line -> line.length() < 120);
  }

  @Test
  void papersThatCameAndWentAreNamed() throws IOException {
    Run there = run(CLEAN, STAMPED);
    assertThat(there.code()).isEqualTo(1);
    assertThat(there.out())
        .contains("\n- [^5] hep-th/9711200 ", "\n+ [^1] 1706.03762v7 Attention Is All You Need")
        .endsWith("\n3 added, 5 removed, 0 changed\n");
    assertThat(run(STAMPED, CLEAN).out().lines().skip(2).map(line -> line.substring(1)))
        .containsAll(
            there
                .out()
                .lines()
                .skip(2)
                .filter(l -> l.matches("[-+].*"))
                .map(l -> l.substring(1))
                .toList());
  }

  @Test
  void anotherOrderAndOtherHeadingsAreDifferences() throws IOException {
    Digest clean = clean();
    List<SummaryRow> rows = new ArrayList<>(clean.rows());
    Collections.reverse(rows);
    Run run = run(CLEAN, written(clean.withRows(rows).withSummaryHeading("Summary")));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("summary heading:\n  - 摘要\n  + Summary\n")
        .endsWith("0 added, 0 removed, 0 changed, the papers are in a different order\n");
  }

  @Test
  void anEntryThatIsMissingIsNotToldFieldByField() throws IOException {
    Digest clean = clean();
    String less = written(clean.withEntries(clean.entries().subList(1, clean.entries().size())));
    assertThat(run(CLEAN, less).out())
        .contains("~ [^1] 2312.00752", "    entry:\n      - there\n      + missing\n0 added")
        .doesNotContain("abstract");
  }

  @Test
  void jsonHasEveryTextInFull() throws IOException {
    Digest clean = clean();
    String changed =
        written(
            clean.withRows(clean.rows().stream().map(r -> r.with(Field.SUMMARY, "neu")).toList()));
    Run run = run("--output-format", "json", CLEAN, changed);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("{\n  \"before\": \"" + CLEAN + "\",")
        .contains(
            "\"field\": \"row summary\"",
            "\"before\": \"" + clean.rows().get(1).summary() + "\"",
            "\"after\": \"neu\"");
    assertThat(run("--output-format", "json", CLEAN, CLEAN).out()).contains("\"changed\": [ ]");
  }

  @Test
  void coloursAreForTerminalsOnly() {
    String colored = run("--color", "always", CLEAN, STAMPED).out();
    assertThat(colored)
        .contains(
            "\u001B[1m--- " + CLEAN + "\u001B[0m\n", "\u001B[31m- [^5] ", "\u001B[32m+ [^1] ");
    assertThat(colored.replaceAll("\u001B\\[[0-9]*m", "")).isEqualTo(run(CLEAN, STAMPED).out());
    assertThat(run("--color", "never", CLEAN, STAMPED)).isEqualTo(run(CLEAN, STAMPED));
  }

  @Test
  void statCountsPapersAndFields() throws IOException {
    Digest clean = clean();
    List<SummaryRow> rows =
        clean.rows().stream().map(row -> row.with(Field.SUMMARY, "neu")).toList();
    String changed = written(clean.withRows(rows).withSummaryHeading("Summary"));
    Run run = run("--stat", CLEAN, changed);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            "      5  row summary\n      1  summary heading\n0 added, 0 removed, 5 changed\n");
    assertThat(run("--stat", CLEAN, CLEAN)).isEqualTo(new Run(0, "", ""));
    assertThat(run("--stat", "--output-format", "json", CLEAN, CLEAN).code()).isEqualTo(2);
  }

  @Test
  void whatIsNoDigestIsTrouble() throws IOException {
    assertThat(run(CLEAN, "none.md"))
        .isEqualTo(new Run(2, "", "digestmark: none.md: no such file\n"));
    assertThat(run(CLEAN, "examples/digests/README.md").code()).isEqualTo(2);
    assertThat(run("-", "-").code()).isEqualTo(2);
    assertThat(run(CLEAN).code()).isEqualTo(2);
    assertThat(run(CLEAN, CLEAN, CLEAN).code()).isEqualTo(2);
    String lines = Files.writeString(folder.resolve("two.jsonl"), "{}\n{}\n").toString();
    assertThat(run(CLEAN, lines).err()).contains("contains 2 digests");
  }

  @Test
  void noTerminalObeysWhatIsPrinted() throws IOException {
    String odd = file(Files.readString(Path.of(CLEAN)).replace("Networks", "\u001b[31mNet\u202e"));
    assertThat(run(CLEAN, odd).out())
        .contains("<U+001B>[31mNet<U+202E>")
        .doesNotContain("\u001b", "\u202e");
    assertThat(run("--output-format", "json", CLEAN, odd).out()).doesNotContain("\u001b", "\u202e");
  }

  @Test
  void realDigestsDifferFromOthersAndNotFromThemselves() {
    List<String> files = Shared.digests().stream().map(Path::toString).toList();
    for (int i = 0; i < files.size(); i++) {
      String file = files.get(i);
      assertThat(run(file, file).code()).isZero();
      String next = files.get((i + 1) % files.size());
      int code = run(file, next).code();
      assertThat(code).isEqualTo(run(next, file).code()).isBetween(0, 1);
    }
  }
}
