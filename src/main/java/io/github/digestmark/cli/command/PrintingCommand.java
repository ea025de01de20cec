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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Option;

/** A command whose result is what it prints: to standard output, or to a file with {@code -o}. */
public abstract class PrintingCommand extends BaseCommand {

  protected final WholeFiles files;

  @Option(
      names = {"-o", "--output-file"},
      paramLabel = "FILE",
      description = "File to write (default: standard output).")
  private Optional<String> outputFile = Optional.empty();

  protected PrintingCommand(Console console, WholeFiles files) {
    super(console);
    this.files = files;
  }

  protected final boolean hasOutputFile() {
    return outputFile.isPresent();
  }

  /** Returns the files that the command has read; none of them is replaced. */
  protected Collection<Path> inputs() {
    return List.of();
  }

  /** Returns whether the output is complete. */
  protected boolean isComplete() {
    return !console.hasFailed();
  }

  @Override
  int attempt() {
    if (outputFile.isEmpty()) {
      return super.attempt();
    }
    String name = outputFile.get();
    AtomicInteger code = new AtomicInteger(ExitCode.FAILED);
    try {
      files.write(
          name,
          Set.of(),
          out -> {
            console.redirect(out, () -> code.set(super.attempt()));
            check(Path.of(name));
          });
    } catch (FileException e) {
      console.complain(name, FileException.reason(e));
    }
    return code.get();
  }

  private void check(Path output) throws IOException {
    if (!isComplete()) {
      throw new FileException("was not written");
    }
    for (Path input : inputs()) {
      if (Files.exists(output) && Files.exists(input) && Files.isSameFile(input, output)) {
        throw new FileException(
            "is one of the input files and was not changed; choose another output");
      }
    }
  }
}
