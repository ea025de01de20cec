package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.ExitCode;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.internal.Nearest;
import io.github.digestmark.lint.RuleInfo;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code digestmark explain}: tells all about a rule. */
@Command(
    name = "explain",
    description = "Tells what a rule finds and why, with examples.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class ExplainCommand implements Callable<Integer> {

  /** What a shell completes. */
  static final class RuleNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Digestmark.rules().stream().map(RuleInfo::name).iterator();
    }
  }

  private final Console console;

  @Parameters(
      paramLabel = "RULE",
      description = "The name of a rule; see digestmark rules.",
      completionCandidates = RuleNames.class)
  private String rule = "";

  public ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> names = Digestmark.rules().stream().map(RuleInfo::name).toList();
    if (!names.contains(rule)) {
      console.complain(
          "no rule is named \"%s\"; did you mean \"%s\"?"
              .formatted(ControlCharacters.of(rule), Nearest.of(rule, names)));
      return ExitCode.FAILED;
    }
    console.out().print(Digestmark.explain(rule));
    return ExitCode.OK;
  }
}
