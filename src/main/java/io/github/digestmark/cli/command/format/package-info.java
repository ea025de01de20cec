/** The command {@code format}. */
@NullMarked
package io.github.digestmark.cli.command.format;

import org.jspecify.annotations.NullMarked;
