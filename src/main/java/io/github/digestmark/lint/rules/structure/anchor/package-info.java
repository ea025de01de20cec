/** Rules about anchors: links within a digest, and what they lead to. */
@NullMarked
package io.github.digestmark.lint.rules.structure.anchor;

import org.jspecify.annotations.NullMarked;
