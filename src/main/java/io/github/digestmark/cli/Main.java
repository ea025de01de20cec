package io.github.digestmark.cli;

import io.github.digestmark.cli.command.ArgumentTypes;
import io.github.digestmark.cli.command.CompletionCommand;
import io.github.digestmark.cli.command.ExplainCommand;
import io.github.digestmark.cli.command.RulesCommand;
import io.github.digestmark.cli.command.SchemaCommand;
import io.github.digestmark.cli.command.Version;
import io.github.digestmark.cli.command.convert.ConvertCommand;
import io.github.digestmark.cli.command.diff.DiffCommand;
import io.github.digestmark.cli.command.format.FormatCommand;
import io.github.digestmark.cli.command.lint.LintCommand;
import io.github.digestmark.cli.command.merge.MergeCommand;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.StandardOutput;
import io.github.digestmark.internal.ControlCharacters;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
      "digestmark COMMAND --help tells more about a command, and what its exit code",
      "means. With every command, that is 141 if nobody reads all that is printed,",
      "130 if it is interrupted, 143 if it is told to end: then each file is as it",
      "was, or done."
    })
public final class Main {

  /** Says what to do about too little memory. */
  public static final String MORE_MEMORY =
      "more memory than Java has; give it more, such as by DIGESTMARK_JAVA_OPTS=-Xmx4g";

  /** How long a run that is interrupted may take for the file that it is writing. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Main() {}

  /**
   * Runs a command and ends the process with its code.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    Console console = console(System.in, StandardOutput.ofProcess(), System.err);
    // Interrupted, it writes the file that it is at and no other.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> console.files().finish(PATIENCE)));
    int code = run(args, console);
    // Ending by itself lets whoever runs this inside another program go on.
    if (code != ExitCode.OK) {
      System.exit(code);
    }
  }

  /**
   * Runs a command.
   *
   * @param args the command and its arguments
   * @param in standard input
   * @param out takes what was asked for, in UTF-8
   * @param err takes everything else that is said, in UTF-8
   * @return 0; 1 if something was found that is bad enough; 2 if something could not be done
   */
  public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    return run(args, console(in, StandardOutput.to(out), err));
  }

  private static Console console(InputStream in, StandardOutput out, OutputStream err) {
    Supplier<LocalDate> today = () -> LocalDate.now(ZoneOffset.UTC);
    Supplier<Boolean> colors = CommandLine.Help.Ansi.AUTO::enabled;
    return Console.of(in, out, err, today, colors, Main::isWatched);
  }

  static int run(String[] args, Console console) {
    Map<String, Supplier<Object>> commands = commands(console);
    String first = args.length == 0 ? "" : args[0];
    CommandLine command;
    if (commands.containsKey(first)) {
      // To find out about the others by reflection would take longer than to lint a small file.
      command = new CommandLine(new Main()).addSubcommand(commands.get(first).get());
    } else {
      command = withAll(console);
    }
    ArgumentTypes.register(command);
    command
        .setOut(console.out())
        .setErr(console.err())
        .setParameterExceptionHandler((fault, arguments) -> refuse(fault, console))
        .setExecutionExceptionHandler((fault, line, parsed) -> report(fault, console));
    try {
      if (args.length == 0) {
        command.usage(console.err());
        return ExitCode.FAILED;
      }
      int code = command.execute(args);
      console.out().flush();
      if (console.isUnread()) {
        return code == ExitCode.FAILED ? code : ExitCode.UNREAD;
      }
      if (console.standardOutput().isLost()) {
        console.complain("standard output cannot be written; the result is lost");
        return ExitCode.FAILED;
      }
      return code;
    } catch (OutOfMemoryError e) {
      console.complain("this takes " + MORE_MEMORY);
      return ExitCode.FAILED;
    } catch (StackOverflowError e) {
      return report(e, console);
    } finally {
      console.flush();
    }
  }

  private static CommandLine withAll(Console console) {
    CommandLine command = new CommandLine(new Main());
    commands(console).values().forEach(each -> command.addSubcommand(each.get()));
    return command.addSubcommand(new CommandLine.HelpCommand());
  }

  private static Map<String, Supplier<Object>> commands(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("lint", () -> new LintCommand(console));
    commands.put("format", () -> new FormatCommand(console));
    commands.put("explain", () -> new ExplainCommand(console));
    commands.put("rules", () -> new RulesCommand(console));
    commands.put("schema", () -> new SchemaCommand(console));
    commands.put("convert", () -> new ConvertCommand(console));
    commands.put("merge", () -> new MergeCommand(console));
    commands.put("diff", () -> new DiffCommand(console));
    commands.put("completion", () -> new CompletionCommand(console, () -> withAll(console)));
    return commands;
  }

  /** The script that starts Java can tell; Java itself only what is about colours. */
  private static boolean isWatched() {
    return Boolean.getBoolean("digestmark.terminal")
        || (System.getenv("CLICOLOR_FORCE") == null && CommandLine.Help.Ansi.AUTO.enabled());
  }

  /** Says what is wrong with the arguments, as picocli does, which would print them as they are. */
  private static int refuse(ParameterException fault, Console console) {
    CommandLine command = fault.getCommandLine();
    String message = String.valueOf(fault.getMessage());
    message
        .lines()
        .map(line -> command.getColorScheme().errorText(ControlCharacters.of(line)))
        .forEach(console.err()::println);
    if (!UnmatchedArgumentException.printSuggestions(fault, console.err())) {
      String name = command.getCommandSpec().qualifiedName();
      console.err().println(name + " --help tells what there is");
    }
    return ExitCode.FAILED;
  }

  private static int report(Throwable fault, Console console) {
    console.err().println("digestmark: this is a fault of digestmark; please report it with this:");
    console.err().print(trace(fault));
    return ExitCode.FAILED;
  }

  /** Tells where a fault arose, in lines that no terminal obeys. */
  public static String trace(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return ControlCharacters.lines(trace.getBuffer());
  }
}
