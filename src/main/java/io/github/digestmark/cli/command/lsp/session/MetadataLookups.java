package io.github.digestmark.cli.command.lsp.session;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.cli.command.MetadataOption;
import io.github.digestmark.cli.files.FileException;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was found out about the papers of all documents. */
public final class MetadataLookups {

  /** Looks papers up. */
  public interface Source {
    Map<ArxivId, PaperLookup> find(Set<ArxivId> ids) throws IOException;
  }

  private final Source source;
  private final boolean reportsFailures;
  private final Set<ArxivId> asked = new HashSet<>();
  private volatile Map<ArxivId, PaperLookup> found = Map.of();

  /**
   * Creates lookups.
   *
   * @param source looks papers up
   * @param reportsFailures whether the client is to know which papers could not be looked up
   */
  public MetadataLookups(Source source, boolean reportsFailures) {
    this.source = source;
    this.reportsFailures = reportsFailures;
  }

  /** Returns what is known, by identifiers without version. */
  Map<ArxivId, PaperLookup> found() {
    return found;
  }

  /**
   * Looks up the papers that were not asked for before. That may take long.
   *
   * @param whenFound is run once something was found out
   * @return why some could not be looked up, if that is to be reported
   */
  public synchronized Optional<String> lookUp(Set<ArxivId> ids, Runnable whenFound) {
    Set<ArxivId> unknown = new HashSet<>(ids);
    unknown.removeAll(asked);
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    asked.addAll(unknown);
    try {
      Map<ArxivId, PaperLookup> answers = source.find(unknown);
      if (!answers.isEmpty()) {
        Map<ArxivId, PaperLookup> all = new HashMap<>(found);
        all.putAll(answers);
        found = Map.copyOf(all);
        whenFound.run();
      }
      return MetadataOption.failure(answers).filter(failure -> reportsFailures);
    } catch (IOException e) {
      return Optional.of(FileException.reason(e)).filter(failure -> reportsFailures);
    }
  }
}
