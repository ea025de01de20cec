package io.github.digestmark.cli.command.merge;

import io.github.digestmark.cli.command.LimitOptions;
import io.github.digestmark.cli.command.LowerCase;
import io.github.digestmark.cli.command.ReportOutput;
import io.github.digestmark.cli.command.Version;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.merge.PaperOrder;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digestmark merge}: many digests as one. */
@Command(
    name = "merge",
    customSynopsis = "digestmark merge [OPTION]... FILE...",
    description = "Makes one digest of many, with each paper once, in its newest version.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Which copies of papers were dropped, and which contradict what was kept, is said",
      "on standard output with -o, else on standard error.",
      "Exit code: 0; 2 if a file cannot be read, holds no digest or cannot be",
      "written. Then nothing is written."
    })
public final class MergeCommand implements Callable<Integer> {

  /** What a shell completes. */
  static final class Orders extends LowerCase {
    Orders() {
      super(PaperOrder.values());
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output-file"},
      paramLabel = "OUT",
      description = "The file to write; else the digest goes to standard output.")
  private @Nullable String target;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "file (the default): as in the files. id: from the oldest on. title.",
      completionCandidates = Orders.class)
  private PaperOrder order = PaperOrder.FILE;

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "How to say what was dropped: text (the default) or json.")
  private ReportOutput output = ReportOutput.TEXT;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Digests in Markdown or JSON; - is standard input.")
  private List<String> files = List.of();

  public MergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (Collections.frequency(files, "-") > 1) {
      throw new ParameterException(
          spec.commandLine(), "- is standard input, which can be read once only");
    }
    return new MergeRun(console, limits.limits(), order, output, target).run(files);
  }
}
