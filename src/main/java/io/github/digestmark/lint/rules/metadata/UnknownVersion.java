package io.github.digestmark.lint.rules.metadata;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.EntryId;
import io.github.digestmark.lint.rules.support.KnownPaper;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code unknown-version}: a version that the paper does not have. */
final class UnknownVersion extends MetadataRule {

  UnknownVersion() {
    super("unknown-version", ERROR, UNSAFE, "a version that the paper does not have");
  }

  @Override
  void check(
      LintContext digest, KnownPaper paper, PaperMetadata metadata, Consumer<Finding> found) {
    int latest = metadata.latest().number();
    Map<ArxivId, List<Span>> unknown = new LinkedHashMap<>(0);
    for (EntryId name : paper.names()) {
      if (name.id().version().filter(v -> isLater(v, latest)).isPresent()) {
        unknown.computeIfAbsent(name.id(), id -> new ArrayList<>()).add(name.span());
      }
    }
    unknown.forEach(
        (id, spans) ->
            found.accept(
                Finding.at(
                        spans,
                        "%s has no version %s, only %s; name the version that was meant"
                            .formatted(
                                paper.id(),
                                id.version().orElseThrow(),
                                latest == 1 ? "1" : "1 to " + latest))
                    .about(paper.paper().label())
                    .withFix(fix(digest, spans, id, id.withVersion(latest)))));
  }

  private static boolean isLater(BigInteger version, int latest) {
    return version.compareTo(BigInteger.valueOf(latest)) > 0;
  }

  private static Optional<Fix> fix(
      LintContext digest, List<Span> spans, ArxivId wrong, ArxivId latest) {
    return spans.stream().allMatch(span -> digest.at(span).equals(wrong.toString()))
        ? Optional.of(
            Fix.unsafe(
                "write " + latest,
                spans.stream().map(span -> new TextEdit(span, latest.toString())).toList()))
        : Optional.empty();
  }
}
