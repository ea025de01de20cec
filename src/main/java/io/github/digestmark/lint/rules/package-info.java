/**
 * The built-in rules, one small class each; {@link io.github.digestmark.lint.rules.BuiltInRules}
 * lists them.
 *
 * <p>Each rule has a page among the resources of this package, {@code NAME.md}: what it finds, why
 * it matters, and examples, which are also tests.
 */
@NullMarked
package io.github.digestmark.lint.rules;

import org.jspecify.annotations.NullMarked;
