/** Rules about formulas, and the dollar signs around them. */
@NullMarked
package io.github.digestmark.lint.rules.text.formula;

import org.jspecify.annotations.NullMarked;
