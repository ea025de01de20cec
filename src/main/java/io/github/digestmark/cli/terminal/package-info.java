/** What is printed where. */
@NullMarked
package io.github.digestmark.cli.terminal;

import org.jspecify.annotations.NullMarked;
