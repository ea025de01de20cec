/**
 * Looks up what arXiv says about papers.
 *
 * <p>Nothing else in the library uses the network, or reads a file that it was not given.
 */
@NullMarked
package io.github.digestmark.catalog;

import org.jspecify.annotations.NullMarked;
