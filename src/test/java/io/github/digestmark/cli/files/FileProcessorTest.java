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
        Console.of(
            InputStream.nullInputStream(),
            StandardOutput.to(new ByteArrayOutputStream()),
            err,
            () -> LocalDate.EPOCH,
            () -> false,
            () -> false);
    List<String> done = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    FileProcessor turns =
        new FileProcessor(
            console,
            target -> {
              if (target.name().equals("b.md")) {
                throw new IllegalStateException("a fault");
              }
              return () -> done.add(target.name());
            },
            complaints::add);
    turns.run(List.of(target("a.md"), target("b.md"), target("c.md")), false);
    assertThat(done).containsExactly("a.md", "c.md");
    assertThat(complaints)
        .singleElement()
        .asString()
        .startsWith("b.md: could not be done; this is a fault of digestmark");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "IllegalStateException: a fault",
            "at io.github.digestmark.cli.files.FileProcessorTest");
  }

  private static DigestFiles.Target target(String name) {
    return new DigestFiles.Target(name, Path.of(name), false);
  }
}
