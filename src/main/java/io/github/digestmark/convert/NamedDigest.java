package io.github.digestmark.convert;

import io.github.digestmark.model.Digest;

/**
 * A digest and where it is from, for outputs that hold the papers of many.
 *
 * @param name the name of its file, as it was given
 * @param digest any digest
 */
public record NamedDigest(String name, Digest digest) {}
