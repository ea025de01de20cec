package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.catalog.PaperCatalog;
import io.github.digestmark.cli.command.BaseCommand;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.command.MetadataOption;
import io.github.digestmark.cli.command.RulesOption;
import io.github.digestmark.cli.command.lsp.session.DigestChecker;
import io.github.digestmark.cli.command.lsp.session.MetadataLookups;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.Linter;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code digestmark lsp}: serves an editor. */
@Command(
    name = "lsp",
    description = "Runs a language server for editors, on standard input and output.",
    footer = {
      "",
      "Editors start it; see examples/editors for how to set them up.",
      "A message says how many papers could not be checked; --metadata-optional",
      "turns it off.",
      "Exit code: 1 if the editor ended without shutting the server down; 2 for wrong",
      "options; otherwise 0."
    })
public final class LspCommand extends BaseCommand {

  @Option(names = "--no-config", description = "Ignore .digestmark.yml files.")
  private boolean noConfig;

  @Option(names = "--stdio", description = "Ignored: the server always uses these streams.")
  @SuppressWarnings("UnusedVariable")
  private boolean stdio;

  @Mixin private MetadataOption metadata;
  @Mixin private RulesOption rules = new RulesOption();

  public LspCommand(Console console, Supplier<PaperCatalog> api) {
    super(console);
    this.metadata = new MetadataOption(api);
  }

  @Override
  protected int run() throws FileException {
    metadata.check();
    metadata.checkSnapshot();
    Linter linter = rules.linter();
    MetadataLookups lookups =
        new MetadataLookups(ids -> metadata.find(() -> ids, console), !metadata.isOptional());
    DigestChecker checker =
        new DigestChecker(linter, () -> configurations(linter), console::today, lookups);
    boolean isEnded = LanguageServerProcess.serve(console.in(), console.bytes(), checker);
    return isEnded ? ExitCode.OK : ExitCode.FOUND;
  }

  private FileConfigurations configurations(Linter linter) {
    return noConfig ? FileConfigurations.none() : FileConfigurations.nearest(linter.rules());
  }
}
