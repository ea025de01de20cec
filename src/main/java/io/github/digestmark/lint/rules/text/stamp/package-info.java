/**
 * Stamps of arXiv that a language model copied or translated. The finder looks for them, a remark
 * is all that belongs to one, and a removal is what can be deleted without leaving half a text.
 */
@NullMarked
package io.github.digestmark.lint.rules.text.stamp;

import org.jspecify.annotations.NullMarked;
