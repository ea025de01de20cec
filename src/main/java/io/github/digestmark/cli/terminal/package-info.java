/** The streams of a run: what is printed where, and who reads it. */
@NullMarked
package io.github.digestmark.cli.terminal;

import org.jspecify.annotations.NullMarked;
