package io.github.digestmark.testing;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What arXiv would say if a digest were right: made of the digest itself. */
public final class Metadata {

  /** An identifier that no digest has, which arXiv does not have either. */
  public static final ArxivId MISSING = ArxivId.of("2311.99998");

  private Metadata() {}

  public static Map<ArxivId, PaperLookup> of(Digest digest) {
    Map<ArxivId, PaperLookup> metadata = new HashMap<>();
    for (Paper paper : digest.papers()) {
      Optional<ArxivId> id = paper.arxivId();
      if (id.isPresent() && !paper.title().isEmpty()) {
        metadata.putIfAbsent(
            ArxivId.of(id.get().paper()), new PaperLookup.Found(of(paper, id.get())));
      }
    }
    metadata.putIfAbsent(MISSING, new PaperLookup.Missing());
    return metadata;
  }

  private static PaperMetadata of(Paper paper, ArxivId id) {
    Optional<String> text = Optional.of(paper.text(Field.ABSTRACT)).filter(t -> !t.isEmpty());
    PaperVersion latest =
        new PaperVersion(
            id.version().map(BigInteger::intValue).orElse(1),
            Optional.empty(),
            // The feeds once had a full stop in front of the stamp.
            Optional.of(paper.title().replaceFirst("\\.$", "")),
            text);
    List<String> categories = paper.stamp().map(TitleStamp::category).stream().toList();
    return new PaperMetadata(
        ArxivId.of(id.paper()),
        List.of(latest),
        List.of(PaperAuthor.of("Ada Lovelace")),
        categories.isEmpty() ? List.of("cs.CL") : categories,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
