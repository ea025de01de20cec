/** Stamps of arXiv that a language model copied or translated. */
@NullMarked
package io.github.digestmark.lint.rules.text.stamp;

import org.jspecify.annotations.NullMarked;
