package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.PathName;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.Baseline;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.parse.ParsedDigest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A baseline during a run: it removes its findings from reports, or collects all findings. */
final class BaselineRun {

  private final Path file;
  private final boolean isWritten;
  private final Baseline before;
  private final List<Baseline.Entry> found = new ArrayList<>();
  private final List<Baseline.Entry> stale = new ArrayList<>();
  private final Map<String, Set<String>> offByFile = new HashMap<>();
  private int accepted;

  private BaselineRun(Path file, boolean isWritten, Baseline before) {
    this.file = file;
    this.isWritten = isWritten;
    this.before = before;
  }

  static BaselineRun open(Path file, boolean isWritten) throws FileException {
    if (!isWritten) {
      return new BaselineRun(file, false, BaselineFile.read(file));
    }
    Optional<Baseline> before =
        Files.exists(file) ? BaselineFile.readReplaced(file) : Optional.empty();
    return new BaselineRun(file, true, before.orElse(Baseline.of(List.of())));
  }

  /**
   * Returns the findings of a file that are not in the baseline.
   *
   * @param off the names of the rules that were skipped, whose entries say nothing
   */
  List<Diagnostic> fresh(
      Path path, Set<String> off, ParsedDigest parsed, List<Diagnostic> diagnostics) {
    String name = relative(path);
    offByFile.put(name, off);
    if (isWritten) {
      found.addAll(Baseline.entriesOf(name, parsed, diagnostics));
      return diagnostics;
    }
    Baseline.Comparison comparison = before.compare(name, parsed, diagnostics);
    accepted += comparison.accepted();
    comparison.stale().stream().filter(this::wasChecked).forEach(stale::add);
    return comparison.fresh();
  }

  /** Returns whether the rule of an entry was applied to its file. */
  private boolean wasChecked(Baseline.Entry entry) {
    Set<String> off = offByFile.get(entry.file());
    return off != null && !off.contains(entry.fingerprint().rule());
  }

  /** Returns the path of a file, relative to the folder of the baseline. */
  private String relative(Path path) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path absolute = path.toAbsolutePath().normalize();
    Path relative = folder == null ? absolute : folder.relativize(absolute);
    return PathName.of(relative);
  }

  /** Returns how many findings were removed. */
  int accepted() {
    return accepted;
  }

  /** Writes the baseline, or reports a failure. Returns whether it was written. */
  boolean write(WholeFiles files, Console console) {
    // Files that were not linted keep their entries, and so do rules that were off.
    before.entries().stream().filter(entry -> !wasChecked(entry)).forEach(found::add);
    String text = BaselineFile.text(Baseline.of(found));
    try {
      files.write(file.toString(), Set.of(), out -> out.write(text));
      return true;
    } catch (FileException e) {
      console.complain(file.toString(), FileException.reason(e));
      return false;
    }
  }

  /** Reports the entries that match no finding. */
  void printStale(Console console, boolean isVerbose) {
    if (!stale.isEmpty()) {
      int count = stale.stream().mapToInt(Baseline.Entry::count).sum();
      console.note(
          ("%s: entries that no longer match a finding: %s; --write-baseline removes them, but also"
                  + " accepts all current findings, so fix new ones first")
              .formatted(file, count));
    }
    if (isVerbose) {
      for (Baseline.Entry entry : stale) {
        var known = entry.fingerprint();
        console.printError(
            "  %s: %s %s %s".formatted(entry.file(), known.rule(), known.paper(), known.content()));
      }
    }
  }
}
