/**
 * Writes digests in canonical form: {@link io.github.digestmark.format.DigestWriter} writes a
 * digest, {@link io.github.digestmark.format.DigestFormatter} formats a text and keeps what is not
 * part of the digest.
 */
@NullMarked
package io.github.digestmark.format;

import org.jspecify.annotations.NullMarked;
