/** Papers as RSS and Atom. */
@NullMarked
package io.github.digestmark.convert.feed;

import org.jspecify.annotations.NullMarked;
