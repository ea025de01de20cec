package io.github.digestmark.lint;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Labels;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stays the same about a finding when lines are added and rows are renumbered. Two findings of
 * one digest may have the same.
 *
 * @param rule the name of the rule
 * @param paper the paper that the finding is about: its identifier of arXiv without a version, else
 *     its URL, else its title; empty if it is about none
 * @param content what stands at the places of the finding, without white space
 */
public record Fingerprint(String rule, String paper, String content) {

  /** Long fields need not be repeated in full to be told apart. */
  private static final int LONGEST = 200;

  /**
   * Takes the fingerprints of findings.
   *
   * @param parsed a digest that was read
   * @param diagnostics findings in it
   * @return the fingerprint of the first finding, and so on
   */
  public static List<Fingerprint> of(ParsedDigest parsed, List<Diagnostic> diagnostics) {
    Map<String, String> papers = new HashMap<>();
    for (SummaryRow row : parsed.digest().rows()) {
      papers.putIfAbsent(Labels.key(row.label()), paper(row));
    }
    for (DetailedEntry entry : parsed.digest().entries()) {
      papers.merge(Labels.key(entry.label()), paper(entry), (a, b) -> a.isEmpty() ? b : a);
    }
    return diagnostics.stream().map(d -> of(parsed.source(), papers, d)).toList();
  }

  private static Fingerprint of(
      SourceText source, Map<String, String> papers, Diagnostic diagnostic) {
    String label = diagnostic.label();
    String paper = label == null ? "" : papers.getOrDefault(Labels.key(label), "");
    Stream<Span> spans =
        Stream.concat(
            Stream.of(diagnostic.span()), diagnostic.places().stream().map(RelatedLocation::span));
    String content =
        spans
            .map(source::at)
            // A label says which number a paper has, not what it is.
            .filter(text -> label == null || !text.equals(label))
            .map(LooseEquality::key)
            .collect(Collectors.joining(" "));
    return new Fingerprint(
        diagnostic.rule(), paper, content.substring(0, Math.min(LONGEST, content.length())));
  }

  private static String paper(SummaryRow row) {
    return paper(row.arxivId().map(ArxivId::paper).orElse(""), row.url(), row.title());
  }

  private static String paper(DetailedEntry entry) {
    return paper(entry.arxivId().map(ArxivId::paper).orElse(""), entry.url(), entry.title());
  }

  private static String paper(String id, String url, String title) {
    return Stream.of(id, url, title).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
