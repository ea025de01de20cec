/** Rules about the structure of a digest, its rows and its entries. */
@NullMarked
package io.github.digestmark.lint.rules.structure;

import org.jspecify.annotations.NullMarked;
