package io.github.digestmark.cli.command;

import io.github.digestmark.config.LimitSettings;
import io.github.digestmark.source.Limits;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The limits of every command that reads digests. */
public final class LimitOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      description = "Maximum size of a file (default 64M, or none).")
  private Optional<String> fileSize = Optional.empty();

  @Option(
      names = "--max-papers",
      paramLabel = "N",
      description = "Maximum papers per digest (default 1000000, or none).")
  private Optional<String> papers = Optional.empty();

  /** Returns the limits of a command that reads no configuration. */
  public Limits limits() {
    return settings(Optional.empty()).applyTo(Limits.defaults());
  }

  /** Returns what the options set, and {@code --max-findings} of a command that has it. */
  public LimitSettings settings(Optional<String> findings) {
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
