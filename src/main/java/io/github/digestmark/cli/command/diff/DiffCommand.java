package io.github.digestmark.cli.command.diff;

import io.github.digestmark.cli.command.LimitOptions;
import io.github.digestmark.cli.command.ReportOutput;
import io.github.digestmark.cli.command.Version;
import io.github.digestmark.cli.terminal.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digestmark diff}: what differs between two digests. */
@Command(
    name = "diff",
    customSynopsis = "digestmark diff [OPTION]... A B",
    description = "Compares two digests paper by paper. Labels and text around are not compared.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Exit code: 0 if both say the same; 1 if they differ; 2 if a file cannot be",
      "read or holds no digest."
    })
public final class DiffCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "text (the default), where long texts are cut to what differs, or json.")
  private ReportOutput output = ReportOutput.TEXT;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A digest in Markdown or JSON; - is standard input.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "What it is compared with.")
  private String after = "";

  public DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (before.equals("-") && after.equals("-")) {
      throw new ParameterException(
          spec.commandLine(), "- is standard input, which can be read once only");
    }
    return new DiffRun(console, limits.limits(), output).run(before, after);
  }
}
