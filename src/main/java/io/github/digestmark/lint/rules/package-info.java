/**
 * The rules, one small class each, and {@link io.github.digestmark.lint.rules.BuiltInRules} that
 * lists them.
 *
 * <p>Each rule has a page beside it among the resources, {@code NAME.md}: what it finds, why it
 * matters, and examples that are tests as well.
 */
@NullMarked
package io.github.digestmark.lint.rules;

import org.jspecify.annotations.NullMarked;
