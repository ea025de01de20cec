/** What rules of several themes use. */
@NullMarked
package io.github.digestmark.lint.rules.support;

import org.jspecify.annotations.NullMarked;
