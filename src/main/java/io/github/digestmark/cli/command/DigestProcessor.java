package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.DigestFiles.Verbosity;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.FileContent;
import io.github.digestmark.cli.files.FileProcessor;
import io.github.digestmark.cli.files.FileProcessor.Completion;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.InputReader;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.Configuration;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.Limits;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ReadOptions;
import io.github.digestmark.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final ReadingSettings reading;
  private final Verbosity verbosity;
  private final DigestFiles files;
  private final List<InputFile> listed;
  private final InputReader reader;
  private final Set<String> reported = new HashSet<>();

  /**
   * Lists the files.
   *
   * @param verbosity whether to print the files that are passed over, and configurations
   */
  public DigestProcessor(
      Console console,
      FileConfigurations configurations,
      ReadingSettings reading,
      Verbosity verbosity,
      PathOptions paths) {
    this.console = console;
    this.configurations = configurations;
    this.reading = reading;
    this.verbosity = verbosity;
    this.files = paths.files(console, configurations, verbosity);
    this.listed = paths.list(files, "<stdin>");
    this.reader = new InputReader(console.in());
  }

  /**
   * Reads the files, and returns the arXiv papers that their digests name. Reports no failures:
   * {@link #run} reads the files again.
   */
  public Set<ArxivId> arxivIds() {
    Set<ArxivId> all = new LinkedHashSet<>();
    new FileProcessor(
            console,
            file -> {
              Set<ArxivId> ids = arxivIds(file);
              return () -> all.addAll(ids);
            })
        .run(listed, false);
    return all;
  }

  private Set<ArxivId> arxivIds(InputFile file) {
    try {
      Configuration configuration = configurations.of(file.path());
      if (configuration.isExcluded(file.path()) && !file.isStandardInput()) {
        return Set.of();
      }
      Limits fileLimits = limitsOf(file, configuration);
      FileContent content = reader.readFirst(file, fileLimits);
      ReadOptions options = reading.optionsFor(file.path(), configuration);
      return Digestmark.parse(content.source(), options, fileLimits).digest().arxivIds();
    } catch (IOException
        | ConfigurationException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError e) {
      return Set.of();
    }
  }

  /**
   * Processes the files, and reports failures.
   *
   * @param work what to do with their digests
   * @param printsOnly whether to stop once standard output is closed
   */
  public void run(Work work, boolean printsOnly) {
    new FileProcessor(console, file -> start(file, work)).run(listed, printsOnly);
    files.finish();
  }

  private Completion start(InputFile file, Work work) throws IOException {
    try {
      Configuration configuration = configurations.of(file.path());
      Completion completion = start(file, work, configuration);
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

  private Completion start(InputFile file, Work work, Configuration configuration)
      throws IOException {
    boolean isExcluded = configuration.isExcluded(file.path());
    if (isExcluded && !file.isStandardInput() && !work.printsText(file)) {
      return () -> files.exclude(file);
    }
    Limits fileLimits = limitsOf(file, configuration);
    FileContent content = reader.read(file, fileLimits);
    if (isExcluded) {
      return () -> {
        files.exclude(file);
        printIfWanted(file, content, work);
      };
    }
    ReadOptions options = reading.optionsFor(file.path(), configuration);
    ParsedDigest parsed = Digestmark.parse(content.source(), options, fileLimits);
    boolean isDigest = parsed.isMeantAsDigest();
    if (!isDigest && !files.expectsDigest(file)) {
      return () -> {
        files.passOver(file);
        printIfWanted(file, content, work);
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

  private Limits limitsOf(InputFile file, Configuration configuration) {
    return reading.limits().applyTo(configuration.limitsFor(file.path(), Limits.defaults()));
  }

  private void printIfWanted(InputFile file, FileContent content, Work work) {
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
