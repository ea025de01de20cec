package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.ConfigurationFile;
import io.github.digestmark.convert.json.JsonReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code digestmark schema}: prints the JSON Schema of configurations or of digests. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of .digestmark.yml or of digests in JSON.")
public final class SchemaCommand extends PrintingCommand {

  /** A file format that has a schema. */
  enum Kind {
    config,
    digest
  }

  @Parameters(
      paramLabel = "KIND",
      arity = "0..1",
      description =
          "config for .digestmark.yml, or digest for convert --from json (default: config).")
  private Kind kind = Kind.config;

  public SchemaCommand(Console console, WholeFiles files) {
    super(console, files);
  }

  @Override
  protected int run() {
    console.out().print(kind == Kind.config ? ConfigurationFile.schema() : JsonReader.schema());
    return ExitCode.OK;
  }
}
