/** The command {@code lint}. */
@NullMarked
package io.github.digestmark.cli.command.lint;

import org.jspecify.annotations.NullMarked;
