/** Rules about the texts of fields. */
@NullMarked
package io.github.digestmark.lint.rules.text;

import org.jspecify.annotations.NullMarked;
