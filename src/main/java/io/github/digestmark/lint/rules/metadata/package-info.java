/** Rules that compare papers with what arXiv says about them. */
@NullMarked
package io.github.digestmark.lint.rules.metadata;

import org.jspecify.annotations.NullMarked;
