package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private static final String ROW = "| [^1] | [T](https://arxiv.org/abs/1706.03762) | S |\n";
  private static final String DIGEST =
      "# A\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n" + ROW + "\n# B\n";

  private record Run(int code, String out, String err) {}

  @TempDir Path folder;

  private static Run run(InputStream in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(args, in, out, err);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Run run(String... args) {
    return run(InputStream.nullInputStream(), args);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void jsonIsOneDocument() throws IOException {
    Run run = run("convert", "--to", "json", file("a.md", DIGEST));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("{\n  \"summaryHeading\": \"A\",\n").endsWith("}\n");
  }

  @Test
  void jsonlIsOneLineAFileAndStandardInputIsADash() throws IOException {
    InputStream in = new ByteArrayInputStream(DIGEST.getBytes(StandardCharsets.UTF_8));
    Run run = run(in, "convert", "--to", "jsonl", file("a.md", DIGEST), "-");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"file\":\"" + folder.resolve("a.md"));
    assertThat(run.out().lines().toList().get(1)).startsWith("{\"file\":\"-\",");
  }

  @Test
  void oneFileThatFailsDoesNotStopTheOthers() throws IOException {
    String none = folder.resolve("none.md").toString();
    String text = file("text.md", "Hello.\n");
    Run run = run("convert", "--to", "jsonl", none, text, file("a.md", DIGEST));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err())
        .isEqualTo(
            "digestmark: "
                + none
                + ": no such file or folder\ndigestmark: "
                + text
                + ":1:1: the file contains no digest: no summary table and no footnote with an entry; generate it again, or exclude it\n");
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedInOneLine() throws IOException {
    Path latin = Files.write(folder.resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xE9});
    assertThat(run("convert", "--to", "json", latin.toString()))
        .isEqualTo(
            new Run(
                2,
                "",
                "digestmark: " + latin + ": not UTF-8 at byte offset 2; save the file as UTF-8\n"));
  }

  @Test
  void problemsAreToldWithLineAndColumn() throws IOException {
    String file = file("pipe.md", DIGEST.replace("S |", "S|T |"));
    Run run = run("convert", "--to", "json", file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"summary\": \"S|T\"");
    assertThat(run.err())
        .hasLineCount(1)
        .startsWith(file + ":5:51: the row has 4 cells, expected three");
  }

  @Test
  void aResultThatCannotBeWrittenIsAFailure() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = {"convert", "--to", "json", file("a.md", DIGEST)};
    assertThat(Main.run(args, InputStream.nullInputStream(), full, err)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot write to standard output");
  }

  @Test
  void jsonTakesOneFile() throws IOException {
    Run run = run("convert", "--to", "json", file("a.md", DIGEST), file("b.md", DIGEST));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("--to json converts one file at a time; use -o FOLDER, or --to jsonl");
  }

  @Test
  void helpAndVersionAreOnStandardOutput() {
    assertThat(run("--help").out()).contains("convert", "--version");
    assertThat(run("convert", "--help").out()).contains("jsonl", "Exit code");
    Run version = run("--version");
    assertThat(version.code()).isZero();
    assertThat(version.out()).matches("digestmark \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  @Test
  void wrongArgumentsAreExplained() {
    assertThat(run().code()).isEqualTo(2);
    assertThat(run().err()).contains("Usage: digestmark");
    assertThat(run("convert", "--to", "pdf", "x").err()).contains("pdf").contains("json, jsonl");
    assertThat(run("cnvert").err())
        .isEqualTo("unknown command \"cnvert\"; did you mean \"convert\"?\n");
    assertThat(run("check", "x").err())
        .isEqualTo("unknown command \"check\"\nSee `digestmark --help`.\n");
    assertThat(run("lint", "--FIXX=1", "x").err())
        .isEqualTo("unknown option \"--FIXX=1\"; did you mean \"--fix\"?\n");
    assertThat(run("lint", "--zzz", "x").err())
        .isEqualTo("unknown option \"--zzz\"\nSee `digestmark lint --help`.\n");
    assertThat(run("format", "--check", "--diff", "x").err())
        .startsWith("--check, --diff and --stdout cannot be used together\n");
    assertThat(run("lint", "--today", "tomorrow", "x").err())
        .contains("not a date")
        .contains("YYYY");
  }

  @Test
  void whatIsWrongWithTheArgumentsIsNotBuriedInAllThatThereIs() {
    assertThat(run("lint").err().lines())
        .containsExactly("Missing required parameter: 'PATH'", "See `digestmark lint --help`.");
    assertThat(run("--bogus").err()).endsWith("See `digestmark --help`.\n");
  }

  @Test
  void helpTellsAboutEveryCommand() {
    for (String command : List.of("lint", "format", "convert", "merge", "diff", "completion")) {
      assertThat(run("help", command).out()).isEqualTo(run(command, "--help").out());
    }
  }
}
