package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.ExitCode;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.RuleInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code digestmark rules}: lists the rules. */
@Command(
    name = "rules",
    description = "Lists all rules with severity and fix.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class RulesCommand implements Callable<Integer> {

  private final Console console;

  public RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    for (RuleInfo rule : Digestmark.rules()) {
      console
          .out()
          .print(
              "%-22s %-8s %-15s %s\n"
                  .formatted(rule.name(), rule.severity(), rule.fixability(), rule.summary()));
    }
    return ExitCode.OK;
  }
}
