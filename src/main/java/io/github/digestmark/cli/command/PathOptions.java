package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.DigestFiles.Verbosity;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.lint.RuleInfo;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The files of a command, and how to find their configurations. */
public final class PathOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders, patterns in quotes, or - for stdin.")
  private List<String> paths;

  @Option(names = "--no-config", description = "Ignore .digestmark.yml files.")
  private boolean noConfig;

  @Option(names = "--no-ignore", description = "Read files that .gitignore matches, even tracked.")
  private boolean noIgnore;

  @Option(names = "--skip-others", description = "Pass over named files without a digest.")
  private boolean skipOthers;

  @Option(names = "--require-digest", description = "Fail if a folder has no digest.")
  private boolean requireDigest;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "Path of standard input (configuration, reports).")
  private Optional<String> stdinName = Optional.empty();

  /** Creates the options for picocli to set. */
  public PathOptions() {
    this(List.of());
  }

  /** Creates the default options. */
  public PathOptions(List<String> paths) {
    this.paths = paths;
  }

  public boolean includesStandardInput() {
    return paths.contains("-");
  }

  /** Returns the paths that are arguments, whatever is there. */
  public List<Path> named() {
    List<Path> named = new ArrayList<>();
    for (String path : paths) {
      try {
        named.add(Path.of(path));
      } catch (InvalidPathException e) {
        // No file has this name.
      }
    }
    return named;
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

  /** Prepares the list of the files. */
  public DigestFiles files(
      Console console, FileConfigurations configurations, Verbosity verbosity) {
    return new DigestFiles(
        console,
        configurations,
        new DigestFiles.Settings(!noIgnore, skipOthers, requireDigest),
        verbosity);
  }

  /**
   * Lists the files of a command that does not read their configurations itself.
   *
   * @param stdinName the default name of standard input
   * @param configurations the configurations of the files
   * @throws ConfigurationException if a configuration that decides which files are included is not
   *     valid
   */
  public List<InputFile> listChecked(
      DigestFiles files, String stdinName, FileConfigurations configurations)
      throws ConfigurationException, FileException {
    List<InputFile> included = new ArrayList<>();
    for (InputFile file : list(files, stdinName)) {
      boolean isExcluded =
          !file.isStandardInput() && configurations.of(file.path()).isExcluded(file.path());
      if (isExcluded) {
        files.exclude(file);
      } else {
        included.add(file);
      }
    }
    return included;
  }

  /**
   * Lists the files.
   *
   * @param stdinName the default name of standard input
   */
  List<InputFile> list(DigestFiles files, String stdinName) {
    return files.list(paths, this.stdinName.orElse(stdinName));
  }
}
