/** The command {@code convert}. */
@NullMarked
package io.github.digestmark.cli.command.convert;

import org.jspecify.annotations.NullMarked;
