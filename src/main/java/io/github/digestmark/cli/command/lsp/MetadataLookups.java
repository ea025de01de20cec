package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.cli.command.MetadataOption;
import io.github.digestmark.cli.files.FileException;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was found out about the papers of all documents. */
final class MetadataLookups {

  /** Looks papers up. */
  interface Source {
    Map<ArxivId, PaperLookup> find(Set<ArxivId> ids) throws IOException;
  }

  private final Source source;
  private final Set<ArxivId> known = new HashSet<>();
  private volatile Map<ArxivId, PaperLookup> found = Map.of();

  MetadataLookups(Source source) {
    this.source = source;
  }

  /** Returns what is known, by identifiers without version. */
  Map<ArxivId, PaperLookup> found() {
    return found;
  }

  /**
   * Looks papers up, unless all of them are known. That may take long.
   *
   * @param whenFound is run once something was found out
   * @return why some could not be looked up, if that is so
   */
  synchronized Optional<String> lookUp(Set<ArxivId> ids, Runnable whenFound) {
    if (known.containsAll(ids)) {
      return Optional.empty();
    }
    try {
      Map<ArxivId, PaperLookup> answers = source.find(ids);
      Map<ArxivId, PaperLookup> all = new HashMap<>(found);
      all.putAll(answers);
      found = Map.copyOf(all);
      // The others are asked for again.
      ids.stream().filter(id -> isAnswered(id, answers)).forEach(known::add);
      if (!answers.isEmpty()) {
        whenFound.run();
      }
      return MetadataOption.failure(answers);
    } catch (IOException e) {
      return Optional.of(FileException.reason(e));
    }
  }

  private static boolean isAnswered(ArxivId id, Map<ArxivId, PaperLookup> answers) {
    return !(answers.get(ArxivId.of(id.paper())) instanceof NotChecked);
  }
}
