package io.github.digestmark.cli.command;

import io.github.digestmark.cli.ExitCode;
import io.github.digestmark.cli.terminal.Console;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code digestmark completion}: prints a script that makes a shell complete what is typed. */
@Command(
    name = "completion",
    description = "Prints a script that makes a shell complete commands, options and values.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "For this shell:  source <(digestmark completion bash)",
      "From now on, with bash:",
      "  digestmark completion bash > ~/.digestmark-completion",
      "  echo 'source ~/.digestmark-completion' >> ~/.bashrc",
      "with zsh:",
      "  echo 'source <(digestmark completion zsh)' >> ~/.zshrc"
    })
public final class CompletionCommand implements Callable<Integer> {

  /** The shells that are known. */
  enum Shell {
    bash,
    zsh
  }

  /** What zsh needs before it understands the script, which is written for bash. */
  private static final String ZSH =
      "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }\n";

  /** Keeps a shell from completing names of files, which most arguments are. */
  private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n";

  private final Console console;
  private final Supplier<CommandLine> digestmark;

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private Shell shell = Shell.bash;

  public CompletionCommand(Console console, Supplier<CommandLine> digestmark) {
    this.console = console;
    this.digestmark = digestmark;
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash("digestmark", digestmark.get()).replace(NO_FILES, "");
    console.out().print((shell == Shell.zsh ? ZSH : "") + script + "\n");
    return ExitCode.OK;
  }
}
