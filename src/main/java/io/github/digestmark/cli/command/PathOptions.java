package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.terminal.Console;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The files that lint and format process, and whether they have configurations. */
public final class PathOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders with Markdown files, or - for standard input.")
  private List<String> paths = List.of();

  @Option(names = "--no-config", description = "Ignore .digestmark.yml files.")
  private boolean noConfig;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "Path to assume for standard input.")
  private Optional<String> stdinName = Optional.empty();

  public boolean includesStandardInput() {
    return paths.contains("-");
  }

  public boolean isWithoutConfiguration() {
    return noConfig;
  }

  /** Returns the nearest configuration of each file, or none. */
  public FileConfigurations configurations() {
    return noConfig ? FileConfigurations.none() : FileConfigurations.nearest();
  }

  /** Throws an exception if the options do not fit together. */
  public void check() {
    if (stdinName.isPresent() && !includesStandardInput()) {
      throw new ParameterException(spec.commandLine(), "--stdin-filename needs - among the paths");
    }
  }

  List<InputFile> files(Console console, FileConfigurations configurations) {
    return new DigestFiles(console, configurations).list(paths, stdinName.orElse("<stdin>"));
  }
}
