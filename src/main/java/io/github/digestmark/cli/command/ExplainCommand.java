package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.TerminalPage;
import io.github.digestmark.internal.Nearest;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.RuleInfo;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code digestmark explain}: describes a rule. */
@Command(name = "explain", description = "Explains a rule: what it finds and why, with examples.")
public final class ExplainCommand extends PrintingCommand {

  private static final String NEEDS_METADATA =
      """

      Needs `--metadata`.
      """;

  private static final String TURN_ON =
      """

      ## How to turn it on

      For all files, in `.digestmark.yml`, or once with `--rule %1$s=note`:

      ```yaml
      rules:
        %1$s: on
      ```
      """;

  /** The end of every page. */
  private static final String TURN_OFF =
      """

      ## How to turn it off

      For all files, in `.digestmark.yml`, or once with `--ignore %1$s`:

      ```yaml
      ignore: [%1$s]
      ```

      For one file, or for some papers of it, with a comment in the file:

      ```markdown
      <!-- digestmark: allow %1$s in [^3], [^7] -- the reason -->
      ```
      """;

  /** The names of all rules, for completion. */
  private static final class RuleNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(Digestmark.linter()).iterator();
    }
  }

  @Parameters(
      paramLabel = "RULE",
      description = "Name of a rule (see digestmark rules).",
      completionCandidates = RuleNames.class)
  private String rule = "";

  @Mixin private RulesOption rules = new RulesOption();

  public ExplainCommand(Console console, WholeFiles files) {
    super(console, files);
  }

  private static List<String> names(Linter linter) {
    return linter.rules().stream().map(RuleInfo::name).toList();
  }

  @Override
  protected int run() {
    Linter linter = rules.linter();
    List<String> names = names(linter);
    if (names.contains(rule)) {
      RuleInfo info = info(linter);
      String page =
          linter.page(rule).orElseGet(() -> summary(info))
              + (info.isOnByDefault() ? "" : TURN_ON.formatted(rule))
              + TURN_OFF.formatted(rule);
      console.out().print(console.isWatched() ? TerminalPage.of(page, console.isTerminal()) : page);
    } else {
      console.complain(
          "unknown rule \"%s\"; %s"
              .formatted(rule, Nearest.hint(rule, names, "see `digestmark rules`")));
    }
    return ExitCode.OK;
  }

  private RuleInfo info(Linter linter) {
    return linter.rules().stream()
        .filter(each -> each.name().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  /** Describes a rule without a page. */
  private static String summary(RuleInfo info) {
    return "# %s\n\nFinds %s. Severity: %s.\n"
            .formatted(info.name(), info.summary(), info.severity())
        + (info.needsMetadata() ? NEEDS_METADATA : "");
  }
}
