package io.github.digestmark.cli;

import io.github.digestmark.catalog.ArxivApi;
import io.github.digestmark.catalog.PaperCatalog;
import io.github.digestmark.cli.command.CompletionCommand;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.command.ExplainCommand;
import io.github.digestmark.cli.command.RulesCommand;
import io.github.digestmark.cli.command.SchemaCommand;
import io.github.digestmark.cli.command.Version;
import io.github.digestmark.cli.command.convert.ConvertCommand;
import io.github.digestmark.cli.command.diff.DiffCommand;
import io.github.digestmark.cli.command.format.FormatCommand;
import io.github.digestmark.cli.command.lint.InitCommand;
import io.github.digestmark.cli.command.lint.LintCommand;
import io.github.digestmark.cli.command.lsp.LspCommand;
import io.github.digestmark.cli.command.merge.MergeCommand;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.StandardOutput;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.internal.Nearest;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code digestmark}. */
@Command(
    name = "digestmark",
    description =
        "Checks, repairs, formats, converts, merges and compares paper digests in Markdown.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Run digestmark COMMAND --help for the options and exit codes of a command.",
      "Exit codes of every command: 141 if the output pipe is closed early, 130 if",
      "interrupted, 143 if terminated. Files are never left half-written."
    })
public final class Main {

  /** Whether standard output is a terminal; set by the launcher. */
  private static final String TERMINAL = "digestmark.terminal";

  private static final String FORCE_COLOURS = "CLICOLOR_FORCE";

