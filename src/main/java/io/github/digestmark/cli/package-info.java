/**
 * The command line: reads arguments, calls the library, prints, and returns a code.
 *
 * <p>It needs {@code info.picocli:picocli}, {@code io.github.java-diff-utils:java-diff-utils}, and
 * the dependencies of JSON, the conversions, the reports and configurations. They are optional for
 * users of the library and bundled in the executable jar.
 */
@NullMarked
package io.github.digestmark.cli;

import org.jspecify.annotations.NullMarked;
