package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.ConfigurationFile;
import io.github.digestmark.convert.json.JsonReader;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code digestmark schema}: prints the JSON Schema of configurations or of digests. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of .digestmark.yml or of digests in JSON.")
public final class SchemaCommand extends BaseCommand {

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

  @Mixin private OutputFileOption outputFile = new OutputFileOption();

  private final WholeFiles files;

  public SchemaCommand(Console console, WholeFiles files) {
    super(console);
    this.files = files;
  }

  @Override
  protected int run() throws IOException {
    String schema = kind == Kind.config ? ConfigurationFile.schema() : JsonReader.schema();
    outputFile.print(console, files, () -> console.out().print(schema));
    return ExitCode.OK;
  }
}
