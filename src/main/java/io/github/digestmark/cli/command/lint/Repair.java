package io.github.digestmark.cli.command.lint;

import io.github.digestmark.lint.Fix;

/**
 * Which fixes are made.
 *
 * @param isWanted whether any are
 * @param unsafe whether all are, and not only safe ones
 * @param diff whether they are shown and not made
 */
record Repair(boolean isWanted, boolean unsafe, boolean diff) {

  Fix.Safety upTo() {
    return unsafe ? Fix.Safety.UNSAFE : Fix.Safety.SAFE;
  }
}
