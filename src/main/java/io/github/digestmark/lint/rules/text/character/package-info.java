/** Rules about single characters: damaged ones and invisible ones. */
@NullMarked
package io.github.digestmark.lint.rules.text.character;

import org.jspecify.annotations.NullMarked;
