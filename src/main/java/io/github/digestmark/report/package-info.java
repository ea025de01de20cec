/**
 * What was found, for people and for programs.
 *
 * <pre>{@code
 * LintedFile, LintedFile, ... -> Report (text, JSON, SARIF, GitHub, JUnit, Code Quality) -> Writer
 * }</pre>
 *
 * <p>Text of a digest never comes out as a control sequence, an annotation or a tag of its own.
 * JSON, SARIF and Code Quality need {@code tools.jackson.core:jackson-core}, text needs {@code
 * org.jline:jline-terminal}; both are optional for users of the library.
 */
@NullMarked
package io.github.digestmark.report;

import org.jspecify.annotations.NullMarked;
