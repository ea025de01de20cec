package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
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

    /** Returns whether to process a file; other files are skipped. */
    boolean accepts(ParsedDigest parsed);

    /** Returns whether to print the text of a file, even if the file is skipped. */
    boolean printsText(InputFile file);

    /** Starts to process a file. Called by several threads. */
    Completion start(DigestFile digest) throws IOException;
  }

  private final Console console;
  private final FileConfigurations configurations;
  private final LimitSettings limits;
  private final boolean isVerbose;
  private final Work work;
  private final Set<String> reported = new HashSet<>();
  private int skipped;

  /**
   * Prepares a run.
   *
   * @param isVerbose whether to print skipped files and configurations
   */
  public DigestProcessor(
      Console console,
      FileConfigurations configurations,
      LimitSettings limits,
      boolean isVerbose,
      Work work) {
    this.console = console;
    this.configurations = configurations;
    this.limits = limits;
    this.isVerbose = isVerbose;
    this.work = work;
  }

  /**
   * Processes files, and reports failures.
   *
   * @param printsOnly whether to stop once standard output is closed
   * @return the number of skipped files
   */
  public int run(PathOptions paths, boolean printsOnly) {
    new FileProcessor(console, this::start).run(paths.files(console, configurations), printsOnly);
    return skipped;
  }

  private Completion start(InputFile file) throws IOException {
    try {
      Configuration configuration = configurations.of(file.path());
      Completion completion = start(file, configuration);
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

  private Completion start(InputFile file, Configuration configuration) throws IOException {
    boolean isExcluded = configuration.isExcluded(file.path());
    String exclusion = "excluded by " + configuration.file().map(Path::toString).orElse("");
    if (isExcluded && !file.isStandardInput() && !work.printsText(file)) {
      return () -> skip(file, "", exclusion);
    }
    Limits fileLimits = limits.applyTo(configuration.limitsFor(file.path(), Limits.defaults()));
    FileContent content = FileContent.read(file, console.in(), fileLimits);
    if (isExcluded) {
      return () -> skip(file, content.text(), exclusion);
    }
    ParsedDigest parsed = Digestmark.parse(content.source(), fileLimits);
    return work.accepts(parsed)
        ? work.start(new DigestFile(file, content, parsed, configuration, fileLimits))
        : () -> skip(file, content.text(), "no digest found");
  }

  private void skip(InputFile file, String text, String reason) {
    if (work.printsText(file)) {
      console.printDocument(text);
    }
    skipped++;
    if (isVerbose) {
      console.note("skipped " + file.name() + ": " + reason);
    }
  }

  private void nameConfiguration(Path file) {
    if (isVerbose && reported.add(file.toString())) {
      console.note("configuration: " + file);
    }
  }
}
