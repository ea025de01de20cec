package io.github.digestmark.cli.command.lsp.session;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.config.Configuration;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.Limits;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ReadOptions;
import io.github.digestmark.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks documents as {@code lint} checks files. */
public final class DigestChecker {

  /** The most bytes of UTF-8 for a UTF-16 code unit. */
  private static final int MOST_BYTES = 3;

  private final Linter linter;
  private final Supplier<FileConfigurations> reading;
  private final Supplier<LocalDate> today;
  private final MetadataLookups metadata;
  private volatile FileConfigurations configurations;

  /**
   * Creates a checker.
   *
   * @param reading returns configurations that were not read yet
   * @param metadata the metadata found so far
   */
  public DigestChecker(
      Linter linter,
      Supplier<FileConfigurations> reading,
      Supplier<LocalDate> today,
      MetadataLookups metadata) {
    this.linter = linter;
    this.reading = reading;
    this.today = today;
    this.metadata = metadata;
    this.configurations = reading.get();
  }

  public MetadataLookups metadata() {
    return metadata;
  }

  public Linter linter() {
    return linter;
  }

  /** Reads the configurations again when they are needed. */
  public void forgetConfigurations() {
    configurations = reading.get();
  }

  public CheckedDigest check(OpenDocument document) {
    Optional<Path> file = DocumentUri.file(document.uri());
    try {
      Configuration configuration =
          file.isPresent() ? configurations.of(file.get()) : Configuration.none();
      // An unsaved document has no path, so no override applies to it.
      Path path = file.orElse(Path.of(""));
      if (configuration.isExcluded(path)) {
        return CheckedDigest.none();
      }
      Limits limits = configuration.limitsFor(path, Limits.defaults());
      ReadOptions options = configuration.readOptionsFor(path, ReadOptions.defaults());
      checkSize(document.source(), limits);
      ParsedDigest parsed = Digestmark.parse(document.source(), options, limits);
      if (!parsed.isMeantAsDigest()) {
        return CheckedDigest.none();
      }
      LintOptions defaults =
          LintOptions.defaults().withToday(today.get()).withMetadata(metadata.found());
      LintOptions lint = configuration.optionsFor(path, defaults);
      List<Diagnostic> findings = linter.lint(parsed, lint);
      int shown = Math.min(findings.size(), limits.findings());
      return CheckedDigest.of(parsed, lint, findings.subList(0, shown));
    } catch (ConfigurationException | IOException e) {
      // Other Markdown files may be there in any state, too.
      ParsedDigest parsed = Digestmark.parse(document.source());
      return parsed.isMeantAsDigest() ? CheckedDigest.failed(parsed, e) : CheckedDigest.none();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return CheckedDigest.failed(Digestmark.parse(""), e);
    }
  }

  /** Throws an exception if a file with this text would be too large. */
  private static void checkSize(SourceText source, Limits limits) throws IOException {
    if (source.text().length() > limits.fileSize() / MOST_BYTES) {
      limits.read(new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8)));
    }
  }
}
