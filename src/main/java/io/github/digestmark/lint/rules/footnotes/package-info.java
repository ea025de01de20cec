/** Rules about labels. */
@NullMarked
package io.github.digestmark.lint.rules.footnotes;

import org.jspecify.annotations.NullMarked;
