/**
 * From a digest that was read to what is wrong with it, and to what repairs it.
 *
 * <pre>{@code
 * ParsedDigest -> Linter (a Rule for each kind of fault, LintOptions, suppressions) -> Diagnostics
 * Diagnostics with a Fix -> FixResult: the repaired text, and what is left
 * }</pre>
 *
 * <p>The rules are in {@link io.github.digestmark.lint.rules}; {@link io.github.digestmark.lint}
 * knows none of them by name.
 *
 * @serial exclude
 */
@NullMarked
package io.github.digestmark.lint;

import org.jspecify.annotations.NullMarked;
