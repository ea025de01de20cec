/** The command {@code diff}. */
@NullMarked
package io.github.digestmark.cli.command.diff;

import org.jspecify.annotations.NullMarked;
