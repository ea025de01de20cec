package io.github.digestmark.cli.command;

import io.github.digestmark.cli.ExitCode;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.ConfigurationFile;
import io.github.digestmark.convert.json.JsonReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code digestmark schema}: prints the schema of configurations, or of digests. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of .digestmark.yml, or of digests in JSON.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class SchemaCommand implements Callable<Integer> {

  /** What has a schema. */
  enum Kind {
    config,
    digest
  }

  private final Console console;

  @Parameters(
      paramLabel = "KIND",
      arity = "0..1",
      description = "config (the default), or digest: what convert --from json reads.")
  private Kind kind = Kind.config;

  public SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(kind == Kind.config ? ConfigurationFile.schema() : JsonReader.schema());
    return ExitCode.OK;
  }
}
