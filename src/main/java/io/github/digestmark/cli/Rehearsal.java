package io.github.digestmark.cli;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.lint.LintCommand;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.StandardOutput;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Lints a usual digest and the examples of all rules, and prints nothing, so that the archive of
 * loaded classes that Java writes when it ends holds what linting needs, whatever the run itself
 * was about.
 */
final class Rehearsal {

  private static final String EXAMPLE = "\n````markdown\n";
  private static final String EXAMPLE_END = "\n````";

  private Rehearsal() {}

  /**
   * Lints the digests.
   *
   * @param isPlain whether only lints without options use the archive: the fewer classes it has,
   *     the faster those of Java 25 and later are read
   */
  static void perform(boolean isPlain) {
    try {
      Path file = Files.createTempFile("digestmark", ".md");
      file.toFile().deleteOnExit();
      lint(file, usual());
      // Later versions of Java ask this logger before a process ends with an exit code.
      System.getLogger(Runtime.class.getName()).isLoggable(System.Logger.Level.DEBUG);
      Linter linter = Digestmark.linter();
      for (RuleInfo rule : linter.rules()) {
        lint(file, example(linter.page(rule.name()).orElse("")));
      }
      if (!isPlain) {
        Main.run(new String[] {"lint", "--help"}, toNowhere());
      }
    } catch (IOException | RuntimeException e) {
      // Then the archive holds less, and later runs start more slowly.
    }
  }

  private static String usual() throws IOException {
    try (InputStream digest = Rehearsal.class.getResourceAsStream("rehearsal.md")) {
      return new String(digest.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String example(String page) {
    int start = page.indexOf(EXAMPLE);
    int end = page.indexOf(EXAMPLE_END, start + EXAMPLE.length());
    return start < 0 || end < 0 ? page : page.substring(start + EXAMPLE.length(), end);
  }

  private static void lint(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Console console = toNowhere();
    List<String> paths = List.of(file.toString());
    new LintCommand(console, new WholeFiles(), Main::arxiv, paths).call();
    console.flush();
  }

  private static Console toNowhere() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    return new Console(
        InputStream.nullInputStream(),
        StandardOutput.to(nowhere),
        nowhere,
        () -> LocalDate.now(ZoneOffset.UTC),
        () -> false,
        () -> false);
  }
}
