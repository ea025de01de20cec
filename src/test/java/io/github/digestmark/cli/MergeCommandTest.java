package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Digest;
import io.github.digestmark.testing.Shared;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that makes one digest of many. */
class MergeCommandTest {

  private static final String CLEAN = "examples/digests/CLEAN.md";
  private static final String STAMPED = "examples/digests/STAMPED.md";
  private static final String HAND_EDITED = "examples/digests/HAND-EDITED.md";

  @TempDir private Path folder;

  private static Run run(String in, List<String> args) {
    return Run.of("merge", in, args.toArray(String[]::new));
  }

  private static Run run(String... args) {
    return run("", List.of(args));
  }

  private String changed(String name, String from, String to) throws IOException {
    String text = Files.readString(Path.of(CLEAN)).replace(from, to);
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Digest digest(String file) throws IOException {
    return Digestmark.parse(Path.of(file)).digest();
  }

  @Test
  void mergedWithACopyADigestIsPrintedAsItWas() throws IOException {
    String copy = changed("copy.md", "", "");
    Run run = run(CLEAN, copy);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(Path.of(CLEAN)));
    assertThat(run.err())
        .startsWith(copy + " [^1] 2312.00752 dropped: same content as " + CLEAN + " [^1]\n")
        .endsWith("2 digests merged: 5 papers, 5 duplicates dropped, no contradictions\n");
  }

  @Test
  void papersOfAllFilesComeInTheOrderThatWasAskedFor() throws IOException {
    Digest merged = Digestmark.parse(run(CLEAN, STAMPED).out()).digest();
    assertThat(merged.rows())
        .extracting(row -> row.withLabel(""))
        .startsWith(digest(CLEAN).rows().get(0).withLabel(""))
        .endsWith(digest(STAMPED).rows().get(2).withLabel(""));
    Digest byId = Digestmark.parse(run("--sort", "id", CLEAN, STAMPED).out()).digest();
    assertThat(byId.rows().get(0).url()).endsWith("hep-th/9711200");
    assertThat(run("--sort", "id", STAMPED, CLEAN).out())
        .isEqualTo(run("--sort", "id", CLEAN, STAMPED).out());
    Digest byTitle = Digestmark.parse(run("--sort", "title", CLEAN, STAMPED).out()).digest();
    assertThat(byTitle.rows().get(0).title()).startsWith("3D Gaussian");
  }

