package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {

  private static final String CLEAN = "examples/digests/CLEAN.md";

  @TempDir Path folder;

  private static Run run(String in, String... args) {
    return Run.of("convert", in, args);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void throughJsonADigestIsTheSame() throws IOException {
    assertThat(run("", CLEAN, "-o", path("a.json")).code()).isZero();
    Run back = run("", path("a.json"), "--to", "md");
    assertThat(back).isEqualTo(new Run(0, Files.readString(Path.of(CLEAN)), ""));
  }

  @Test
  void papersAreALineEach() throws IOException {
    Run run = run("", "--to", "papers", CLEAN, "examples/digests/GERMAN.md");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .hasSize(8)
        .first()
        .asString()
        .startsWith(
            "{\"file\":\"examples/digests/CLEAN.md\",\"ref\":\"1\",\"part\":\"row and entry\"")
        .contains("\"arxivId\":\"2312.00752\"", "\"englishSummary\":null");
    run("", CLEAN, "examples/digests/GERMAN.md", "-o", path("all.papers.jsonl"));
    assertThat(read("all.papers.jsonl")).isEqualTo(run.out());
    run("", "--to", "papers", CLEAN, "-o", path(""));
    assertThat(read("CLEAN.papers.jsonl")).isNotEmpty();
    assertThat(Run.onTheDay("schema", "", "papers").out())
        .contains("\"title\": \"A paper of a digest\"");
  }

  @Test
  void standardInputIsReadAsFromSays() {
    Run run =
        run(
            "{\"rows\": [{\"ref\": \"1\", \"title\": \"T|U\"}]}",
            "-",
            "--from",
            "json",
            "--to",
            "md");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("| [^1] | [T\\|U]() | |");
  }

  @Test
  void aFieldThatMarkdownCannotHoldIsNamed() {
    String json = "{\"rows\": [{\"ref\": \"1\", \"title\": \"T\", \"summary\": \"a\\nb\"}]}";
    Run run = run(json, "-", "--from", "json", "-o", path("a.md"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("digestmark: -: not converted: row [^1]: the summary cannot be written:");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void jsonThatIsNoDigestIsRefusedWithItsPlace() {
    Run run = run("{\"rows\": [{\"titel\": \"T\"}]}", "-", "--from", "json", "--to", "md");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("digestmark: -: rows[0].titel: unknown key; expected one of ");
  }

  @Test
  void aFolderTakesAFileForEachDigest() throws IOException {
    Run run = run("", "--to", "html", CLEAN, "examples/digests/GERMAN.md", "-o", path(""));
    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(folder).isDirectoryContaining("glob:**/CLEAN.html");
    assertThat(read("GERMAN.html")).contains("<title>GERMAN</title>");
  }

  @Test
  void noNameInJsonLeadsOutOfTheFolder() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    String lines =
        "{\"file\": \"../../a.md\"}\n\n{\"file\": \"..\"}\n{\"file\": \"/b/..\\\\c.md\"}\n";
    run(lines, "-", "--from", "jsonl", "--to", "json", "-o", inner.toString());
    assertThat(folder).isDirectoryNotContaining("glob:**.json");
    assertThat(inner)
        .isDirectoryContaining("glob:**/a.json")
        .isDirectoryContaining("glob:**/c.json");
  }

  @Test
  void aFileIsWrittenOnlyOnce() throws IOException {
    Files.createDirectory(folder.resolve("x"));
    Path same = Files.copy(Path.of(CLEAN), folder.resolve("x").resolve("CLEAN.md"));
    Run run = run("", "--to", "json", CLEAN, same.toString(), "-o", path(""));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("CLEAN.json: was written only once");
    assertThat(run("", "--to", "html", CLEAN, same.toString(), "-o", path("a.html")).err())
        .startsWith("--to html converts one file at a time; use -o FOLDER, or merge");
  }

  @Test
  void aFileThatIsReadIsNotWrittenOver() throws IOException {
    Files.copy(Path.of(CLEAN), folder.resolve("a.md"));
    String message = "a.md: is one of the input files and was not changed; choose another output\n";
    Run run = run("", "--to", "json", path("a.md"), "-o", path("./a.md"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).endsWith(message);
    assertThat(Run.of("merge", "", path("a.md"), CLEAN, "-o", path("a.md")).err())
        .endsWith(message);
    assertThat(folder.resolve("a.md")).hasSameBinaryContentAs(Path.of(CLEAN));
  }

  @Test
  void aFileThatCannotBeWrittenIsNamedAndLeft() throws IOException {
    Run run = run("", CLEAN, "-o", path("none/a.json"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("digestmark: %s: its folder does not exist\n".formatted(path("none/a.json")));
  }

  @Test
  void theFormatComesFromTheExtensionOfTheOutput() throws IOException {
    assertThat(run("", CLEAN, "-o", path("a.jsonl")).code()).isZero();
    assertThat(read("a.jsonl"))
        .startsWith("{\"file\":\"examples/digests/CLEAN.md\",")
        .hasLineCount(1);
    assertThat(run("", CLEAN, "-o", path("a.txt")).err())
        .startsWith("--to FORMAT is required: the name of -o");
    assertThat(run("", CLEAN).err()).startsWith("--to FORMAT is required without -o: md, json,");
  }

  @Test
  void markdownIsNotWrittenToMarkdown() {
    assertThat(run("", CLEAN, "--to", "md").err())
        .contains("already has its entries in footnotes; use digestmark format");
  }

  @Test
  void anEmptyPathIsRefused() {
    Run run = run("", "--to", "json", "-o", "", CLEAN);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("digestmark: empty path");
    assertThat(Run.of("lint", "", "").err()).startsWith("digestmark: empty path");
    assertThat(Run.of("format", "", "").code()).isEqualTo(2);
  }

  /** Runs the command with a standard input that does something when it is read. */
  private static Run runReading(
      ByteArrayOutputStream out, Runnable whenRead, String text, String... args) {
    InputStream in =
        new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
          @Override
          public byte[] readNBytes(int length) throws IOException {
            whenRead.run();
            return super.readNBytes(length);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(args, in, out, err);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "bibtex"})
  void aDigestIsPrintedBeforeTheNextFileIsRead(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run =
        runReading(
            out,
            () -> assertThat(out.toString(StandardCharsets.UTF_8)).contains("2312.00752"),
            Files.readString(Path.of("examples/digests/GERMAN.md")),
            "convert",
            "--to",
            format,
            CLEAN,
            "-");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static final String OUT_OF_MEMORY =
      "out of memory: Java may use (\\d+) MiB; allow more with DIGESTMARK_JAVA_OPTS=-Xmx(\\d+)m,"
          + " or java -Xmx\\2m -jar\n";

  private static void exhaustMemory() {
    throw new OutOfMemoryError("Java heap space");
  }

  @Test
  void aFileThatExhaustsTheMemoryIsNamedAndTheOthersAreConverted() throws IOException {
    Run run =
        runReading(
            new ByteArrayOutputStream(),
            ConvertCommandTest::exhaustMemory,
            "",
            "convert",
            CLEAN,
            "-",
            "-o",
            path("a.csv"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).matches("digestmark: -: " + OUT_OF_MEMORY);
    run("", CLEAN, "-o", path("b.csv"));
    assertThat(read("a.csv")).isEqualTo(read("b.csv"));
  }

  @Test
  void aMergeThatExhaustsTheMemoryBlamesNoFile() throws IOException {
    Run run =
        runReading(
            new ByteArrayOutputStream(),
            ConvertCommandTest::exhaustMemory,
            "",
            "merge",
            CLEAN,
            "-",
            "-o",
            path("a.md"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).matches("digestmark: " + OUT_OF_MEMORY);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatCannotBeReadIsLeftOutAndTheOthersAreConverted() throws IOException {
    Run run = run("no digest", path("none.md"), CLEAN, "-", "-o", path("a.csv"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "digestmark: %s: no such file or folder\ndigestmark: -:1:1: the file contains no digest: no summary table and no footnote with an entry; generate it again, or exclude it\n"
                .formatted(path("none.md")));
    String both = read("a.csv");
    run("", CLEAN, "-o", path("b.csv"));
    assertThat(both).isEqualTo(read("b.csv"));
  }

  @Test
  void ifNothingCanBeReadNothingIsWritten() throws IOException {
    Run run = run("no digest", path("none.md"), "-", "-o", path("a.csv"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
    assertThat(run("no digest", path("none.md"), "-", "--to", "rss").out()).isEmpty();
  }
}
