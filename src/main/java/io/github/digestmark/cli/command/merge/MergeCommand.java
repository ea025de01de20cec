package io.github.digestmark.cli.command.merge;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.BaseCommand;
import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.command.PathOptions;
import io.github.digestmark.cli.command.ReadingOptions;
import io.github.digestmark.cli.command.ReportFormatOption;
import io.github.digestmark.cli.command.RulesOption;
import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.DigestFiles.Verbosity;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.merge.MergedDigest;
import io.github.digestmark.merge.PaperOrder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code digestmark merge}: merges digests into one. */
@Command(
    name = "merge",
    customSynopsis = "digestmark merge [OPTION]... PATH...",
    description = "Merges digests into one, with each paper once, in its newest version.",
    footer = {
      "",
      "Papers are the same if they have the same arXiv identifier or, without one, the",
      "same URL. Of copies of the same version, merge keeps the fullest. It leaves out",
      "text outside rows and entries. It reports dropped copies, their differences and",
      "left out text on standard output with -o, otherwise on standard error.",
      "Exit code: 2 if a file cannot be read or written, if a named file or all files",
      "contain no digest, or for wrong options (nothing is written); otherwise 0."
    })
public final class MergeCommand extends BaseCommand {

  private final WholeFiles wholeFiles;

  @Option(
      names = {"-o", "--output-file"},
      paramLabel = "OUT",
      description = "File to write (default: standard output).")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "Order of papers: file (as read), id (oldest first) or title (default: file).")
  private PaperOrder order = PaperOrder.FILE;

  @Mixin private ReportFormatOption format = new ReportFormatOption();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Mixin private RulesOption rules = new RulesOption();
  @Mixin private PathOptions paths = new PathOptions();

  public MergeCommand(Console console, WholeFiles wholeFiles) {
    super(console);
    this.wholeFiles = wholeFiles;
  }

  @Override
  protected int run() throws IOException, ConfigurationException {
    paths.check();
    FileConfigurations configurations = paths.configurations(rules.linter().rules());
    DigestFiles files =
        paths.files(
            console,
            configurations,
            format.isJson() && output.isEmpty() ? Verbosity.QUIET : Verbosity.NORMAL);
    MergeSources sources =
        new MergeSources(new DigestInput(console, reading.settings(), configurations, files));
    paths.listChecked(files, "-", configurations).forEach(sources::read);
    files.finish();
    if (!console.hasFailed() && sources.digests().isEmpty()) {
      console.complain("no digest to merge");
    }
    if (!console.hasFailed()) {
      MergedDigest merged = Digestmark.merge(sources.digests(), order);
      write(sources, merged, files.paths());
      if (!console.hasFailed()) {
        report(sources, merged);
      }
    }
    return ExitCode.OK;
  }

  private void write(MergeSources sources, MergedDigest merged, Set<Path> inputs) {
    try {
      String text = Digestmark.write(merged.digest());
      if (output.isPresent()) {
        wholeFiles.write(output.get(), inputs, out -> out.write(text));
      } else {
        console.printDocument(text);
        // On a terminal, the report follows the digest.
        console.flush();
      }
    } catch (UnwritableDigestException e) {
      console.complain(UnwritablePart.inSource(e, sources.digests(), merged));
    } catch (FileException e) {
      console.complain(output.orElse(""), FileException.reason(e));
    }
  }

  private void report(MergeSources sources, MergedDigest merged) {
    if (!format.isJson() || output.isPresent()) {
      for (MergeSources.Source source : sources.sources()) {
        source
            .problems()
            .forEach(p -> console.printError(source.name() + ":" + p.at() + ": " + p.what()));
        source.note().ifPresent(console::note);
      }
    }
    PrintWriter out = output.isPresent() ? console.out() : console.err();
    if (format.isJson()) {
      MergeJson.write(sources, merged, out);
    } else {
      MergeText.write(sources, merged, out);
    }
  }
}
