/** Markdown's blocks: by CommonMark, and the fast reading of plain shapes. */
@NullMarked
package io.github.digestmark.parse.blocks;

import org.jspecify.annotations.NullMarked;
