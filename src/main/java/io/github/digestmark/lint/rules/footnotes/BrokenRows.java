package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.Span;
import java.util.HashSet;
import java.util.Set;

/** What rows speak of that were not read as rows, or not as they were meant. */
final class BrokenRows {

  private final Set<String> labels = new HashSet<>();
  private final Set<String> targets = new HashSet<>();

  private BrokenRows() {}

  static BrokenRows of(LintContext digest) {
    BrokenRows broken = new BrokenRows();
    for (ParsedRow row : digest.parsed().rows()) {
      if (!row.isSound()) {
        broken.read(digest, row.span());
      }
    }
    for (StrayContent stray : digest.parsed().stray()) {
      if (stray.kind() == StrayContent.Kind.TEXT) {
        broken.read(digest, stray.span());
      }
    }
    return broken;
  }

  private void read(LintContext digest, Span span) {
    String text = digest.at(span);
    labels.addAll(References.labels(text));
    targets.addAll(References.targets(text));
  }

  /** Tells whether one of them names an entry, by its label or its URL. */
  boolean speakOf(ParsedEntry entry) {
    return labels.contains(Labels.key(entry.label())) || targets.contains(Urls.target(entry.url()));
  }
}
