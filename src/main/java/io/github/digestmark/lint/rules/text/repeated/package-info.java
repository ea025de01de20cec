/** Rules about texts that a digest has more often than it should. */
@NullMarked
package io.github.digestmark.lint.rules.text.repeated;

import org.jspecify.annotations.NullMarked;
