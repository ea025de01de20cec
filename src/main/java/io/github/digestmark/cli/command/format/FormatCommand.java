package io.github.digestmark.cli.command.format;

import io.github.digestmark.cli.command.LimitOptions;
import io.github.digestmark.cli.command.LowerCase;
import io.github.digestmark.cli.command.Version;
import io.github.digestmark.cli.command.format.FormatSettings.Output;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.format.LineEndings;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digestmark format}: brings digests into their canonical form. */
@Command(
    name = "format",
    customSynopsis = "digestmark format [OPTION]... PATH...",
    description = "Brings digests into their canonical form, in place.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "A digest whose structure has errors is left as it is; digestmark lint tells",
      "more about it.",
      "Exit code: 0; 1 if --check or --diff finds something to change; 2 if a file was",
      "left as it is, or something cannot be done."
    })
public final class FormatCommand implements Callable<Integer> {

  /** What to do other than to format in place. */
  static final class Mode {
    @Option(names = "--check", description = "Name what would change, change nothing.")
    private boolean check;

    @Option(names = "--diff", description = "Show what would change, change nothing.")
    private boolean diff;

    @Option(names = "--stdout", description = "Print the formatted text, change nothing.")
    private boolean stdout;

    Output output() {
      return check ? Output.CHECK : diff ? Output.DIFF : stdout ? Output.STDOUT : Output.IN_PLACE;
    }
  }

  /** What a shell completes. */
  static final class Kinds extends LowerCase {
    Kinds() {
      super(LineEndings.values());
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders with Markdown files, or - for standard input.")
  private List<String> paths = List.of();

  @ArgGroup private @Nullable Mode mode;

  @Option(
      names = "--line-endings",
      paramLabel = "KIND",
      description = "lf (the default), crlf, or keep: as the file's first.",
      completionCandidates = Kinds.class)
  private LineEndings lineEndings = LineEndings.LF;

  @Option(names = "--no-config", description = "Use no configuration.")
  private boolean noConfig;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "Where standard input is from: names it in messages.")
  private @Nullable String stdinName;

  @Mixin private LimitOptions limits = new LimitOptions();

  public FormatCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (stdinName != null && !paths.contains("-")) {
      throw new ParameterException(spec.commandLine(), "--stdin-filename needs - among the paths");
    }
    Output output = mode == null ? Output.IN_PLACE : mode.output();
    String name = stdinName == null ? "<stdin>" : stdinName;
    FormatSettings settings =
        new FormatSettings(output, lineEndings, !noConfig, name, limits.settings(null));
    return new FormatRun(console, settings).run(paths);
  }
}
