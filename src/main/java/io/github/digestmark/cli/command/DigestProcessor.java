package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.DigestFiles.Verbosity;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.FileContent;
import io.github.digestmark.cli.files.FileProcessor;
import io.github.digestmark.cli.files.FileProcessor.Completion;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.Configuration;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.LimitSettings;
import io.github.digestmark.config.Limits;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Reads files with their configurations, and passes their digests to a command. */
public final class DigestProcessor {

  /**
   * A file that contains a digest.
   *
   * @param configuration the configuration of the file
   * @param limits the limits of the file, from options and configuration
   */
  public record DigestFile(
      InputFile file,
      FileContent content,
      ParsedDigest parsed,
      Configuration configuration,
      Limits limits) {

    public String name() {
      return file.name();
    }

    /** Returns where a span starts, as {@code week.md:3:14}. */
    public String location(Span span) {
      return name() + ":" + content.source().position(span.start());
    }
  }

  /** What a command does with digests. */
  public interface Work {

    /** Returns whether to print the text of a file, even if the file is passed over. */
    boolean printsText(InputFile file);

    /** Starts to process a file. Called by several threads. */
    Completion start(DigestFile digest) throws IOException;
  }

  private final Console console;
  private final FileConfigurations configurations;
  private final LimitSettings limits;
  private final Verbosity verbosity;
  private final Work work;
  private final Set<String> reported = new HashSet<>();

  /**
   * Prepares a run.
   *
   * @param verbosity whether to print the files that are passed over, and configurations
   */
  public DigestProcessor(
      Console console,
      FileConfigurations configurations,
      LimitSettings limits,
      Verbosity verbosity,
      Work work) {
    this.console = console;
    this.configurations = configurations;
    this.limits = limits;
    this.verbosity = verbosity;
    this.work = work;
  }

  /**
   * Processes files, and reports failures.
   *
   * @param printsOnly whether to stop once standard output is closed
   */
  public void run(PathOptions paths, boolean printsOnly) {
    DigestFiles files = paths.files(console, configurations, verbosity);
    new FileProcessor(console, file -> start(file, files))
        .run(paths.list(files, "<stdin>"), printsOnly);
    files.finish();
  }

  private Completion start(InputFile file, DigestFiles files) throws IOException {
    try {
      Configuration configuration = configurations.of(file.path());
      Completion completion = start(file, files, configuration);
      return () -> {
        configuration.file().ifPresent(this::nameConfiguration);
        completion.finish();
      };
    } catch (ConfigurationException e) {
      // Many files may have the same configuration; its problems are reported once.
      return () ->
          e.problems().stream()
              .map(problem -> e.file() + ":" + problem)
              .filter(reported::add)
              .forEach(console::complain);
    }
  }

  private Completion start(InputFile file, DigestFiles files, Configuration configuration)
      throws IOException {
    boolean isExcluded = configuration.isExcluded(file.path());
    if (isExcluded && !file.isStandardInput() && !work.printsText(file)) {
      return () -> files.exclude(file);
    }
    Limits fileLimits = limits.applyTo(configuration.limitsFor(file.path(), Limits.defaults()));
    FileContent content = FileContent.read(file, console.in(), fileLimits);
    if (isExcluded) {
      return () -> {
        files.exclude(file);
        printIfWanted(file, content);
      };
    }
    ParsedDigest parsed = Digestmark.parse(content.source(), fileLimits);
    boolean isDigest = parsed.isMeantAsDigest();
    if (!isDigest && !files.expectsDigest(file)) {
      return () -> {
        files.passOver(file);
        printIfWanted(file, content);
      };
    }
    Completion completion =
        work.start(new DigestFile(file, content, parsed, configuration, fileLimits));
    return () -> {
      if (isDigest) {
        files.addDigest(file);
      }
      completion.finish();
    };
  }

  private void printIfWanted(InputFile file, FileContent content) {
    if (work.printsText(file)) {
      console.printDocument(content.text());
    }
  }

  private void nameConfiguration(Path file) {
    if (verbosity == Verbosity.VERBOSE && reported.add(file.toString())) {
      console.note("configuration: " + file);
    }
  }
}
