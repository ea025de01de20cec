/**
 * Merges digests, and compares two digests. Papers are matched by their arXiv identifiers, whatever
 * their labels.
 *
 * <pre>{@code
 * NamedDigest, NamedDigest, ... -> DigestMerger -> MergedDigest: the digest, and DroppedCopies
 * Digest, Digest -> DigestDiff: papers added, removed, and each PaperChange with its FieldChanges
 * }</pre>
 */
@NullMarked
package io.github.digestmark.merge;

import org.jspecify.annotations.NullMarked;
