package io.github.digestmark.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The last line of a terminal while many files are processed. */
class ProgressTest {

  private static final String LINE = "digestmark: 1 of 3 files";
  private static final String CLEARED = "\r" + " ".repeat(LINE.length()) + "\r";

  private final StringWriter terminal = new StringWriter();
  private final PrintWriter printer = new PrintWriter(terminal);

  private Progress progress(Duration delay) {
    return new Progress(printer, 3, delay, true);
  }

  @Test
  void theLineIsShownOnceTheRunLasts() {
    progress(Duration.ofDays(1)).step(() -> {});
    assertThat(terminal.toString()).isEmpty();
    progress(Duration.ZERO).step(() -> {});
    assertThat(terminal.toString()).isEqualTo(LINE);
  }

  @Test
  void whatIsPrintedGoesAboveTheLine() {
    Progress progress = progress(Duration.ZERO);
    progress.step(() -> {});
    progress.step(() -> printer.print("a.md: error\n"));
    assertThat(terminal.toString())
        .isEqualTo(LINE + CLEARED + "a.md: error\ndigestmark: 2 of 3 files");
  }

  @Test
  void nothingIsLeftOfTheLineAtTheEnd() {
    Progress progress = progress(Duration.ZERO);
    progress.step(() -> {});
    progress.close();
    progress.close();
    assertThat(terminal.toString()).isEqualTo(LINE + CLEARED);
  }

  @Test
  void whereNobodyWatchesThereIsNoLine() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            StandardOutput.to(OutputStream.nullOutputStream()),
            err,
            () -> LocalDate.EPOCH,
            () -> false,
            () -> false);
    StringBuilder printed = new StringBuilder();
    try (Progress progress = Progress.of(console, 1000)) {
      progress.step(() -> printed.append("a"));
    }
    console.flush();
    assertThat(printed).hasToString("a");
    assertThat(err.size()).isZero();
  }
}
