package io.github.digestmark.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.StandardOutput;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The turns of files, whatever happens to one of them. */
class FileProcessorTest {

  @Test
  void aFaultOfOursWithOneFileIsReportedAndTheOthersAreDone() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            StandardOutput.to(new ByteArrayOutputStream()),
            err,
            () -> LocalDate.EPOCH,
            () -> false,
            () -> false);
    List<String> done = new ArrayList<>();
    new FileProcessor(
            console,
            file -> {
              if (file.name().equals("b.md")) {
                throw new IllegalStateException("a fault");
              }
              return () -> done.add(file.name());
            })
        .run(List.of(file("a.md"), file("b.md"), file("c.md")), false);
    assertThat(done).containsExactly("a.md", "c.md");
    assertThat(console.hasFailed()).isTrue();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "IllegalStateException: a fault",
            "at io.github.digestmark.cli.files.FileProcessorTest",
            "digestmark: b.md: internal error; please report it with the stack trace above\n");
  }

  private static InputFile file(String name) {
    return new InputFile(name, Path.of(name), InputFile.Origin.ARGUMENT);
  }
}
