package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.RuleInfo;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The files of lint and format, and how to find their configurations. */
public final class PathOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, folders, or - for standard input, whose fixed or formatted text is printed.")
  private List<String> paths = List.of();

  @Option(names = "--no-config", description = "Ignore .digestmark.yml files.")
  private boolean noConfig;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "Path of standard input (configuration, reports).")
  private Optional<String> stdinName = Optional.empty();

  public boolean includesStandardInput() {
    return paths.contains("-");
  }

  public boolean isWithoutConfiguration() {
    return noConfig;
  }

  /**
   * Returns the configurations of the files.
   *
   * @param rules the rules that they may name
   */
  public FileConfigurations configurations(List<RuleInfo> rules) {
    return noConfig ? FileConfigurations.none() : FileConfigurations.nearest(rules);
  }

  /** Throws an exception if the options are contradictory. */
  public void check() {
    if (stdinName.isPresent() && !includesStandardInput()) {
      throw new ParameterException(spec.commandLine(), "--stdin-filename requires - as a PATH");
    }
  }

  List<InputFile> files(Console console, FileConfigurations configurations) {
    return new DigestFiles(console, configurations).list(paths, stdinName.orElse("<stdin>"));
  }
}
