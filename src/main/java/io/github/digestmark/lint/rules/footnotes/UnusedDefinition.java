package io.github.digestmark.lint.rules.footnotes;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.StrayContent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code unused-definition}: an entry that no row refers to; readers never see it. */
final class UnusedDefinition extends BuiltInRule {

  UnusedDefinition() {
    super("unused-definition", ERROR, NONE, "an entry that no row refers to");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    List<ParsedEntry> unused = digest.labels().unused();
    // Without a table, no row refers to any entry, and missing-section is the finding.
    if (unused.isEmpty() || digest.parsed().sections().table().isEmpty()) {
      return;
    }
    Set<String> labels = new HashSet<>();
    Set<String> targets = new HashSet<>();
    for (String text : brokenRows(digest)) {
      labels.addAll(References.labels(text));
      targets.addAll(References.targets(text));
    }
    for (ParsedEntry entry : unused) {
      if (Mislabelled.rowOf(entry, digest).isEmpty()
          && !labels.contains(Labels.key(entry.label()))
          && !targets.contains(Urls.target(entry.url()))) {
        found.accept(
            Finding.at(
                entry.labelSpan(),
                "no row refers to [^%s], so no page shows this entry; add its row, or remove the entry"
                    .formatted(entry.label())));
      }
    }
  }

  /** Returns the rows with problems, and text that may have been meant as rows. */
  private static List<String> brokenRows(LintContext digest) {
    return Stream.concat(
            digest.parsed().rows().stream().filter(row -> !row.isSound()).map(ParsedRow::span),
            digest.parsed().stray().stream()
                .filter(stray -> stray.kind() == StrayContent.Kind.TEXT)
                .map(StrayContent::span))
        .map(digest::at)
        .toList();
  }
}
