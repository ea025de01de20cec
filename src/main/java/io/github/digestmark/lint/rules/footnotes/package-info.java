/** Rules about labels: how rows and entries refer to each other. */
@NullMarked
package io.github.digestmark.lint.rules.footnotes;

import org.jspecify.annotations.NullMarked;
