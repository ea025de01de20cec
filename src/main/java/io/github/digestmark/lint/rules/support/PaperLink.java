package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A URL of a paper with all its places: in the row, and in the entry as the target and the text of
 * the link. So it is reported once and repaired everywhere.
 *
 * @param label the label of the paper
 * @param url the URL
 * @param spans its places, the row's first
 */
public record PaperLink(String label, String url, List<Span> spans) {

  /** Returns the distinct URLs of each paper, in one list. */
  public static List<PaperLink> in(LintContext digest) {
    return digest.distinctPapers().stream().flatMap(paper -> of(paper).stream()).toList();
  }

  /** Returns the distinct URLs of a paper that match: most papers have none. */
  public static List<PaperLink> of(ParsedPaper paper, Predicate<String> matches) {
    for (ParsedPart part : paper.parts()) {
      if (matches.test(part.url())) {
        List<PaperLink> links = of(paper);
        links.removeIf(link -> !matches.test(link.url()));
        return links;
      }
    }
    return List.of();
  }

  /** Returns the distinct URLs of a paper. */
  static List<PaperLink> of(ParsedPaper paper) {
    List<PaperLink> links = new ArrayList<>(1);
    for (ParsedPart part : paper.parts()) {
      // A missing link is another finding.
      if (part.isSound() || !part.url().isEmpty()) {
        add(links, paper, part.url(), part.at(Field.URL));
      }
      boolean isShown =
          part instanceof ParsedEntry
              && part.text(Field.LINK_TEXT).equals(part.url())
              && !part.at(Field.LINK_TEXT).equals(part.at(Field.URL));
      if (isShown) {
        add(links, paper, part.url(), part.at(Field.LINK_TEXT));
      }
    }
    return links;
  }

  private static void add(List<PaperLink> links, ParsedPaper paper, String url, Span span) {
    for (PaperLink link : links) {
      if (link.url().equals(url)) {
        link.spans().add(span);
        return;
      }
    }
    PaperLink link = new PaperLink(paper.label(), url, new ArrayList<>(2));
    link.spans().add(span);
    links.add(link);
  }

  /** Returns a finding about the URL. */
  public Finding finding(String message) {
    Span whole = new Span(0, url.length());
    return Finding.at(spans.stream().map(span -> whole.shift(span.start())).toList(), message)
        .about(label);
  }

  /** Returns one finding about several URLs of a paper. */
  public static Finding finding(List<PaperLink> links, String message) {
    List<Span> all = new ArrayList<>();
    links.forEach(link -> all.addAll(link.spans()));
    return Finding.at(all, message).about(links.get(0).label());
  }
}
