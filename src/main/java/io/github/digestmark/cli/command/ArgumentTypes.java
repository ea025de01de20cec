package io.github.digestmark.cli.command;

import io.github.digestmark.cli.command.convert.ConvertFormat;
import io.github.digestmark.cli.command.lint.LintCommand;
import io.github.digestmark.format.LineEndings;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.merge.PaperOrder;
import io.github.digestmark.report.ReportFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How arguments that are no text are read, and what is said where they cannot be. */
public final class ArgumentTypes {

  private ArgumentTypes() {}

  public static void register(CommandLine command) {
    command.registerConverter(LocalDate.class, ArgumentTypes::date);
    registerNames(command, CompletionCommand.Shell.class);
    registerNames(command, ConvertFormat.class);
    registerNames(command, LineEndings.class);
    registerNames(command, LintCommand.Color.class);
    registerNames(command, PaperOrder.class);
    registerNames(command, ReportFormat.class);
    registerNames(command, ReportOutput.class);
    registerNames(command, SchemaCommand.Kind.class);
    registerNames(command, Severity.class);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is no date; write YYYY-MM-DD");
    }
  }

  private static <E extends Enum<E>> void registerNames(CommandLine command, Class<E> type) {
    command.registerConverter(type, text -> named(type, text));
  }

  private static <E extends Enum<E>> E named(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equalsIgnoreCase(text))
        .findAny()
        .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + names(type)));
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
