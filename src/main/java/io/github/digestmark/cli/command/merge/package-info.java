/** The command {@code merge}. */
@NullMarked
package io.github.digestmark.cli.command.merge;

import org.jspecify.annotations.NullMarked;
