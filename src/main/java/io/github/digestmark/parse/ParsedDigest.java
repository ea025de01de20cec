package io.github.digestmark.parse;

import io.github.digestmark.model.Digest;
import io.github.digestmark.source.SourceText;
import java.util.List;

/**
 * A digest as it was read: what it says, where everything stands, and what went wrong.
 *
 * @param source the text that was read
 * @param digest what it says
 * @param sections where the headings and the table stand
 * @param rowLocations where the rows stand: the first of {@code digest.rows()}, and so on
 * @param entryLocations where the entries stand: the first of {@code digest.entries()}, and so on
 * @param stray what is no part of the digest, in the order of the file
 * @param problems what kept the digest from being read as meant, in the order of the file
 */
public record ParsedDigest(
    SourceText source,
    Digest digest,
    Sections sections,
    List<RowLocation> rowLocations,
    List<EntryLocation> entryLocations,
    List<StrayContent> stray,
    List<Problem> problems) {

  /**
   * Copies the lists.
   *
   * @param source the text that was read
   * @param digest what it says
   * @param sections where the headings and the table stand
   * @param rowLocations where the rows stand
   * @param entryLocations where the entries stand
   * @param stray what is no part of the digest, in the order of the file
   * @param problems what kept the digest from being read as meant, in the order of the file
   */
  public ParsedDigest {
    rowLocations = List.copyOf(rowLocations);
    entryLocations = List.copyOf(entryLocations);
    stray = List.copyOf(stray);
    problems = List.copyOf(problems);
  }

  /**
   * Tells whether there is a digest in the text at all.
   *
   * @return whether a summary table or a detailed entry was found
   */
  public boolean hasDigest() {
    return sections.table() != null || !entryLocations.isEmpty();
  }

  /**
   * Tells whether the text is a digest, or was meant to be one that could not be read at all: what
   * stands in a code fence, say.
   *
   * @return whether there is a digest or a problem
   */
  public boolean isMeantAsDigest() {
    return hasDigest() || !problems.isEmpty();
  }
}
