package io.github.digestmark.cli.command.merge;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.ExitCode;
import io.github.digestmark.cli.command.ReportOutput;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.OutputFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.merge.MergedDigest;
import io.github.digestmark.merge.PaperOrder;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Limits;
import io.github.digestmark.source.Position;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of {@code merge}: writes all or nothing, and says what became of the papers. */
final class MergeRun {

  private final Console console;
  private final Limits limits;
  private final PaperOrder order;
  private final ReportOutput output;
  private final @Nullable String target;
  private boolean failed;

  MergeRun(
      Console console,
      Limits limits,
      PaperOrder order,
      ReportOutput output,
      @Nullable String target) {
    this.console = console;
    this.limits = limits;
    this.order = order;
    this.output = output;
    this.target = target;
  }

  int run(List<String> files) {
    MergeSources sources = new MergeSources(console, limits);
    for (String file : files) {
      try {
        sources.read(file);
      } catch (InputFile.Unusable e) {
        complain(file + ": " + e.getMessage());
      }
    }
    if (!failed) {
      MergedDigest merged = Digestmark.merge(sources.digests(), order);
      write(files, sources, merged);
      if (!failed) {
        report(sources, merged);
      }
    }
    return failed ? ExitCode.FAILED : ExitCode.OK;
  }

  private void write(List<String> files, MergeSources sources, MergedDigest merged) {
    try {
      String text = Digestmark.write(merged.digest());
      if (target == null) {
        console.printDocument(text);
        // What is said about it stands behind it where both streams are shown together.
        console.out().flush();
      } else {
        OutputFile file = new OutputFile(target);
        file.checkIsNoneOf(files);
        file.write(console.files(), text);
      }
    } catch (UnwritableDigestException e) {
      complain(UnwritablePart.inSource(e, sources.digests(), merged));
    } catch (InputFile.Unusable e) {
      complain(target + ": " + e.getMessage());
    }
  }

  private void report(MergeSources sources, MergedDigest merged) {
    PrintWriter out = target == null ? console.err() : console.out();
    if (output == ReportOutput.TEXT || target != null) {
      sources.sources().forEach(this::printNotes);
    }
    switch (output) {
      case TEXT -> MergeText.write(sources, merged, out);
      case JSON -> MergeJson.write(sources, merged, out);
    }
  }

  private void printNotes(MergeSources.Source source) {
    for (Problem problem : source.parsed().problems()) {
      Position at = source.parsed().source().position(problem.span().start());
      console
          .err()
          .println(ControlCharacters.of(source.name() + ":" + at + ": " + problem.message()));
    }
    source.note().ifPresent(note -> console.complain(ControlCharacters.of(note)));
  }

  private void complain(String message) {
    console.complain(ControlCharacters.of(message));
    failed = true;
  }
}
