package io.github.digestmark.lint.rules.metadata;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.EntryId;
import io.github.digestmark.lint.rules.support.KnownPaper;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code newer-version}: a paper that has a newer version than the digest names. */
final class NewerVersion extends MetadataRule {

  NewerVersion() {
    super(
        new RuleInfo(
                "newer-version", NOTE, NONE, "a paper with a newer version than the digest names")
            .offByDefault());
  }

  @Override
  void check(
      LintContext digest, KnownPaper paper, PaperMetadata metadata, Consumer<Finding> found) {
    int latest = metadata.latest().number();
    Optional<BigInteger> named =
        paper.names().stream()
            .flatMap(name -> name.id().version().stream())
            .max(Comparator.naturalOrder());
    if (named.filter(version -> version.compareTo(BigInteger.valueOf(latest)) < 0).isPresent()) {
      List<EntryId> places =
          paper.names().stream().filter(name -> name.id().version().equals(named)).toList();
      found.accept(
          Finding.at(
                  places.stream().map(EntryId::span).toList(),
                  "%s has version %s by now, the digest names %s; see what has changed"
                      .formatted(paper.id(), latest, named.get()))
              .about(paper.paper().label()));
    }
  }
}
