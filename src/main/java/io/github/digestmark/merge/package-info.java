/**
 * Many digests put together into one, and two of them side by side. Papers are told apart by their
 * arXiv identifiers, whatever their labels.
 *
 * <pre>{@code
 * NamedDigest, NamedDigest, ... -> DigestMerger -> MergedDigest: the digest, and DroppedCopies
 * Digest, Digest -> DigestDiff: papers added, removed, and each PaperChange with its FieldChanges
 * }</pre>
 */
@NullMarked
package io.github.digestmark.merge;

import org.jspecify.annotations.NullMarked;
