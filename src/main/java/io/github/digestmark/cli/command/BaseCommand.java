package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.ConfigurationException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: it has --help and --version, reports failures, and returns an exit code. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
public abstract class BaseCommand implements Callable<Integer> {

  protected final Console console;

  @Spec private CommandSpec spec;

  protected BaseCommand(Console console) {
    this.console = console;
  }

  /**
   * Runs the command.
   *
   * @return the exit code if no failure was {@linkplain Console#complain(String) reported}
   * @throws IOException if it cannot continue; the message is reported
   * @throws ConfigurationException if it cannot continue; the problems are reported
   */
  protected abstract int run() throws IOException, ConfigurationException;

  @Override
  public final Integer call() {
    int code = attempt();
    return console.hasFailed() ? ExitCode.FAILED : code;
  }

  /** Runs the command, and reports a failure. */
  int attempt() {
    try {
      return run();
    } catch (IOException e) {
      console.complain(FileException.reason(e));
    } catch (ConfigurationException e) {
      e.problems().forEach(problem -> console.complain(e.file() + ":" + problem));
    }
    return ExitCode.FAILED;
  }

  /** Creates an exception about wrong arguments. */
  protected final ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
