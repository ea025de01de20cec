package io.github.digestmark.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes a completion script for fish, which picocli does not know. */
final class FishCompletion {

  private static final String PROGRAM = "complete -c digestmark";

  private final List<String> lines = new ArrayList<>();

  private FishCompletion() {}

  /** Returns the script for a command and its subcommands. */
  static String of(CommandLine digestmark) {
    FishCompletion script = new FishCompletion();
    script.addOptions("__fish_use_subcommand", digestmark.getCommandSpec());
    digestmark.getSubcommands().forEach(script::addCommand);
    return String.join("\n", script.lines) + "\n";
  }

  private void addCommand(String name, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    String[] text =
        spec.usageMessage().header().length > 0
            ? spec.usageMessage().header()
            : spec.usageMessage().description();
    lines.add(
        "%s -n __fish_use_subcommand -f -a %s -d %s"
            .formatted(PROGRAM, name, quoted(String.join(" ", text))));
    String condition = quoted("__fish_seen_subcommand_from " + name);
    spec.positionalParameters().stream()
        .filter(parameter -> parameter.completionCandidates() != null)
        .forEach(
            parameter ->
                lines.add("%s -n %s -f -a %s".formatted(PROGRAM, condition, values(parameter))));
    addOptions(condition, spec);
  }

  private void addOptions(String condition, CommandSpec command) {
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        String names =
            Arrays.stream(option.names())
                .map(
                    name ->
                        name.startsWith("--")
                            ? " -l " + name.substring(2)
                            : " -s " + name.substring(1))
                .collect(Collectors.joining());
        lines.add(
            "%s -n %s%s%s -d %s"
                .formatted(
                    PROGRAM,
                    condition,
                    names,
                    argument(option),
                    quoted(String.join(" ", option.description()))));
      }
    }
  }

  private static String argument(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    boolean isFile =
        option.auxiliaryTypes()[0] == Path.class
            || Set.of("OUT", "FILE", "JAR").contains(option.paramLabel());
    return (isFile ? " -r" : " -x")
        + (option.completionCandidates() == null ? "" : " -a " + values(option));
  }

  private static String values(ArgSpec argument) {
    return quoted(
        StreamSupport.stream(argument.completionCandidates().spliterator(), false)
            .collect(Collectors.joining(" ")));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