  /** How long an interrupted run may take to replace a file. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Console console;
  private final WholeFiles files;
  private final Supplier<PaperCatalog> api;

  private Main(Console console, WholeFiles files, Supplier<PaperCatalog> api) {
    this.console = console;
    this.files = files;
    this.api = api;
  }

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    WholeFiles files = new WholeFiles();
    // An interrupted run leaves every file as it was or with all its new bytes.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> files.finish(PATIENCE)));
    Console console = console(System.in, StandardOutput.ofProcess(), System.err);
    int code = new Main(console, files, Main::arxiv).run(args);
    // The launcher says so where Java writes an archive of the classes that this run loads.
    if (Boolean.getBoolean("digestmark.rehearsal")) {
      Rehearsal.perform(isPlainLint(args));
    }
    // Calling exit would also end a program that called this method.
    if (code != ExitCode.OK) {
      System.exit(code);
    }
  }

  /**
   * Runs a command.
   *
   * @param args the command and its arguments
   * @param in standard input
   * @param out receives the result, in UTF-8
   * @param err receives all messages, in UTF-8
   * @return 0 for success, 1 if something was found, 2 for a failure
   */
  public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    return run(args, console(in, StandardOutput.to(out), err));
  }

  static int run(String[] args, Console console) {
    return run(args, console, Main::arxiv);
  }

  /** Runs a command with another catalog in place of arXiv's API. */
  static int run(String[] args, Console console, Supplier<PaperCatalog> api) {
    return new Main(console, new WholeFiles(), api).run(args);
  }

  static PaperCatalog arxiv() {
    return ArxivApi.connect();
  }

  private static Console console(InputStream in, StandardOutput out, OutputStream err) {
    Supplier<LocalDate> today = () -> LocalDate.now(ZoneOffset.UTC);
    return new Console(in, out, err, today, Main::showsColours, Main::isWatched);
  }

  /**
   * Java knows, but looking for terminals takes it long; the launcher may say that there is none.
   */
  private static boolean showsColours() {
    boolean isAsked = !"false".equals(System.getProperty(TERMINAL));
    return (isAsked || System.getenv(FORCE_COLOURS) != null) && Ansi.AUTO.enabled();
  }

  /** The launcher knows whether standard output is a terminal; Java knows about colours only. */
  private static boolean isWatched() {
    return Boolean.getBoolean(TERMINAL) || (System.getenv(FORCE_COLOURS) == null && showsColours());
  }

  private int run(String[] args) {
    try {
      int code = execute(args);
      console.out().flush();
      if (console.isUnread()) {
        return code == ExitCode.FAILED ? code : ExitCode.UNREAD;
      }
      if (console.isLost()) {
        console.complain("cannot write to standard output");
        return ExitCode.FAILED;
      }
      return code;
    } catch (OutOfMemoryError | StackOverflowError e) {
      return report(e);
    } finally {
      console.flush();
    }
  }

  private int execute(String[] args) {
    if (isPlainLint(args)) {
      return lint(List.of(args).subList(1, args.length));
    }
    Map<String, Supplier<Object>> commands = commands();
    String first = args.length == 0 ? "" : args[0];
    // Setting up the other commands would take longer than linting a small file.
    CommandLine command =
        commands.containsKey(first)
            ? new CommandLine(this).addSubcommand(commands.get(first).get())
            : withAllCommands();
    command
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(console.out())
        .setErr(console.err())
        .setParameterExceptionHandler((wrong, arguments) -> refuse(wrong))
        .setExecutionExceptionHandler((failure, line, parsed) -> report(failure));
    if (args.length == 0) {
      command.usage(console.err());
      return ExitCode.FAILED;
    }
    return command.execute(args);
  }

  /** Returns whether the command is lint with paths only, and no variable is an option. */
  private static boolean isPlainLint(String[] args) {
    if (args.length < 2 || !args[0].equals("lint")) {
      return false;
    }
    for (String path : args) {
      if (path.isEmpty() || path.startsWith("-") || path.startsWith("@")) {
        return false;
      }
    }
    for (String variable : System.getenv().keySet()) {
      if (variable.startsWith("DIGESTMARK_") && !variable.equals("DIGESTMARK_JAVA_OPTS")) {
        return false;
      }
    }
    return true;
  }

  /** Lints without picocli, which would take longer than linting a small file. */
  private int lint(List<String> paths) {
    try {
      return new LintCommand(console, files, api, paths).call();
    } catch (RuntimeException e) {
      return report(e);
    }
  }

  private CommandLine withAllCommands() {
    CommandLine command = new CommandLine(this);
    commands().values().forEach(each -> command.addSubcommand(each.get()));
    CommandLine help = new CommandLine(new CommandLine.HelpCommand());
    help.getCommandSpec().usageMessage().header("Shows the help of a command.");
    return command.addSubcommand(help);
  }

  private Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("lint", () -> new LintCommand(console, files, api));
    commands.put("format", () -> new FormatCommand(console, files));
    commands.put("init", () -> new InitCommand(console, files, api));
    commands.put("explain", () -> new ExplainCommand(console, files));
    commands.put("rules", () -> new RulesCommand(console, files));
    commands.put("schema", () -> new SchemaCommand(console, files));
    commands.put("convert", () -> new ConvertCommand(console, files, api));
    commands.put("merge", () -> new MergeCommand(console, files));
    commands.put("diff", () -> new DiffCommand(console, files));
    commands.put("lsp", () -> new LspCommand(console, api));
    commands.put("completion", () -> new CompletionCommand(console, files, this::withAllCommands));
    return commands;
  }

  /** Reports wrong arguments. */
  private int refuse(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    message(wrong)
        .lines()
        .map(line -> command.getColorScheme().errorText(ControlCharacters.of(line)))
        .forEach(console.err()::println);
    if (suggestion(wrong).isEmpty()) {
      String name = command.getCommandSpec().qualifiedName();
      console.printError("See `" + name + " --help`.");
    }
    return ExitCode.FAILED;
  }

  /** Returns the command or option that was probably meant. */
  private static Optional<String> suggestion(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    String argument = unmatched.getUnmatched().get(0);
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    return unmatched.isUnknownOption()
        ? Nearest.of(argument.split("=", 2)[0], command.optionsMap().keySet())
        : Nearest.of(argument, command.subcommands().keySet());
  }

  private static String message(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      boolean isOption = unmatched.isUnknownOption();
      boolean isCommand = wrong.getCommandLine().getParent() == null;
      String kind = isOption ? "option" : isCommand ? "command" : "argument";
      return "unknown %s \"%s\"%s"
          .formatted(
              kind,
              unmatched.getUnmatched().get(0),
              suggestion(wrong).map("; did you mean \"%s\"?"::formatted).orElse(""));
    }
    ArgSpec argument = wrong.getArgSpec();
    if (argument != null && wrong.getValue() != null && argument.completionCandidates() != null) {
      String name =
          argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
      String candidates = String.join(", ", argument.completionCandidates());
      return "%s must be one of %s, not \"%s\"".formatted(name, candidates, wrong.getValue());
    }
    return String.valueOf(wrong.getMessage());
  }

  private int report(Throwable failure) {
    console.complain(console.describe(failure));
    return ExitCode.FAILED;
  }
}
