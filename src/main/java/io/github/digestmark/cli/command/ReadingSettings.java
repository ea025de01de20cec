package io.github.digestmark.cli.command;

import io.github.digestmark.config.Configuration;
import io.github.digestmark.config.LimitSettings;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ReadOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says about reading.
 *
 * @param layout the layout of all files, if it is given
 * @param limits the limits that are given
 */
public record ReadingSettings(Optional<DigestLayout> layout, LimitSettings limits) {

  /** Returns how to read a file; the command line wins over the configuration. */
  ReadOptions optionsFor(Path file, Configuration configuration) {
    ReadOptions options = configuration.readOptionsFor(file, ReadOptions.defaults());
    return layout.map(options::withLayout).orElse(options);
  }
}
