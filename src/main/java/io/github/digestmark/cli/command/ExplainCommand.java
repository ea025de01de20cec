package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.internal.Nearest;
import io.github.digestmark.lint.RuleInfo;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code digestmark explain}: describes a rule. */
@Command(name = "explain", description = "Explains a rule: what it finds and why, with examples.")
public final class ExplainCommand extends PrintingCommand {

  /** The names of all rules, for completion. */
  private static final class RuleNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }

  @Parameters(
      paramLabel = "RULE",
      description = "Name of a rule (see digestmark rules).",
      completionCandidates = RuleNames.class)
  private String rule = "";

  public ExplainCommand(Console console, WholeFiles files) {
    super(console, files);
  }

  private static List<String> names() {
    return Digestmark.rules().stream().map(RuleInfo::name).toList();
  }

  @Override
  protected int run() {
    if (names().contains(rule)) {
      console.out().print(Digestmark.explain(rule));
    } else {
      console.complain(
          "unknown rule \"%s\"; %s"
              .formatted(rule, Nearest.hint(rule, names(), "see `digestmark rules`")));
    }
    return ExitCode.OK;
  }
}
