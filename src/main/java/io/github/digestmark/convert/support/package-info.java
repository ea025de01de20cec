/** What conversions share. */
@NullMarked
package io.github.digestmark.convert.support;

import org.jspecify.annotations.NullMarked;
