package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import java.util.Collection;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * Looks papers up. {@code ArxivApi} asks arXiv, {@code MetadataSnapshot} reads a file that was
 * downloaded from it, and {@code CatalogCache} remembers the answers of another catalog.
 */
public interface PaperCatalog {

  /**
   * Looks papers up. Failures do not cause exceptions: what could not be found out is {@link
   * PaperLookup.NotChecked}.
   *
   * @param ids papers; an identifier with a version also asks for the texts of that version
   * @return what was found out about each paper, by its identifier without version
   */
  Map<ArxivId, PaperLookup> find(Collection<ArxivId> ids);

  /**
   * Looks papers up, and says how far it is.
   *
   * @param ids papers, as for {@link #find(Collection)}
   * @param progress is told which part of this search is done, from 0 to 1; a catalog that cannot
   *     say says 1 at the end
   * @return the same as {@link #find(Collection)}
   */
  default Map<ArxivId, PaperLookup> find(Collection<ArxivId> ids, DoubleConsumer progress) {
    Map<ArxivId, PaperLookup> found = find(ids);
    progress.accept(1);
    return found;
  }
}
