/** Papers as CSV. */
@NullMarked
package io.github.digestmark.convert.table;

import org.jspecify.annotations.NullMarked;
