package io.github.digestmark.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.cli.files.WholeFiles;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The last line of a terminal while many files are looked at. */
class ProgressTest {

  private final StringWriter terminal = new StringWriter();
  private final PrintWriter printer = new PrintWriter(terminal);

  @Test
  void aBarIsShownOnceTheRunLasts() {
    Progress.Line patient = new Progress.Line(printer, Duration.ofDays(1));
    patient.accept("5%");
    assertThat(terminal.toString()).isEmpty();
    new Progress.Line(printer, Duration.ZERO).accept("5%");
    assertThat(terminal.toString()).isEqualTo("\r5%");
  }

  @Test
  void theBarMakesRoomForWhatIsPrinted() {
    Progress.Line line = new Progress.Line(printer, Duration.ZERO);
    line.accept("5%");
    line.clear();
    assertThat(terminal.toString()).isEqualTo("\r5%\r" + " ".repeat(78) + "\r");
  }

  @Test
  void theBarIsBackBelowWhatWasPrinted() {
    Progress.Line line = new Progress.Line(printer, Duration.ZERO);
    line.accept("5%");
    line.printAbove(() -> printer.print("a.md: error\n"));
    assertThat(terminal.toString()).endsWith(" \ra.md: error\n\r5%");
  }

  @Test
  void nothingIsLeftOfTheBarAtTheEnd() {
    Progress.Line line = new Progress.Line(printer, Duration.ZERO);
    line.accept("99%");
    line.close();
    line.accept("100%");
    assertThat(terminal.toString()).endsWith(" \r");
  }

  @Test
  void whereNobodyWatchesThereIsNoBar() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            StandardOutput.to(OutputStream.nullOutputStream()),
            new PrintWriter(Writer.nullWriter()),
            printer,
            () -> LocalDate.EPOCH,
            () -> false,
            () -> false,
            new WholeFiles());
    StringBuilder printed = new StringBuilder();
    try (Progress progress = Progress.of(console, 1000)) {
      progress.step(() -> printed.append("a"));
    }
    assertThat(printed).hasToString("a");
    assertThat(terminal.toString()).isEmpty();
  }
}
