package io.github.digestmark.cli.command.format;

import io.github.digestmark.config.LimitSettings;
import io.github.digestmark.format.LineEndings;

/**
 * What a run of {@code format} was asked for.
 *
 * @param output what becomes of the formatted text
 * @param lineEndings how lines end
 * @param useConfiguration whether {@code .digestmark.yml} may exclude files
 * @param stdinName where standard input is from
 * @param limits how much is too much, as the arguments have it
 */
record FormatSettings(
    Output output,
    LineEndings lineEndings,
    boolean useConfiguration,
    String stdinName,
    LimitSettings limits) {

  /** What becomes of the formatted text. */
  enum Output {
    IN_PLACE,
    CHECK,
    DIFF,
    STDOUT
  }
}
