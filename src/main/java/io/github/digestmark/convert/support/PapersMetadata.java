package io.github.digestmark.convert.support;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.Found;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.model.Paper;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What arXiv says about papers.
 *
 * @param lookups what was found out, by identifiers without version
 */
public record PapersMetadata(Map<ArxivId, PaperLookup> lookups) {

  /** Nothing about any paper. */
  public static final PapersMetadata NONE = new PapersMetadata(Map.of());

  /** Copies the map. */
  public PapersMetadata {
    lookups = Map.copyOf(lookups);
  }

  /** Returns what arXiv says about a paper, if that is known. */
  public Optional<PaperMetadata> of(Paper paper) {
    return paper
        .arxivId()
        .map(id -> lookups.get(ArxivId.of(id.paper())))
        .filter(Found.class::isInstance)
        .map(found -> ((Found) found).metadata());
  }

  /** Returns when the first version was submitted, or if that is unknown, was announced. */
  public static YearMonth month(PaperMetadata metadata) {
    return metadata.versions().stream()
        .filter(version -> version.number() == 1)
        .findFirst()
        .flatMap(PaperVersion::submitted)
        .map(date -> YearMonth.from(date.atOffset(ZoneOffset.UTC)))
        .orElse(metadata.id().announced());
  }
}
