package io.github.digestmark.convert.support;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.Found;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.model.Paper;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What arXiv says about papers.
 *
 * @param known what it says, by identifiers without version
 */
public record PapersMetadata(Map<ArxivId, PaperMetadata> known) {

  /** Nothing about any paper. */
  public static final PapersMetadata NONE = new PapersMetadata(Map.of());

  /** Returns what was found. */
  public static PapersMetadata of(Map<ArxivId, PaperLookup> lookups) {
    Map<ArxivId, PaperMetadata> known = new HashMap<>();
    lookups.forEach(
        (id, lookup) -> {
          if (lookup instanceof Found found) {
            known.put(id, found.metadata());
          }
        });
    return new PapersMetadata(Map.copyOf(known));
  }

  /** Returns what arXiv says about a paper, if that is known. */
  public Optional<PaperMetadata> of(Paper paper) {
    return paper.arxivId().map(id -> known.get(ArxivId.of(id.paper())));
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
