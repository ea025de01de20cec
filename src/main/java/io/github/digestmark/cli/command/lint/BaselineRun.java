package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.OutputFile;
import io.github.digestmark.cli.files.PathName;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.Baseline;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.parse.ParsedDigest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A baseline in the course of a run: holds back what is known, or takes note of what is there. */
final class BaselineRun {

  private final Path file;
  private final boolean isWritten;
  private final Baseline before;
  private final List<Baseline.Entry> found = new ArrayList<>();
  private final List<Baseline.Entry> stale = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int accepted;

  private BaselineRun(Path file, boolean isWritten, Baseline before) {
    this.file = file;
    this.isWritten = isWritten;
    this.before = before;
  }

  static BaselineRun begin(Path file, boolean isWritten) throws InputFile.Unusable {
    boolean fresh = isWritten && !Files.exists(file);
    return new BaselineRun(
        file, isWritten, fresh ? Baseline.of(List.of()) : BaselineFile.read(file));
  }

  /** Returns the findings of a file that the baseline does not know. */
  List<Diagnostic> fresh(Path path, ParsedDigest parsed, List<Diagnostic> diagnostics) {
    String name = relative(path);
    seen.add(name);
    if (isWritten) {
      found.addAll(Baseline.entriesOf(name, parsed, diagnostics));
      return diagnostics;
    }
    Baseline.Comparison comparison = before.compare(name, parsed, diagnostics);
    accepted += comparison.accepted();
    stale.addAll(comparison.stale());
    return comparison.fresh();
  }

  /** Files are known by where they are from the baseline's point of view. */
  private String relative(Path path) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path absolute = path.toAbsolutePath().normalize();
    Path relative = folder == null ? absolute : folder.relativize(absolute);
    return PathName.of(relative);
  }

  int accepted() {
    return accepted;
  }

  void finish(Console console, LintSettings settings) throws InputFile.Unusable {
    if (isWritten) {
      // What other files have known stays known.
      before.entries().stream().filter(e -> !seen.contains(e.file())).forEach(found::add);
      new OutputFile(file.toString()).write(console.files(), BaselineFile.text(Baseline.of(found)));
      return;
    }
    if (!stale.isEmpty() && !settings.quiet()) {
      console.complain(
          "%s: %s known findings are gone; run with --write-baseline to forget them"
              .formatted(
                  ControlCharacters.of(file.toString()),
                  stale.stream().mapToInt(Baseline.Entry::count).sum()));
      if (settings.verbose()) {
        for (Baseline.Entry entry : stale) {
          console
              .err()
              .println(
                  "  %s: %s %s %s"
                      .formatted(
                          ControlCharacters.of(entry.file()),
                          ControlCharacters.of(entry.fingerprint().rule()),
                          ControlCharacters.of(entry.fingerprint().paper()),
                          ControlCharacters.of(entry.fingerprint().content())));
        }
      }
    }
  }
}
