package io.github.digestmark.arxiv;

import java.util.List;
import java.util.Optional;

/**
 * What arXiv says about a paper. Its API and its metadata snapshots have these fields.
 *
 * <p>Texts have the LaTeX of the authors. The catalogs of digestmark join their lines, and put
 * single spaces in place of white space and control characters.
 *
 * @param id the paper, without a version
 * @param versions the versions that are known, in ascending order: the latest is the last, earlier
 *     ones may be missing
 * @param authors the authors in order
 * @param categories the categories, the primary one first: {@code cs.CL}
 * @param comments the authors' comment
 * @param journalReference where it was published, as the authors cite it
 * @param doi the DOI of the published version, not arXiv's own; of several, the first
 */
public record PaperMetadata(
    ArxivId id,
    List<PaperVersion> versions,
    List<PaperAuthor> authors,
    List<String> categories,
    Optional<String> comments,
    Optional<String> journalReference,
    Optional<String> doi) {

  /**
   * Checks the parts, and copies the lists.
   *
   * @param id the paper, without a version
   * @param versions the versions that are known; the latest is the last
   * @param authors the authors in order
   * @param categories the categories, the primary one first
   * @param comments the authors' comment
   * @param journalReference where it was published
   * @param doi the DOI of the published version
   * @throws IllegalArgumentException if the id has a version, or the versions are not in ascending
   *     order, or the latest is missing or has no title
   */
  public PaperMetadata {
    versions = List.copyOf(versions);
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    if (id.version().isPresent()) {
      throw new IllegalArgumentException("metadata is of all versions, not of " + id);
    }
    if (versions.isEmpty() || versions.get(versions.size() - 1).title().isEmpty()) {
      throw new IllegalArgumentException("the latest version of " + id + " has no title");
    }
    for (int i = 1; i < versions.size(); i++) {
      if (versions.get(i - 1).number() >= versions.get(i).number()) {
        throw new IllegalArgumentException("the versions of " + id + " are not in order");
      }
    }
  }

  /**
   * Returns the latest version.
   *
   * @return the last of {@link #versions}, which has a title
   */
  public PaperVersion latest() {
    return versions.get(versions.size() - 1);
  }

  /**
   * Returns the title.
   *
   * @return that of the latest version
   */
  public String title() {
    return latest().title().orElseThrow();
  }

  /**
   * Returns the abstract.
   *
   * @return that of the latest version; empty if it is not known
   */
  public String abstractText() {
    return latest().abstractText().orElse("");
  }

  /**
   * Returns whether the paper was withdrawn: its comment or its abstract says so.
   *
   * @return whether one of them says that the paper was withdrawn
   */
  public boolean isWithdrawn() {
    return withdrawal().isPresent();
  }

  /**
   * Returns the remark on a withdrawal.
   *
   * @return the comment or the abstract, whichever says that the paper was withdrawn
   */
  public Optional<String> withdrawal() {
    return comments
        .filter(Withdrawal::isInComment)
        .or(() -> latest().abstractText().filter(Withdrawal::isInsteadOfText));
  }
}
