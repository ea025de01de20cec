/** The standard streams of a run. */
@NullMarked
package io.github.digestmark.cli.terminal;

import org.jspecify.annotations.NullMarked;
