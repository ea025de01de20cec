package io.github.digestmark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Looks at files, several at once, and does what is left to do about each in their order. */
final class FileTurns {

  /** A file, and what is left to do about it. */
  private record Looked(DigestFiles.Target target, Turn turn) {}

  private final Console console;
  private final Function<DigestFiles.Target, Turn> look;
  private final Consumer<String> complain;
  private final Set<Path> written = new HashSet<>();

  /**
   * Prepares a run.
   *
   * @param look looks at a file; called by many threads, so that all else waits for the file's turn
   * @param complain takes what is wrong with a file
   */
  FileTurns(Console console, Function<DigestFiles.Target, Turn> look, Consumer<String> complain) {
    this.console = console;
    this.look = look;
    this.complain = complain;
  }

  void run(List<DigestFiles.Target> targets) {
    try (Progress progress = Progress.of(console, targets.size())) {
      InOrder.onAllCores()
          .each(
              targets,
              target -> new Looked(target, look.apply(target)),
              looked -> progress.step(() -> take(looked)));
    }
  }

  private void take(Looked looked) {
    DigestFiles.Target target = looked.target();
    try {
      (isWritten(target) ? look.apply(target) : looked.turn()).take();
    } catch (InputFile.Unusable e) {
      complain.accept(target.name() + ": " + e.getMessage());
    } catch (IOException e) {
      complain.accept(target.name() + ": " + InputFile.reason(e));
    }
    console.flush();
  }

  /** Writes a file in its turn. */
  void write(DigestFiles.Target target, FileContent content, String changed)
      throws IOException, InputFile.Unusable {
    content.replaceBy(changed);
    written.add(target.path().toRealPath());
  }

  /** A file with two names is looked at again once it was written under the first. */
  private boolean isWritten(DigestFiles.Target target) {
    try {
      return !written.isEmpty()
          && !target.isStandardInput()
          && written.contains(target.path().toRealPath());
    } catch (IOException e) {
      return false; // It is gone; whoever looked at it found out as well.
    }
  }
}
