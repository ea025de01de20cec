package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option for a file that takes what a command would print to standard output. */
public final class OutputFileOption {

  /** Prints to standard output. */
  public interface Printing {
    void print() throws IOException;
  }

  @Option(
      names = {"-o", "--output-file"},
      paramLabel = "FILE",
      description = "File to write (default: standard output).")
  private Optional<String> file = Optional.empty();

  public boolean isPresent() {
    return file.isPresent();
  }

  /**
   * Prints to the file, as a whole or not at all, or to standard output. Reports a failure to write
   * the file.
   *
   * @param inputs the files that are read, of which it can be none
   */
  public void print(Console console, WholeFiles files, List<String> inputs, Printing printing)
      throws IOException {
    if (file.isEmpty()) {
      printing.print();
      return;
    }
    try {
      files.write(file.get(), inputs, out -> console.redirect(out, printing::print));
    } catch (FileException e) {
      console.complain(file.get(), FileException.reason(e));
    }
  }
}
