package io.github.digestmark.cli.command.diff;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.ColorOption;
import io.github.digestmark.cli.command.DigestFormat;
import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.command.PrintingCommand;
import io.github.digestmark.cli.command.ReadingOptions;
import io.github.digestmark.cli.command.ReportFormatOption;
import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.merge.DigestDiff;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code digestmark diff}: compares two digests. */
@Command(
    name = "diff",
    customSynopsis = "digestmark diff [OPTION]... A B",
    description = "Compares two digests paper by paper.",
    footer = {
      "",
      "Papers are the same if they have the same arXiv identifier or, without one, the",
      "same URL. Labels, layout and text outside the digest are ignored.",
      "The text report marks added papers with +, removed ones with -, changed ones",
      "with ~, and shortens long texts to what differs.",
      "Exit code: 1 if the digests differ; 2 if a file cannot be read or contains no",
      "digest, or for wrong options; otherwise 0."
    })
public final class DiffCommand extends PrintingCommand {

  @Mixin private ReportFormatOption format = new ReportFormatOption();

  @Option(names = "--stat", description = "Show only how many papers and fields differ.")
  private boolean stat;

  @Mixin private ColorOption color = new ColorOption();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "Old digest, in Markdown or JSON; - for standard input.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "New digest.")
  private String after = "";

  public DiffCommand(Console console, WholeFiles files) {
    super(console, files);
  }

  @Override
  protected Collection<Path> inputs() {
    return Stream.of(before, after).filter(name -> !name.equals("-")).map(Path::of).toList();
  }

  @Override
  protected int run() throws FileException {
    if (stat && format.isJson()) {
      throw wrong("--stat requires --output-format text");
    }
    if (before.equals("-") && after.equals("-")) {
      throw wrong("- can be passed only once");
    }
    DigestInput input =
        new DigestInput(
            console,
            reading.settings(),
            FileConfigurations.nearest(Digestmark.rules()),
            DigestFiles.ofArguments(console));
    Optional<Digest> first = read(before, input);
    Optional<Digest> second = read(after, input);
    if (console.hasFailed() || first.isEmpty() || second.isEmpty()) {
      return ExitCode.FAILED;
    }
    DigestDiff diff = Digestmark.diff(first.get(), second.get());
    if (format.isJson()) {
      DiffJson.write(before, after, diff, console.out());
    } else {
      DiffText text = new DiffText(console.out(), color.isColored(console));
      if (stat) {
        text.writeCounts(diff);
      } else {
        text.write(before, after, diff);
      }
    }
    return diff.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
  }

  private Optional<Digest> read(String file, DigestInput input) throws FileException {
    List<NamedDigest> digests = input.read(InputFile.of(file), DigestFormat.ofInput(file));
    if (digests.size() > 1) {
      console.complain(
          file, "contains %s digests, but diff compares one with one".formatted(digests.size()));
    }
    return digests.stream().map(NamedDigest::digest).findFirst();
  }
}
