/**
 * The command line: reads arguments, calls the façade, prints, and returns a code. It needs {@code
 * info.picocli:picocli}, optional for users of the library and bundled in the jar that runs.
 */
@NullMarked
package io.github.digestmark.cli;

import org.jspecify.annotations.NullMarked;
