package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.BuiltInRules;
import picocli.CommandLine.Command;

/** {@code digestmark rules}: lists all rules. */
@Command(name = "rules", description = "Lists all rules with their theme, severity and fix.")
public final class RulesCommand extends PrintingCommand {

  public RulesCommand(Console console, WholeFiles files) {
    super(console, files);
  }

  @Override
  protected int run() {
    for (RuleInfo rule : Digestmark.rules()) {
      console
          .out()
          .print(
              "%-22s %-9s %-8s %-15s %s\n"
                  .formatted(
                      rule.name(),
                      BuiltInRules.themeOf(rule.name()),
                      rule.severity(),
                      rule.fixability(),
                      rule.summary()));
    }
    return ExitCode.OK;
  }
}
