package io.github.digestmark.cli;

import io.github.digestmark.config.ConfigurationSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code digestmark schema}: prints the schema of configurations. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of .digestmark.yml.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {

  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(ConfigurationSchema.text());
    return ExitCode.OK;
  }
}
