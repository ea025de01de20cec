/** The commands, and the code that several of them share. */
@NullMarked
package io.github.digestmark.cli.command;

import org.jspecify.annotations.NullMarked;
