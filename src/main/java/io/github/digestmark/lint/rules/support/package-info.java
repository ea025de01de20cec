/** Helpers for rules of several themes. */
@NullMarked
package io.github.digestmark.lint.rules.support;

import org.jspecify.annotations.NullMarked;
