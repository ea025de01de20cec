package io.github.digestmark.lint.rules.footnotes;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code unused-definition}: an entry that no row refers to; readers never see it. */
final class UnusedDefinition extends BuiltInRule {

  UnusedDefinition() {
    super(
        new RuleInfo("unused-definition", ERROR, NONE, "an entry that no row refers to")
            .onlyIn(DigestLayout.FOOTNOTES));
  }

  /** From this many entries without rows at the end, rows were probably cut off. */
  private static final int CUT_OFF = 3;

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    List<ParsedEntry> unused = digest.labels().unused();
    // Without a table, no row refers to any entry, and missing-section is the finding.
    if (unused.isEmpty() || digest.parsed().sections().table().isEmpty()) {
      return;
    }
    List<ParsedEntry> unexplained = unexplained(digest, unused);
    if (unexplained.isEmpty()) {
      return;
    }
    if (digest.parsed().rows().isEmpty()) {
      List<Span> columns = digest.parsed().sections().columns();
      found.accept(
          Finding.at(
              new Span(columns.get(0).start(), columns.get(columns.size() - 1).end()),
              "the summary table has no rows, so no page shows the entries; add a row for each entry"));
      return;
    }
    int atTheEnd = entriesAtTheEnd(digest, unexplained);
    int cutOff = atTheEnd >= CUT_OFF ? atTheEnd : 0;
    for (ParsedEntry entry : unexplained.subList(0, unexplained.size() - cutOff)) {
      found.accept(
          Finding.at(
              entry.labelSpan(),
              "no row refers to [^%s], so no page shows this entry; add its row, or remove the entry"
                  .formatted(entry.label())));
    }
    if (cutOff > 0) {
      ParsedEntry first = unexplained.get(unexplained.size() - cutOff);
      found.accept(
          Finding.at(
              first.labelSpan(),
              "no row refers to [^%s] or to the %s entries below it, so no page shows them; the end of"
                      .formatted(first.label(), cutOff - 1)
                  + " the table is probably missing, so regenerate it"));
    }
  }

  /** Leaves out entries whose row is reported: it has another label, or is not read as a row. */
  private static List<ParsedEntry> unexplained(LintContext digest, List<ParsedEntry> unused) {
    Set<String> labels = new HashSet<>();
    Set<String> targets = new HashSet<>();
    for (String text : brokenRows(digest)) {
      labels.addAll(References.labels(text));
      targets.addAll(References.targets(text));
    }
    return unused.stream()
        .filter(entry -> Mislabelled.rowOf(entry, digest).isEmpty())
        .filter(entry -> !labels.contains(Labels.key(entry.label())))
        .filter(entry -> !targets.contains(Urls.target(entry.url())))
        .toList();
  }

  /** Returns how many entries at the end of the file have nothing that could be their row. */
  private static int entriesAtTheEnd(LintContext digest, List<ParsedEntry> unexplained) {
    List<ParsedEntry> entries = digest.parsed().entries();
    int count = 0;
    while (count < unexplained.size()
        && unexplained
            .get(unexplained.size() - 1 - count)
            .equals(entries.get(entries.size() - 1 - count))) {
      count++;
    }
    return count;
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
