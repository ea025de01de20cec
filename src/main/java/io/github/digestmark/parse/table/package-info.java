/** The summary table: header, cells, rows and the links in them. */
@NullMarked
package io.github.digestmark.parse.table;

import org.jspecify.annotations.NullMarked;
