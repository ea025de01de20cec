package io.github.digestmark.cli;

import io.github.digestmark.catalog.PaperCatalog;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.StandardOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command said and returned.
 *
 * @param code what it returned
 * @param out what it printed to standard output
 * @param err what it printed to standard error, too
 */
public record Run(int code, String out, String err) {

  /** Runs a command; what it said has LF at the end of lines. */
  public static Run of(String command, String standardInput, String... args) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(args));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] in = standardInput.getBytes(StandardCharsets.UTF_8);
    int code = Main.run(all.toArray(String[]::new), new ByteArrayInputStream(in), out, err);
    return new Run(code, text(out), text(err));
  }

  /** Runs a command on one day in November 2026, whatever day it is, with nobody watching. */
  public static Run onTheDay(String command, String standardInput, String... args) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(args));
    return onTheDay(false, standardInput, all);
  }

  /**
   * Runs a command on that day, and keeps what it said as it is.
   *
   * @param watched whether standard output is a terminal
   */
  public static Run onTheDay(boolean watched, String standardInput, List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
            StandardOutput.to(out),
            err,
            () -> LocalDate.of(2026, 11, 24),
            () -> false,
            () -> watched);
    int code = Main.run(args.toArray(String[]::new), console);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command on that day, with another catalog in place of arXiv's API. */
  public static Run with(PaperCatalog api, byte[] standardInput, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(standardInput),
            StandardOutput.to(out),
            err,
            () -> LocalDate.of(2026, 11, 24),
            () -> false,
            () -> false);
    int code = Main.run(args, console, () -> api);
    return new Run(code, text(out), text(err));
  }

  /** Runs a command that speaks with somebody. What it says is not kept. */
  public static Run serving(PaperCatalog api, InputStream in, OutputStream out, List<String> args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            in,
            StandardOutput.to(out),
            err,
            () -> LocalDate.of(2026, 11, 24),
            () -> false,
            () -> false);
    int code = Main.run(args.toArray(String[]::new), console, () -> api);
    return new Run(code, "", text(err));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