  @Test
  void whatWasDroppedIsSaidWithFileLabelAndVersion() throws IOException {
    String newer = changed("newer.md", "abs/2312.00752", "abs/2312.00752v2");
    String other = changed("other.md", "KAN: Kolmogorov-Arnold", "KAN: Kolmogoroff-Arnold");
    Path out = folder.resolve("out.md");
    Run run = run(CLEAN, newer, other, "-o", out.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(CLEAN + " [^1] 2312.00752 dropped: superseded by v2 in " + newer + " [^1]\n")
        .contains(
            CLEAN + " [^3] 2404.19756 dropped: " + other + " [^3] was kept; differences: title\n")
        .endsWith("3 digests merged: 5 papers, 10 duplicates dropped, 2 contradictions\n");
    assertThat(Digestmark.parse(out).digest().rows()).hasSize(5);
  }

  @Test
  void theReportIsAlsoJson() throws IOException {
    String newer = changed("newer.md", "abs/2312.00752", "abs/2312.00752v2");
    Run run = run("--output-format", "json", HAND_EDITED, CLEAN, newer);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .startsWith("{\n  \"digests\": [\n    \"" + HAND_EDITED + "\",")
        .contains("\"version\": 2,", "\"isOlder\": true", "\"kind\": \"front matter\"")
        .endsWith("}\n");
  }

  @Test
  void whatIsLeftOutIsSaid() {
    Run run = run(HAND_EDITED, CLEAN);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains(
            "digestmark: "
                + HAND_EDITED
                + ": text outside the digest was not merged: 6 passages, the first at 1:1\n")
        .doesNotContain(CLEAN + ": ");
    assertThat(run("examples/digests/EMPTY-FIELDS.md").err()).contains(": 1 passage, the first at");
  }

  @Test
  void standardInputAndJsonAreReadAsWell() throws IOException {
    Path json = folder.resolve("stamped.json");
    Main.run(
        new String[] {"convert", STAMPED, "-o", json.toString()},
        new ByteArrayInputStream(new byte[0]),
        new ByteArrayOutputStream(),
        new ByteArrayOutputStream());
    Run run = run(Files.readString(Path.of(CLEAN)), List.of("-", json.toString()));
    assertThat(run).isEqualTo(run(CLEAN, STAMPED));
  }

  @Test
  void ifAnyFileIsNoDigestNothingIsWritten() {
    Path out = folder.resolve("out.md");
    String none = folder.resolve("none.md").toString();
    Run run = run(CLEAN, none, "examples/digests/README.md", "-o", out.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("none.md: no such file or folder\n", "README.md:1:1: the file contains no digest")
        .hasLineCount(2);
    assertThat(out).doesNotExist();
    assertThat(run(CLEAN, none).out()).isEmpty();
  }

  @Test
  void whatCannotBeWrittenIsNamedWhereItIsFrom() throws IOException {
    String json =
        """
        {"rows": [{"ref": "a", "title": "T", "url": "https://a.b/"},
                  {"ref": "k", "title": "U", "url": "https://c.d/", "summary": "two\\n\\nparts"}]}
        """;
    String file = Files.writeString(folder.resolve("two.json"), json).toString();
    Path out = Files.writeString(folder.resolve("out.md"), "as it was");
    Run run = run(CLEAN, file, "-o", out.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "digestmark: " + file + ": row [^k]: the summary cannot be written: it has a blank");
    assertThat(out).usingCharset(StandardCharsets.UTF_8).hasContent("as it was");
  }

  @Test
  void anEntryThatItsRowMissesIsNamedByItsOwnLabel() throws IOException {
    String json =
        """
        {"rows": [{"ref": "a", "title": "T", "url": "https://arxiv.org/abs/2312.00752"}],
         "entries": [{"ref": "b", "title": "T", "url": "https://arxiv.org/abs/2312.00752",
                      "abstract": "two\\rparts"}]}
        """;
    String file = Files.writeString(folder.resolve("missed.json"), json).toString();
    assertThat(run(file).err())
        .startsWith("digestmark: " + file + ": entry [^b]: the abstract cannot be written");
  }

  @Test
  void aHeadingThatCannotBeWrittenIsNamedWithItsFile() throws IOException {
    String json = "{\"summaryHeading\": \" x\", \"rows\": [{\"ref\": \"1\", \"title\": \"T\"}]}";
    String file = Files.writeString(folder.resolve("a.json"), json).toString();
    assertThat(run(file).err())
        .startsWith("digestmark: " + file + ": digest: the summary heading cannot be written");
  }

  @Test
  void theOutputKeepsItsModeAndAFolderIsNone() throws IOException {
    Path out = Files.writeString(folder.resolve("out.md"), "old");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-rw----"));
    assertThat(run(CLEAN, "-o", out.toString()).code()).isZero();
    assertThat(out).hasSameBinaryContentAs(Path.of(CLEAN));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-rw----");
    Run run = run(CLEAN, "-o", folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("is a folder");
  }

  @Test
  void noTerminalObeysAReport() throws IOException {
    String odd = changed("odd.md", "abs/2312.00752", "pdf/\u001b[31m");
    String copy = changed("copy.md", "abs/2312.00752", "pdf/\u001b[31m");
    String report = run(odd, copy, "-o", folder.resolve("out.md").toString()).out();
    assertThat(report).contains("<U+001B>[31m").doesNotContain("\u001b");
    assertThat(run(odd, copy, "--output-format", "json").err()).doesNotContain("\u001b");
  }

  @Test
  void realDigestsAreMergedWhateverTheirOrder() throws IOException {
    List<String> files = new ArrayList<>(Shared.digests().stream().map(Path::toString).toList());
    files.add("--sort=id");
    String merged = run("", files).out();
    Collections.shuffle(files, new Random(7));
    assertThat(run("", files).out()).isEqualTo(merged);
    assertThat(run(merged, List.of("--sort=id", "-")).out()).isEqualTo(merged);
  }
}
