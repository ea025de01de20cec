/**
 * Reports of findings, for people and for programs.
 *
 * <pre>{@code
 * LintedFile, LintedFile, ... -> Report (text, JSON, SARIF, JUnit, ...) -> Writer
 * }</pre>
 *
 * <p>No text of a digest can add a control sequence, an annotation or a tag to a report. JSON,
 * SARIF and Code Quality need {@code tools.jackson.core:jackson-core}, text needs {@code
 * org.jline:jline-terminal}; both are optional dependencies.
 */
@NullMarked
package io.github.digestmark.report;

import org.jspecify.annotations.NullMarked;
