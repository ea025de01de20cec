package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code digestmark rules}: lists all rules. */
@Command(name = "rules", description = "Lists all rules with their theme, severity and fix.")
public final class RulesCommand extends BaseCommand {

  @Mixin private OutputFileOption outputFile = new OutputFileOption();

  private final WholeFiles files;

  public RulesCommand(Console console, WholeFiles files) {
    super(console);
    this.files = files;
  }

  @Override
  protected int run() throws IOException {
    outputFile.print(console, files, this::print);
    return ExitCode.OK;
  }

  private void print() {
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
  }
}
