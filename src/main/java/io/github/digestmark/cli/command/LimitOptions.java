package io.github.digestmark.cli.command;

import io.github.digestmark.config.LimitSettings;
import io.github.digestmark.source.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The limits that every command that reads digests has. */
public final class LimitOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      description = "Read no larger file; 64M is usual. Or none.")
  private @Nullable String fileSize;

  @Option(
      names = "--max-papers",
      paramLabel = "N",
      description = "Take no more of a digest; 1000000 is usual. Or none.")
  private @Nullable String papers;

  public Limits limits() {
    return settings(null).applyTo(Limits.defaults());
  }

  public LimitSettings settings(@Nullable String findings) {
    try {
      LimitSettings settings = LimitSettings.NONE;
      settings = fileSize == null ? settings : settings.with("file-size", fileSize);
      settings = papers == null ? settings : settings.with("papers", papers);
      return findings == null ? settings : settings.with("findings", findings);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--max-" + e.getMessage());
    }
  }
}
