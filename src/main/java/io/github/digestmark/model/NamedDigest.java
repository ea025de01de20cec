package io.github.digestmark.model;

/**
 * A digest and where it is from.
 *
 * @param name the name of its file, as it was given
 * @param digest the digest
 */
public record NamedDigest(String name, Digest digest) {}
