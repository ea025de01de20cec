package io.github.digestmark.lint;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.model.Labels;
import io.github.digestmark.model.PaperPart;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What identifies a finding when lines are added and rows are renumbered. Two findings in a digest
 * may have the same fingerprint.
 *
 * @param rule the name of the rule
 * @param paper the paper that the finding is about: its arXiv identifier without a version, else
 *     its URL, else its title; empty if it is about no paper
 * @param content the text at the places of the finding, without white space
 */
public record Fingerprint(String rule, String paper, String content) {

  /** The beginning of a long field is enough to identify it. */
  private static final int LONGEST = 200;

  /**
   * Returns the fingerprints of findings.
   *
   * @param parsed a parsed digest
   * @param diagnostics findings in it
   * @return the fingerprint of each finding, in the same order
   */
  public static List<Fingerprint> of(ParsedDigest parsed, List<Diagnostic> diagnostics) {
    Map<String, String> papers = new HashMap<>();
    Stream.concat(parsed.rows().stream(), parsed.entries().stream())
        .map(ParsedPart::part)
        .forEach(
            part ->
                papers.merge(Labels.key(part.label()), paper(part), (a, b) -> a.isEmpty() ? b : a));
    return diagnostics.stream().map(d -> of(parsed.source(), papers, d)).toList();
  }

  private static Fingerprint of(
      SourceText source, Map<String, String> papers, Diagnostic diagnostic) {
    Optional<String> label = diagnostic.label();
    String paper = label.map(l -> papers.getOrDefault(Labels.key(l), "")).orElse("");
    Stream<Span> spans =
        Stream.concat(
            Stream.of(diagnostic.span()), diagnostic.related().stream().map(RelatedLocation::span));
    String content =
        spans
            .map(source::at)
            // A label is the number of a paper, which may change.
            .filter(text -> label.filter(text::equals).isEmpty())
            .map(LooseEquality::key)
            .collect(Collectors.joining(" "));
    return new Fingerprint(
        diagnostic.rule(), paper, content.substring(0, Math.min(LONGEST, content.length())));
  }

  private static String paper(PaperPart part) {
    return part.arxivId()
        .map(ArxivId::paper)
        .orElse(part.url().isEmpty() ? part.title() : part.url());
  }
}
