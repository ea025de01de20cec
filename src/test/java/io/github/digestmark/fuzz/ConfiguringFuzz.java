package io.github.digestmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.config.Configuration;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.ConfigurationFile;
import io.github.digestmark.lint.LintOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any configuration is read, or all that is wrong with it is said. */
public final class ConfiguringFuzz {

  private ConfiguringFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    Path folder = Files.createTempDirectory("configuration");
    Path file = Files.write(folder.resolve(".digestmark.yml"), data);
    try {
      Configuration configuration = ConfigurationFile.read(file, Digestmark.rules());
      Path digest = folder.resolve("days/README.md");
      configuration.optionsFor(digest, LintOptions.defaults());
      configuration.isIncluded(digest);
      configuration.isExcluded(digest);
    } catch (ConfigurationException e) {
      assertThat(e.problems()).isNotEmpty().allMatch(problem -> !problem.message().isBlank());
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}
