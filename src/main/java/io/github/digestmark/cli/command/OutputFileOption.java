package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option for a file that takes what a command would print to standard output. */
public final class OutputFileOption {

  @Option(
      names = {"-o", "--output-file"},
      paramLabel = "FILE",
      description = "File to write (default: standard output).")
  private Optional<String> file = Optional.empty();

  public boolean isPresent() {
    return file.isPresent();
  }

  /** Prints to the file, or to standard output, for a command that reads no files. */
  public void print(Console console, WholeFiles files, Console.Printing printing)
      throws IOException {
    print(console, files, List::of, printing);
  }

  /**
   * Prints to the file, all or nothing, or to standard output. Reports a failure to write the file.
   *
   * @param inputs returns the files that were read, once it has printed; they are not replaced
   */
  public void print(
      Console console,
      WholeFiles files,
      Supplier<? extends Collection<Path>> inputs,
      Console.Printing printing)
      throws IOException {
    if (file.isEmpty()) {
      printing.print();
      return;
    }
    String name = file.get();
    try {
      files.write(
          name,
          List.of(),
          out -> {
            console.redirect(out, printing);
            checkIsNone(Path.of(name), inputs.get());
          });
    } catch (FileException e) {
      console.complain(name, FileException.reason(e));
    }
  }

  private static void checkIsNone(Path output, Collection<Path> inputs) throws IOException {
    for (Path input : inputs) {
      if (Files.exists(output) && Files.exists(input) && Files.isSameFile(input, output)) {
        throw new FileException(
            "is one of the input files and was not changed; choose another output");
      }
    }
  }
}
