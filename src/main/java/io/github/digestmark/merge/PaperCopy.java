package io.github.digestmark.merge;

import io.github.digestmark.model.Paper;

/**
 * What one digest says about a paper.
 *
 * @param file the name of the digest
 * @param paper the paper, with the label that it has there
 */
public record PaperCopy(String file, Paper paper) {}
