package io.github.digestmark.cli.command.lint;

import io.github.digestmark.catalog.PaperCatalog;
import io.github.digestmark.cli.command.BaseCommand;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.ReadablePath;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.ConfigurationFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code digestmark init}: writes a configuration, and a baseline of all findings. */
@Command(
    name = "init",
    description = "Writes a configuration that explains every key, and a baseline.",
    footer = {
      "",
      "Writes .digestmark.yml, and with --baseline also digestmark-baseline.json.",
      "Nothing is overwritten. Exit code: 2 if one of them exists; otherwise 0."
    })
public final class InitCommand extends BaseCommand {

  private static final String BASELINE = "digestmark-baseline.json";

  private final WholeFiles files;
  private final Supplier<PaperCatalog> api;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "Folder of the digests (default: .).")
  private String folder = ".";

  @Option(names = "--baseline", description = "Also write a baseline, for lint --baseline.")
  private boolean hasBaseline;

  public InitCommand(Console console, WholeFiles files, Supplier<PaperCatalog> api) {
    super(console);
    this.files = files;
    this.api = api;
  }

  @Override
  protected int run() throws FileException {
    Path root = ReadablePath.of(folder);
    if (!Files.isDirectory(root)) {
      throw new FileException(folder + ": no such folder");
    }
    Path configuration = root.resolve(".digestmark.yml").normalize();
    Path baseline = root.resolve(BASELINE).normalize();
    checkIsNew(configuration);
    checkIsNew(root.resolve(".digestmark.yaml").normalize());
    if (hasBaseline) {
      checkIsNew(baseline);
    }
    try {
      files.write(
          configuration.toString(), Set.of(), out -> out.write(ConfigurationFile.template()));
    } catch (FileException e) {
      throw FileException.of(configuration, e);
    }
    console.out().print("wrote " + configuration + "\n");
    if (!hasBaseline) {
      return ExitCode.OK;
    }
    int code =
        new CommandLine(new LintCommand(console, files, api))
            .setExpandAtFiles(false)
            .execute(
                "--write-baseline",
                "--statistics",
                "--baseline",
                baseline.toString(),
                "--",
                folder);
    // It is written even if some files could not be read.
    if (Files.exists(baseline)) {
      console
          .out()
          .print(
              "wrote %s; for new findings only, run: digestmark lint --baseline %1$s %s\n"
                  .formatted(baseline, folder));
    }
    return code;
  }

  private static void checkIsNew(Path file) throws FileException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileException(file + ": exists and was not changed");
    }
  }
}
