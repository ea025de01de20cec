/**
 * Writes digests in their canonical form.
 *
 * <p>{@link io.github.digestmark.format.DigestWriter} makes a text of a model, {@link
 * io.github.digestmark.format.DigestFormatter} brings a text into the form and keeps what is no
 * part of the digest.
 */
@NullMarked
package io.github.digestmark.format;

import org.jspecify.annotations.NullMarked;
