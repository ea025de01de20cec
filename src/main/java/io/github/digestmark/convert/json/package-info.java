/** Digests as JSON, and back. */
@NullMarked
package io.github.digestmark.convert.json;

import org.jspecify.annotations.NullMarked;
