/** Rules about URLs and arXiv identifiers. */
@NullMarked
package io.github.digestmark.lint.rules.links;

import org.jspecify.annotations.NullMarked;
