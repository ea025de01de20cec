package io.github.digestmark.merge;

import io.github.digestmark.model.Paper;

/**
 * A paper in one of several digests.
 *
 * @param file the name of the digest
 * @param paper the paper, with its label in that digest
 */
public record PaperCopy(String file, Paper paper) {}
