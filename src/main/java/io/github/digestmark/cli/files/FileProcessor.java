package io.github.digestmark.cli.files;

import io.github.digestmark.cli.Main;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.Progress;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Looks at files, several at once, and does what is left to do about each in their order. */
public final class FileProcessor {

  /** A file, and what is left to do about it. */
  private record Looked(DigestFiles.Target target, Turn turn) {}

  private final Console console;
  private final Function<DigestFiles.Target, Turn> look;
  private final Consumer<String> complain;

  /**
   * Prepares a run.
   *
   * @param look looks at a file; called by many threads, so that all else waits for the file's turn
   * @param complain takes what is wrong with a file
   */
  public FileProcessor(
      Console console, Function<DigestFiles.Target, Turn> look, Consumer<String> complain) {
    this.console = console;
    this.look = look;
    this.complain = complain;
  }

  /**
   * Takes the turn of one file after the other.
   *
   * @param printsOnly whether all is in vain if nobody reads what is printed
   */
  public void run(List<DigestFiles.Target> targets, boolean printsOnly) {
    try (Progress progress = Progress.of(console, targets.size())) {
      OrderedExecutor.onAllCores()
          .each(
              targets,
              target -> new Looked(target, turn(target)),
              looked -> {
                progress.step(() -> take(looked));
                return !(printsOnly && console.isUnread());
              });
    }
  }

  private Turn turn(DigestFiles.Target target) {
    try {
      return look.apply(target);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return () -> {
        throw unusable(e);
      };
    }
  }

  private InputFile.Unusable unusable(Throwable fault) {
    if (fault instanceof OutOfMemoryError) {
      return new InputFile.Unusable("takes " + Main.MORE_MEMORY);
    }
    console.err().print(Main.trace(fault));
    return new InputFile.Unusable(
        "could not be done; this is a fault of digestmark, please report it with the file and with what stands above");
  }

  private void take(Looked looked) {
    DigestFiles.Target target = looked.target();
    try {
      looked.turn().take();
    } catch (InputFile.Unusable e) {
      complain.accept(target.name() + ": " + e.getMessage());
    } catch (IOException e) {
      complain.accept(target.name() + ": " + InputFile.reason(e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      complain.accept(target.name() + ": " + unusable(e).getMessage());
    }
    console.flush();
  }
}
