package io.github.digestmark.cli.command.diff;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.BaseCommand;
import io.github.digestmark.cli.command.DigestFormat;
import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.command.LimitOptions;
import io.github.digestmark.cli.command.ReportOutput;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.merge.DigestDiff;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code digestmark diff}: compares two digests. */
@Command(
    name = "diff",
    customSynopsis = "digestmark diff [OPTION]... A B",
    description = "Compares two digests paper by paper, without labels and surrounding text.",
    footer = {
      "",
      "Exit code: 1 if the digests differ; 2 if a file cannot be read or holds no",
      "digest, or for wrong options; otherwise 0."
    })
public final class DiffCommand extends BaseCommand {

  @Option(
      names = {"--output-format", "--output"},
      paramLabel = "FORMAT",
      description = "text (the default), with long texts cut to what differs, or json.")
  private ReportOutput format = ReportOutput.TEXT;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "Digest in Markdown or JSON; - is standard input.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "Digest to compare with.")
  private String after = "";

  public DiffCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    if (before.equals("-") && after.equals("-")) {
      throw wrong("- is standard input, which can be read only once");
    }
    DigestInput input = new DigestInput(console, limits.limits());
    Optional<Digest> first = read(before, input);
    Optional<Digest> second = read(after, input);
    if (console.hasFailed() || first.isEmpty() || second.isEmpty()) {
      return ExitCode.FAILED;
    }
    DigestDiff diff = Digestmark.diff(first.get(), second.get());
    switch (format) {
      case TEXT -> new DiffText(console.out()).write(before, after, diff);
      case JSON -> DiffJson.write(before, after, diff, console.out());
    }
    return diff.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
  }

  private Optional<Digest> read(String file, DigestInput input) {
    List<NamedDigest> digests = input.read(file, DigestFormat.ofInput(file));
    if (digests.size() > 1) {
      console.complain(
          "%s: contains %s digests; diff compares one with one".formatted(file, digests.size()));
    }
    return digests.stream().map(NamedDigest::digest).findFirst();
  }
}
