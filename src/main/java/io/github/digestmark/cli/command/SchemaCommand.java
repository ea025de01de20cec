package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.ConfigurationFile;
import io.github.digestmark.convert.json.JsonReader;
import io.github.digestmark.convert.json.PapersWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code digestmark schema}: prints the JSON Schema of a file format. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of .digestmark.yml, of digests or of papers.")
public final class SchemaCommand extends PrintingCommand {

  /** A file format that has a schema. */
  enum Kind {
    config,
    digest,
    papers
  }

  @Parameters(
      paramLabel = "KIND",
      arity = "0..1",
      description =
          "config for .digestmark.yml, digest for convert --from json, or papers for the lines"
              + " of convert --to papers (default: config).")
  private Kind kind = Kind.config;

  public SchemaCommand(Console console, WholeFiles files) {
    super(console, files);
  }

  @Override
  protected int run() {
    console
        .out()
        .print(
            switch (kind) {
              case config -> ConfigurationFile.schema();
              case digest -> JsonReader.schema();
              case papers -> PapersWriter.schema();
            });
    return ExitCode.OK;
  }
}
