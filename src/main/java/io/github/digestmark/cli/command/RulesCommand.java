package io.github.digestmark.cli.command;

import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.RuleInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code digestmark rules}: lists all rules. */
@Command(name = "rules", description = "Lists all rules with their severity and fix.")
public final class RulesCommand extends BaseCommand {

  @Mixin private RulesOption rules = new RulesOption();

  public RulesCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    for (RuleInfo rule : rules.linter().rules()) {
      console
          .out()
          .print(
              "%-22s %-8s %-15s %s\n"
                  .formatted(rule.name(), rule.severity(), rule.fixability(), rule.summary()));
    }
    return ExitCode.OK;
  }
}
