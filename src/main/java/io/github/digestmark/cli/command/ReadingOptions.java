package io.github.digestmark.cli.command;

import io.github.digestmark.config.LimitSettings;
import io.github.digestmark.parse.DigestLayout;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that reads digests. */
public final class ReadingOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description = "footnotes, tables, sections, lists (default: any).")
  private Optional<DigestLayout> layout = Optional.empty();

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      description = "Maximum size of a file, or none (default: 64M).")
  private Optional<String> fileSize = Optional.empty();

  @Option(
      names = "--max-papers",
      paramLabel = "N",
      description = "Maximum papers, or none (default: 1000000).")
  private Optional<String> papers = Optional.empty();

  /** Returns the layout and the limits of a command that has no {@code --max-findings}. */
  public ReadingSettings settings() {
    return settings(Optional.empty());
  }

  /** Returns the layout, and the limits of these options and of {@code --max-findings}. */
  public ReadingSettings settings(Optional<String> findings) {
    return new ReadingSettings(layout, limits(findings));
  }

  private LimitSettings limits(Optional<String> findings) {
    try {
      LimitSettings settings = LimitSettings.NONE;
      settings = with(settings, "file-size", fileSize);
      settings = with(settings, "papers", papers);
      return with(settings, "findings", findings);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--max-" + e.getMessage());
    }
  }

  private static LimitSettings with(LimitSettings settings, String name, Optional<String> value) {
    return value.isEmpty() ? settings : settings.with(name, value.get());
  }
}
