/**
 * Many digests put together into one, and two of them side by side. Papers are told apart by their
 * arXiv identifiers, whatever their labels.
 *
 * @serial exclude
 */
@NullMarked
package io.github.digestmark.collate;

import org.jspecify.annotations.NullMarked;
