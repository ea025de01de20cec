package io.github.digestmark.convert;

import io.github.digestmark.model.Digest;

/**
 * A digest and where it is from.
 *
 * @param name the name of its file, as it was given
 * @param digest the digest
 */
public record NamedDigest(String name, Digest digest) {}
