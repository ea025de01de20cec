package io.github.digestmark.cli.command.diff;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.ExitCode;
import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.cli.command.ReportOutput;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.merge.DigestDiff;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.source.Limits;
import java.util.List;
import java.util.Optional;

/** One run of {@code diff}. */
final class DiffRun {

  private final Console console;
  private final ReportOutput output;
  private final DigestInput input;

  DiffRun(Console console, Limits limits, ReportOutput output) {
    this.console = console;
    this.output = output;
    this.input = new DigestInput(console, limits);
  }

  int run(String before, String after) {
    Optional<NamedDigest> first = read(before);
    Optional<NamedDigest> second = read(after);
    if (first.isEmpty() || second.isEmpty()) {
      return ExitCode.FAILED;
    }
    DigestDiff diff = Digestmark.diff(first.get().digest(), second.get().digest());
    switch (output) {
      case TEXT -> new DiffText(console.out()).write(before, after, diff);
      case JSON -> DiffJson.write(before, after, diff, console.out());
    }
    return diff.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
  }

  private Optional<NamedDigest> read(String file) {
    try {
      List<NamedDigest> digests = input.read(file, DigestInput.formatOf(file));
      if (digests.size() > 1) {
        throw new InputFile.Unusable(
            "there are " + digests.size() + " digests in it; diff compares one with one");
      }
      return digests.stream().findFirst();
    } catch (InputFile.Unusable e) {
      console.complain(ControlCharacters.of(file + ": " + e.getMessage()));
      return Optional.empty();
    }
  }
}
