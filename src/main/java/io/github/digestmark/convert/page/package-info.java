/** A digest as a page of HTML. */
@NullMarked
package io.github.digestmark.convert.page;

import org.jspecify.annotations.NullMarked;
