/** What CommonMark makes of the text of a field. */
@NullMarked
package io.github.digestmark.parse.markup;

import org.jspecify.annotations.NullMarked;
