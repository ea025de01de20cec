package io.github.digestmark.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The last line of a terminal while many files are processed. */
class ProgressTest {

  private static final String LINE = "digestmark: 33% of 3 files";
  private static final String REMOVED = "\r" + " ".repeat(LINE.length()) + "\r";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

  /** Standard output and standard error are the same terminal, or the first is a file. */
  private Console console(boolean isWatched) {
    return new Console(
        InputStream.nullInputStream(),
        StandardOutput.to(isWatched ? terminal : new ByteArrayOutputStream()),
        terminal,
        () -> LocalDate.EPOCH,
        () -> false,
        () -> isWatched);
  }

  private static Progress progress(Console console, int files) {
    return new Progress(console, files, Duration.ZERO, true);
  }

  private String shown() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theLineIsShownOnceTheRunLasts() {
    new Progress(console(true), 3, Duration.ofDays(1), true).step();
    assertThat(shown()).isEmpty();
    progress(console(true), 3).step();
    assertThat(shown()).isEqualTo(LINE);
  }

  @Test
  void whatIsPrintedGoesAboveTheLine() {
    Console console = console(true);
    Progress progress = progress(console, 3);
    progress.step();
    console.out().print("a.md: error\n");
    console.printError("digestmark: b.md: no such file");
    progress.step();
    assertThat(shown())
        .isEqualTo(
            LINE
                + REMOVED
                + "a.md: error\ndigestmark: b.md: no such file"
                + System.lineSeparator()
                + "digestmark: 66% of 3 files");
  }

  @Test
  void theLineIsDrawnOnlyWhenItsFigureChanges() {
    Console console = console(true);
    Progress progress = progress(console, 1000);
    for (int i = 0; i < 25; i++) {
      progress.step();
    }
    assertThat(shown().split("digestmark", -1)).hasSize(4);
    assertThat(shown()).endsWith("digestmark: 2% of 1000 files");
  }

  @Test
  void whatIsPrintedElsewhereLeavesTheLine() {
    Console console = console(false);
    progress(console, 3).step();
    console.out().print("a.md: error\n");
    console.flush();
    assertThat(shown()).isEqualTo(LINE);
  }

  @Test
  void nothingIsLeftOfTheLineAtTheEnd() {
    Progress progress = progress(console(true), 3);
    progress.step();
    progress.close();
    progress.close();
    assertThat(shown()).isEqualTo(LINE + REMOVED);
  }

  @Test
  void whereNobodyWatchesThereIsNoLine() {
    Console console = console(true);
    try (Progress progress = Progress.of(console, 1000)) {
      progress.step();
    }
    console.flush();
    assertThat(shown()).isEmpty();
  }

  @Test
  void whatIsNoFileHasALine() {
    Progress progress = new Progress(console(true), "metadata", 1, Duration.ZERO, true);
    for (int i = 0; i <= 400; i++) {
      progress.show(i / 1000.0);
    }
    assertThat(shown()).endsWith("digestmark: 40% of metadata");
    assertThat(shown().split("digestmark", -1)).hasSize(42);
  }
}
