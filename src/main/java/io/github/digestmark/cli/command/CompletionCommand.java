package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code digestmark completion}: prints a completion script for a shell. */
@Command(
    name = "completion",
    description = "Prints a shell script that completes commands, options and values.",
    footer = {
      "",
      "In the current shell:  source <(digestmark completion bash)",
      "In every new bash:",
      "  digestmark completion bash > ~/.digestmark-completion",
      "  echo 'source ~/.digestmark-completion' >> ~/.bashrc",
      "In every new zsh:",
      "  echo 'source <(digestmark completion zsh)' >> ~/.zshrc",
      "In every new fish:",
      "  digestmark completion fish > ~/.config/fish/completions/digestmark.fish"
    })
public final class CompletionCommand extends PrintingCommand {

  /** The supported shells. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  /** Prepares zsh for the script, which is for bash. */
  private static final String ZSH =
      "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }\n";

  /** The line of the script that stops the shell from completing file names. */
  private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n";

  private final Supplier<CommandLine> digestmark;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell = Shell.bash;

  public CompletionCommand(Console console, WholeFiles files, Supplier<CommandLine> digestmark) {
    super(console, files);
    this.digestmark = digestmark;
  }

  @Override
  protected int run() {
    if (shell == Shell.fish) {
      console.out().print(FishCompletion.of(digestmark.get()));
      return ExitCode.OK;
    }
    String script = AutoComplete.bash("digestmark", digestmark.get()).replace(NO_FILES, "");
    console.out().print((shell == Shell.zsh ? ZSH : "") + script + "\n");
    return ExitCode.OK;
  }
}
