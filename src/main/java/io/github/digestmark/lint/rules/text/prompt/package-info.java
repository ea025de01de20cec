/** Rules about what the program that made a digest left in its texts, or did not put there. */
@NullMarked
package io.github.digestmark.lint.rules.text.prompt;

import org.jspecify.annotations.NullMarked;
